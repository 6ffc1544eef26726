import type { Conversation } from '../../../../domain/bridge/conversation';
import { isStarter } from '../../../../domain/bridge/members';
import { isFreeMail, sameAddress, splitAddress } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import type { Admin } from '../../client/model';
import { teammatesOf } from './teammates';
import type { Work } from '../work';

/**
 * docs/loop.md In 7.2: whether a colleague of ours writes into a customer's thread; `adminId` where they have a seat and
 * the receiving server has verified them. Whoever starts a thread is a customer, and a claimed author is never a colleague.
 */
export async function colleagueIn(
	api: Api,
	conversation: Conversation,
	{ mail, incoming, options }: Pick<Work, 'mail' | 'incoming' | 'options'>,
): Promise<{ adminId?: string } | undefined> {
	if (!incoming.author.isTrusted || isStarter(conversation, mail)) return undefined;
	const admin = adminAt(await teammatesOf(api), mail.email);
	// Anybody can write an address into From; speaking as the teammate takes more.
	if (admin) return incoming.author.isVerified ? { adminId: String(admin.id) } : {};
	return isOfTeam(mail.email, [...domainsOf(incoming.ownAddresses), ...options.teamDomains]) ? {} : undefined;
}

export function adminAt(admins: readonly Admin[], email: string): Admin | undefined {
	return admins.find((admin) => sameAddress(admin.email, email));
}

/** Of the mailbox, unless everybody can have an address there. */
export function domainsOf(ownAddresses: readonly string[]): string[] {
	return ownAddresses
		.map((address) => splitAddress(address)?.domain ?? '')
		.filter((domain) => domain !== '' && !isFreeMail(domain));
}

export function isOfTeam(email: string, domains: readonly string[]): boolean {
	const domain = splitAddress(email)?.domain;
	return domain !== undefined && domains.some((own) => own.trim().toLowerCase().replace(/^@/, '') === domain);
}
