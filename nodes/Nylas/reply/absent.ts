import { isColleague, normalizeAddress } from '../../../domain/email';
import { field } from '../../shared/kit/fields/field';
import type { EmailName } from '../client/model';
import type { Conversed } from './target/conversed';

export const replyAll = field({
	displayName: 'Reply All',
	type: 'boolean',
	default: true,
	description:
		'Whether to send a copy to everybody on the email, except our own addresses. If not added, everybody gets a copy.',
});

/** docs/loop.md Out 3: whoever is on the mail takes part in the conversation, unless a teammate has taken them out of it. */
export const copyAbsent = field({
	displayName: 'Copy People Not in the Conversation',
	type: 'boolean',
	default: true,
	description:
		"Whether people on the email who take no part in the conversation get a copy as well. If not added, they get none: a teammate may have taken them out. Add it if 'Add People' of Receive Email is off.",
});

/**
 * Who of the people on the mail takes no part; nobody where Intercom does not show everybody who does, or the mail's author is not among
 * them. Colleagues never do.
 */
export function absentOf(
	people: readonly EmailName[],
	{ conversed, own }: { conversed: Conversed | undefined; own: readonly string[] },
): EmailName[] {
	if (!conversed?.isWhole) return [];
	const present = new Set(conversed.present.map(({ email }) => email));
	const isOfTeam = (email: string) => isColleague(email, { ownAddresses: own }) || conversed.teammates.has(email);
	return people.filter(({ email }) => {
		const address = normalizeAddress(email) ?? '';
		return !present.has(address) && !isOfTeam(address);
	});
}
