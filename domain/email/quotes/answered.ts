import type { Mail } from '../message';
import { subjectKind } from '../subject';

/**
 * Whether a mail is an answer at all: only an answer has history of its own. `undefined` where nothing tells, as without a subject.
 * A mail that is none may hold another mail all the same, and then its author put it there.
 */
export function isAnswer(mail: Mail): boolean | undefined {
	if (namesItsOrigin(mail)) return true;
	if (mail.subject === '') return undefined;
	const kind = subjectKind(mail.subject);
	return kind === 'none' && !MAY_BE_PREFIX.test(mail.subject) ? false : kind === 'reply' || undefined;
}

/** `Ang: Order`, in a language that nobody knows here. */
const MAY_BE_PREFIX = /^\p{L}{1,4}\s?[:：]/u;

/** Mail programs write these headers into answers; some write them into forwards, too. */
export function namesItsOrigin({ headers }: Mail): boolean {
	return Boolean(headers.get('in-reply-to') || headers.get('references'));
}
