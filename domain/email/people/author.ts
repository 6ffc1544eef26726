import { readMessage, type Mail } from '../message';
import type { Participant } from '../messageFields';
import { verifiedSender } from './authenticationResults';
import { Text, type Author, type AuthorOptions, type Case, type Found } from './authorCase';
import { behindAnyForm, behindKnownForm, behindNobody, behindRole } from './behindForm';
import { behindList, behindOurGroup, behindTeammate } from './behindSender';
import { isNobody } from './nobody';
import { isOwn } from './ownAddresses';

/** Who wrote a mail (`docs/loop.md In 3`). */

/** The first that finds somebody decides; else it is From. */
const RULES: ReadonlyArray<(given: Case) => Found | undefined> = [
	behindTeammate,
	behindOurGroup,
	behindList,
	behindKnownForm,
	behindNobody,
	behindRole,
	behindAnyForm,
];

/** The author of a Nylas message; `undefined` when it names nobody. Never throws. */
export function author(message: unknown, options: AuthorOptions = {}): Author | undefined {
	const mail = readMessage(message);
	return authorIn(mail, options, new Text(mail));
}

/** The same by several options, which read the text of the mail once. */
export function authors(message: unknown, readings: readonly AuthorOptions[]): Array<Author | undefined> {
	const mail = readMessage(message);
	const text = new Text(mail);
	return readings.map((options) => authorIn(mail, options, text));
}

function authorIn(mail: Mail, options: AuthorOptions, text: Text): Author | undefined {
	const verified = verifiedSender(mail);
	const from = sender(mail, options);
	const replyTo = onlyReplyTo(mail, from, options);
	if (from === undefined) return replyTo && { ...replyTo, via: 'replyTo', claimed: true, verified };
	const given = { mail, options, from, replyTo, verified, text };
	for (const rule of RULES) {
		const found = rule(given);
		if (found !== undefined) return { ...found, verified };
	}
	return { ...from, via: 'from', claimed: new Set(mail.from.map(({ email }) => email)).size > 1, verified };
}

/** Of several the first that is not ours: next to a stranger's, an own address proves nothing. */
function sender({ from }: Mail, { ownAddresses = [] }: AuthorOptions): Participant | undefined {
	return from.find(({ email }) => !isOwn(email, ownAddresses)) ?? from[0];
}

function onlyReplyTo(
	{ replyTo }: Mail,
	from: Participant | undefined,
	options: AuthorOptions,
): Participant | undefined {
	const outside = replyTo.filter(({ email }) => !isOwn(email, options.ownAddresses ?? []) && !isNobody(email));
	const [first] = outside;
	const isOne = outside.every(({ email }) => email === first?.email);
	return isOne && first?.email !== from?.email ? first : undefined;
}
