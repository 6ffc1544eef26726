import { withoutTags } from '../text/withoutTags';

/** What an internal note is known again by: the words after `Reference:` at its end. */

/** Stands for each of the addresses after it. */
export const NOT_DELIVERED_TO = 'not delivered to';

export const answerReference = (partId: string, words: string) => `answer ${partId} ${words}`;

export const emailReference = (messageId: string, words: string) => `email ${messageId} ${words}`;

/** Its words on one line, without Intercom's markup. */
export function shownNote(note: string): string {
	return withoutTags(note).replace(/\s+/g, ' ');
}

/** Whether one of the notes tells it. */
export function isTold(notes: readonly string[], words: string): boolean {
	return notes.some((note) => tells(note, words));
}

/** Intercom may wrap the words and link the addresses in them; a longer name or number is another one. */
function tells(note: string, words: string): boolean {
	const shown = shownNote(note).toLowerCase();
	const wanted = words.replace(/\s+/g, ' ').toLowerCase();
	for (let at = shown.indexOf(wanted); at >= 0; at = shown.indexOf(wanted, at + 1)) {
		const next = shown.slice(at + wanted.length);
		if (next === '' || next.startsWith(';') || /^\.(?:\s|$)/.test(next)) return true;
		if (wanted.endsWith(NOT_DELIVERED_TO)) return true;
	}
	return false;
}
