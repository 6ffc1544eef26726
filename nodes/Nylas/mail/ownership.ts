import { isOwn, type Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { ownAddresses, speaksForOutsider, specialPlaces } from './own';

export interface Ownership {
	isOwn: boolean;
	/** The mailbox's addresses. */
	addresses: string[];
	/** Not a mail yet; what a program writes for the team is own as well. */
	isDraft: boolean;
	/** Sorted out: it lies in spam or in the trash. */
	isSpamOrTrash: boolean;
}

/**
 * Whether the team wrote a mail: it comes from an address of the mailbox, or lies in Sent and not in the inbox
 * (a mail to oneself lies in both). Not so what a group hands on under the mailbox's address for somebody outside.
 * Throws a Failure when Nylas does not say: a wrong guess starts a loop.
 */
export async function ownership(api: Api, grantId: string, mail: Mail): Promise<Ownership> {
	const addresses = await ownAddresses(api, grantId);
	const places = await specialPlaces(api, grantId, mail);
	const isFromUs = mail.from.some(({ email }) => isOwn(email, addresses));
	return {
		addresses,
		isOwn: places.includes('sent') || (isFromUs && !speaksForOutsider(mail, addresses)),
		isDraft: places.includes('drafts') || mail.isDraft,
		isSpamOrTrash: places.includes('junk') || places.includes('trash'),
	};
}
