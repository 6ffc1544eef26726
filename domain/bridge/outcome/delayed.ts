import { notesOf, partsOf, type Conversation, type Part } from '../conversation';
import { isFromApi, writerOf } from '../outboundPart';
import { toUnixSeconds, utcText } from '../../time';
import { answerReference, isTold, shownNote } from './noteReference';

/** docs/loop.md Out 5: an answer that leaves later. The note that says so carries all that is needed to stop it, for every process. */
export interface DelayedAnswer {
	partId: string;
	/** Nylas's ID of the scheduled mail. */
	scheduleId: string;
	leavesAtSec: number;
}

export const STOPPED = 'stopped';
export const NOT_STOPPED = 'left before it was stopped';

/** What its note is known by. */
export function delayedReference({ partId, scheduleId, leavesAtSec }: DelayedAnswer): string {
	return answerReference(partId, `leaves ${utcText(leavesAtSec)} as ${scheduleId}`);
}

const REFERENCE = /\banswer (\S{1,64}) leaves (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC as ([\w-]{1,100})/g;

/** The answers that were scheduled, as the notes of the conversation say, with the place of the note. */
function delayedIn(conversation: Conversation): Array<DelayedAnswer & { at: number }> {
	return partsOf(conversation).flatMap(({ part_type: type, body }, at) =>
		type !== 'note' || typeof body !== 'string'
			? []
			: [...shownNote(body).matchAll(REFERENCE)].map(([, partId = '', day, time, scheduleId = '']) => ({
					partId,
					scheduleId,
					leavesAtSec: toUnixSeconds(`${day}T${time}Z`) ?? 0,
					at,
				})),
	);
}

/** The answer's newest schedule. */
export function delayedAnswer(conversation: Conversation, partId: string): DelayedAnswer | undefined {
	return delayedIn(conversation).findLast((answer) => answer.partId === partId);
}

/** Whether a note says that the answer was stopped. */
export function isStopped(conversation: Conversation, partId: string): boolean {
	return isTold(notesOf(conversation), answerReference(partId, STOPPED));
}

export interface StoppedAnswer extends DelayedAnswer {
	by: 'redaction' | 'note';
}

/** The scheduled answers that a teammate has redacted, or written a note "stop" below, and of which nobody has been told what became. */
export function stoppedAnswers(conversation: Conversation): StoppedAnswer[] {
	const parts = partsOf(conversation);
	return delayedIn(conversation).flatMap(({ at, ...answer }): StoppedAnswer[] => {
		const { partId } = answer;
		if ([STOPPED, NOT_STOPPED].some((words) => isTold(notesOf(conversation), answerReference(partId, words))))
			return [];
		const place = parts.findIndex(({ id }) => String(id) === partId);
		if (parts[place]?.redacted === true) return [{ ...answer, by: 'redaction' }];
		// A teammate may be faster than the note that tells when the answer leaves.
		const later = parts.slice((place < 0 ? at : place) + 1);
		return later.some(saysStop) ? [{ ...answer, by: 'note' }] : [];
	});
}

/** An internal note of a teammate that begins with the word. An app's may quote anything. */
export function saysStop(part: Part): boolean {
	const { part_type: type, body } = part;
	if (type !== 'note' || typeof body !== 'string' || isFromApi(part) || writerOf(part) !== 'teammate') return false;
	return /^[^\p{L}\p{N}]{0,20}stop(?![\p{L}\p{N}])/iu.test(shownNote(body));
}
