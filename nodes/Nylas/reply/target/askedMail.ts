import type { Entry } from '../../../../domain/bridge/conversation';
import { sameText } from '../../../../domain/bridge/text/sameText';
import { readEmail, type Mail } from '../../../../domain/email';
import type { Conversed } from './conversed';
import { isWrittenBy } from './writers';

/** An answer is to what the customer wrote last before it: docs/loop.md Out 2. */

/** The date of a part is that of its mail; a provider may round it. */
const ROUNDING_SEC = 1;

/** Whether a part of the conversation was made from the mail, by date and author. */
export function isMailOf(mail: Mail, { createdAtSec, authorEmail }: Entry, own: readonly string[]): boolean {
	if (createdAtSec === undefined || mail.dateSec === undefined) return false;
	return (
		Math.abs(mail.dateSec - createdAtSec) <= ROUNDING_SEC && (authorEmail === '' || isWrittenBy(mail, authorEmail, own))
	);
}

/**
 * The mail of the last customer's part before the answer; by its words where its date was changed; else the newest of that customer,
 * else of somebody who takes part. Undefined: none of them is in the mailbox.
 */
export function askedMail(
	mails: readonly Mail[],
	{ asked, present }: Conversed,
	own: readonly string[],
): Mail | undefined {
	const newestFirst = [...mails].sort((a, b) => (b.dateSec ?? 0) - (a.dateSec ?? 0));
	const [last] = asked;
	if (last === undefined) return undefined;
	const people = [
		last.authorEmail,
		...asked.map(({ authorEmail }) => authorEmail),
		...present.map(({ email }) => email),
	];
	return (
		newestFirst.find((mail) => isMailOf(mail, last, own)) ??
		newestFirst.find((mail) => isWrittenBy(mail, last.authorEmail, own) && saysIt(mail, last)) ??
		firstOf(people, (email) => newestFirst.find((mail) => isWrittenBy(mail, email, own)))
	);
}

function firstOf<T>(people: readonly string[], find: (email: string) => T | undefined): T | undefined {
	for (const email of new Set(people)) {
		const found = email === '' ? undefined : find(email);
		if (found !== undefined) return found;
	}
	return undefined;
}

function saysIt(mail: Mail, { body }: Entry): boolean {
	const { reply, text } = readEmail(mail);
	return sameText(body, reply) || sameText(body, text);
}
