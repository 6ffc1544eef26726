import {
	authors,
	normalizeAddress,
	sameAddress,
	splitAddress,
	type AuthorOptions,
	type Mail,
} from '../../../../domain/email';
import type { Conversed } from './conversed';

/** Who wrote a mail is decided on its way in, with options that an answer does not have (`docs/loop.md In 3`). */

/**
 * How the way in may have read the mail, the plain reading first: From may have been listed as a form's sender or a team's domain, and
 * forwards of the team may count as mail of who wrote them.
 */
function readings({ from }: Mail, own: readonly string[]): AuthorOptions[] {
	const ownAddresses = own;
	const formSenders = from.map(({ email }) => email);
	const teamDomains = formSenders.flatMap((email) => splitAddress(email)?.domain ?? []);
	return [
		{ ownAddresses },
		{ ownAddresses, formSenders },
		{ ownAddresses, forwardedByTeam: true },
		{ ownAddresses, forwardedByTeam: true, teamDomains },
	];
}

/** The reading by which one of these people wrote the mail, whom Intercom names as such: the first of them that has one. */
export function readingOf(mail: Mail, people: Iterable<string>, own: readonly string[]): AuthorOptions | undefined {
	const all = readings(mail, own);
	const writers = authors(mail, all);
	for (const person of people) {
		const found = writers.findIndex((writer) => sameAddress(writer?.email, person));
		if (found >= 0) return all[found];
	}
	return undefined;
}

/** As Intercom shows it; where it shows nobody of the mail, as it reads by itself. */
export function readAsConversed(mail: Mail, conversed: Conversed | undefined, own: readonly string[]): AuthorOptions {
	const [asked] = conversed?.asked ?? [];
	const people = [asked?.authorEmail ?? '', ...(conversed?.addresses ?? [])];
	return readingOf(mail, people, own) ?? { ownAddresses: own };
}

/** Whether this person wrote the mail, by From or by what stands behind it. */
export function isWrittenBy(mail: Mail, email: string, own: readonly string[]): boolean {
	if (normalizeAddress(email) === undefined) return false;
	return mail.from.some((sender) => sameAddress(sender.email, email)) || readingOf(mail, [email], own) !== undefined;
}
