import { record } from '../record';
import { withoutTags } from './text/withoutTags';

/**
 * docs/loop.md Out 6: what became of an answer, as far as somebody has to know it. Read from what Message: Reply and Message: Get
 * Outcome put out, and from a failed item.
 */
export interface DeliveryProblem {
	kind: 'notSent' | 'unclear' | 'notDelivered' | 'withoutFiles' | 'sent';
	/** In words, for the team. */
	reason: string;
	/** Who did not get it; or the names of the files. */
	names: string[];
	/** Of the conversation part that it is about. */
	partId?: string;
	/** Of the mail, where no part is known. */
	messageId?: string;
}

/** Undefined: there is nothing to tell. */
export function deliveryProblem(item: Readonly<Record<string, unknown>>): DeliveryProblem | undefined {
	const about = { partId: text(item.partId), messageId: text(item.messageId) ?? text(item.id) };
	const reason = text(item.reason) ?? '';
	if (typeof item.error === 'string') return { ...failed(item.error, record(item.details)), ...about };
	if (item.uncertain === true) return { kind: 'unclear', reason, names: [], ...about };
	if (item.notDelivered === true) return { kind: 'notDelivered', reason, names: texts(item.recipients), ...about };
	if (item.notSent === true) return { kind: 'notSent', reason, names: [], ...about };
	const files = texts(item.leftOutFiles);
	if (files.length > 0) return { kind: 'withoutFiles', reason, names: files, ...about };
	return item.missed === true ? { kind: 'sent', reason, names: [], ...about } : undefined;
}

function failed(message: string, { description, ambiguous }: Record<string, unknown>) {
	const reason = [message, text(description) ?? ''].filter(Boolean).map(sentence).join(' ');
	return { kind: ambiguous === true ? ('unclear' as const) : ('notSent' as const), reason, names: [] };
}

/** The problems whose answer is not known to have left. */
export function hasNotLeft({ kind }: DeliveryProblem): boolean {
	return kind === 'notSent' || kind === 'unclear';
}

export interface AnswerFacts {
	/** When it was written, as people read it. */
	writtenAt?: string;
	/** Its first words. */
	beginning?: string;
}

/** The paragraphs of the note; the last one is by what the note is known again. Empty: all of it was told already. */
export function problemNote(problem: DeliveryProblem, answer: AnswerFacts, notes: readonly string[]): string[] {
	const references = referencesOf(problem);
	const untold = references.filter(({ words }) => !notes.some((note) => tells(note, words)));
	// That it has left is news only where somebody was told that it had not.
	const wasDoubted = (['notSent', 'unclear'] as const).some((kind) =>
		notes.some((note) => tells(note, reference(problem, WORDS[kind]))),
	);
	if (untold.length === 0 || (problem.kind === 'sent' && !wasDoubted)) return [];
	const names = untold.map(({ name }) => name).filter((name) => name !== undefined);
	return [
		`${about(answer)} ${said({ ...problem, names })}`,
		`Reference: ${untold.map(({ words }) => words).join('; ')}.`,
	];
}

/** What a note is known by: one for each address or file, because the next report may be about another one. */
function referencesOf(problem: DeliveryProblem): Array<{ words: string; name?: string }> {
	if (problem.names.length === 0) return [{ words: reference(problem, WORDS[problem.kind]) }];
	return [...new Set(problem.names)].map((name) => ({
		words: reference(problem, `${WORDS[problem.kind]} ${name}`),
		name,
	}));
}

const WORDS = {
	notSent: 'not sent',
	unclear: 'may not have left',
	notDelivered: 'not delivered to',
	withoutFiles: 'without the file',
	sent: 'sent later',
} as const satisfies Record<DeliveryProblem['kind'], string>;

function reference({ partId, messageId }: DeliveryProblem, words: string): string {
	return `${partId ? `answer ${partId}` : `email ${messageId ?? 'unknown'}`} ${words}`;
}

/** Intercom may wrap the words and link the addresses in them; a longer name or number is another one. */
function tells(note: string, words: string): boolean {
	const shown = withoutTags(note).replace(/\s+/g, ' ').toLowerCase();
	const wanted = words.replace(/\s+/g, ' ').toLowerCase();
	for (let at = shown.indexOf(wanted); at >= 0; at = shown.indexOf(wanted, at + 1)) {
		const next = shown.slice(at + wanted.length);
		if (next === '' || next.startsWith(';') || /^\.(?:\s|$)/.test(next)) return true;
		// "not delivered to" stands for each of the addresses after it.
		if (wanted.endsWith(WORDS.notDelivered)) return true;
	}
	return false;
}

function about({ writtenAt, beginning }: AnswerFacts): string {
	const quoted = beginning ? ` "${beginning}"` : '';
	return `The answer${quoted}${writtenAt ? ` of ${writtenAt}` : ''}`;
}

function said({ kind, reason, names }: DeliveryProblem): string {
	const because = reason ? `: ${sentence(reason)}` : '.';
	const listed = names.join(', ');
	switch (kind) {
		case 'notSent':
			return `was not sent by email${because}`;
		case 'unclear':
			return `may not have left by email${because} It is not sent again by itself; ask the customer, or write it once more.`;
		case 'notDelivered':
			return `was not delivered to ${listed || 'a recipient'}${because}`;
		case 'withoutFiles':
			return `was sent by email without ${listed}${because}`;
		case 'sent':
			return 'has now been sent by email.';
	}
}

function sentence(words: string): string {
	return /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}

function text(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function texts(value: unknown): string[] {
	return (Array.isArray(value) ? value : []).map(text).filter((one) => one !== undefined);
}
