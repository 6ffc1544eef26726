import { utcText } from '../../time';
import { HELD } from './crossing';
import { delayedReference, NOT_STOPPED, STOPPED } from './delayed';
import { sentence, type DeliveryProblem } from './deliveryProblem';
import { answerReference, emailReference, isTold, NOT_DELIVERED_TO } from './noteReference';

export interface AnswerFacts {
	/** When it was written, as people read it. */
	writtenAt?: string;
	/** Its first words. */
	beginning?: string;
	/** Who wrote it. */
	by?: string;
}

/** The paragraphs of the note; the last one is by what the note is known again. Empty: all of it was told already. */
export function problemNote(problem: DeliveryProblem, answer: AnswerFacts, notes: readonly string[]): string[] {
	const references = referencesOf(problem);
	const untold = references.filter(({ words }) => !isTold(notes, words));
	// That it has left is news only where somebody was told that it had not.
	const wasDoubted = (['notSent', 'unclear'] as const).some((kind) => isTold(notes, reference(problem, WORDS[kind])));
	if (untold.length === 0 || (problem.kind === 'sent' && !wasDoubted)) return [];
	const names = untold.map(({ name }) => name).filter((name) => name !== undefined);
	return [said(problem, names, answer), `Reference: ${untold.map(({ words }) => words).join('; ')}.`];
}

/** What a note is known by: one for each address or file, because the next report may be about another one. */
function referencesOf(problem: DeliveryProblem): Array<{ words: string; name?: string }> {
	if (problem.kind === 'crossed') {
		const { partId, messageId, isHeld } = problem;
		const held = isHeld ? [answerReference(partId, HELD)] : [];
		return [answerReference(partId, `crossed email ${messageId}`), ...held].map((words) => ({ words }));
	}
	if (problem.kind === 'delayed') return [{ words: delayedReference(problem) }];
	const { names, kind } = problem;
	if (names.length === 0) return [{ words: reference(problem, WORDS[kind]) }];
	return [...new Set(names)].map((name) => ({ words: reference(problem, `${WORDS[kind]} ${name}`), name }));
}

const WORDS = {
	notSent: 'not sent',
	unclear: 'may not have left',
	notDelivered: NOT_DELIVERED_TO,
	withoutFiles: 'without the file',
	sent: 'sent later',
	stopped: STOPPED,
	notStopped: NOT_STOPPED,
} as const;

function reference({ partId, messageId }: { partId?: string; messageId?: string }, words: string): string {
	return partId ? answerReference(partId, words) : emailReference(messageId ?? 'unknown', words);
}

function about({ writtenAt, beginning }: AnswerFacts): string {
	return `The answer${quoted(beginning)}${writtenAt ? ` of ${writtenAt}` : ''}`;
}

function quoted(beginning = ''): string {
	return beginning ? ` "${beginning}"` : '';
}

function said(problem: DeliveryProblem, names: readonly string[], answer: AnswerFacts): string {
	const because = problem.reason ? `: ${sentence(problem.reason)}` : '.';
	const listed = names.join(', ');
	switch (problem.kind) {
		case 'notSent':
			return `${about(answer)} was not sent by email${because}`;
		case 'unclear':
			return `${about(answer)} may not have left by email${because} It is not sent again by itself; ask the customer, or write it once more.`;
		case 'notDelivered':
			return `${about(answer)} was not delivered to ${listed || 'a recipient'}${because}`;
		case 'withoutFiles':
			return `${about(answer)} was sent by email without ${listed}${because}`;
		case 'sent':
			return `${about(answer)} has now been sent by email.`;
		case 'delayed':
			return `${about(answer)} leaves by email on ${utcText(problem.leavesAtSec)}. To stop it before, redact it, or write an internal note that begins with "stop".`;
		case 'stopped':
			return `${about(answer)} was stopped and is not sent by email.`;
		case 'notStopped':
			return `${about(answer)} could not be stopped: it had left by email already.`;
		case 'crossed':
			return `Two answers crossed: ${inMailbox(problem)}, and ${inIntercom(answer)}. ${problem.isHeld ? HELD_BACK : 'Neither may know of the other one.'}`;
	}
}

const HELD_BACK = 'The one from Intercom was held back and is not sent by itself. To send it, answer once more.';

function inMailbox({ by, beginning, sentAtSec }: Extract<DeliveryProblem, { kind: 'crossed' }>): string {
	return `${by} answered from the mailbox${quoted(beginning)} on ${utcText(sentAtSec)}`;
}

function inIntercom({ by = '', beginning, writtenAt }: AnswerFacts): string {
	return `${by || 'a teammate'} answered in Intercom${quoted(beginning)}${writtenAt ? ` on ${writtenAt}` : ''}`;
}
