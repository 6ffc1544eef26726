import { isOwn, type Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import type { ProcessState } from '../../shared/base/processState';
import { sentPart } from '../../shared/base/sentParts';
import { ownAddresses, specialPlaces } from './own';

export interface Ownership {
	/** Null: not known without a request. */
	isOwn: boolean | null;
	/** The mailbox's addresses; none where they are not known. */
	addresses: readonly string[];
	/** Not a mail yet; what a program writes for the team is own as well. */
	isDraft: boolean;
	/** Sorted out: it lies in spam or in the trash. */
	isSpamOrTrash: boolean;
}

/**
 * Whether the team wrote a mail (`docs/loop.md In 2`): it lies in Sent and not in the inbox, or we sent it. An own address in From proves
 * nothing elsewhere: forms and scanners write it, and anybody can.
 * Throws a Failure when Nylas does not say: a wrong guess starts a loop.
 */
export async function ownership(api: Api, grantId: string, mail: Mail): Promise<Ownership> {
	const [addresses, places] = await Promise.all([ownAddresses(api, grantId), specialPlaces(api, grantId, mail)]);
	return {
		addresses,
		isOwn: places.includes('sent') || isSentByUs(api.process, mail),
		isDraft: places.includes('drafts') || mail.isDraft,
		isSpamOrTrash: places.includes('junk') || places.includes('trash'),
	};
}

/** The same by what the mail itself shows, without any request: Google's labels, and what we have sent. */
export function shownOwnership(process: ProcessState, mail: Mail, source?: string): Ownership {
	const lies = (...labels: string[]) => labels.some((label) => mail.folders.includes(label));
	const isInInbox = lies('INBOX');
	const isSent = (lies('SENT') && !isInInbox) || isSentByUs(process, mail);
	// Elsewhere than at Google a folder's ID does not say what it is for.
	const isSaid = isInInbox || (mail.folders.length > 0 && source?.startsWith('/google/') === true);
	return {
		addresses: [],
		isOwn: isSent || (isSaid ? false : null),
		isDraft: mail.isDraft,
		isSpamOrTrash: !isInInbox && lies('SPAM', 'TRASH'),
	};
}

/** Only we write metadata; the provider may keep none, or tell of the mail before it has any. */
function isSentByUs(process: ProcessState, { grantId, id, metadata }: Mail): boolean {
	if (typeof metadata.intercom_part_id === 'string') return true;
	return grantId !== undefined && sentPart(process, { grantId, messageId: id }) !== undefined;
}

/** All From addresses are the mailbox's: one beside a stranger's proves nothing. */
export function isFromUs({ from }: Mail, addresses: readonly string[]): boolean {
	return from.length > 0 && from.every(({ email }) => isOwn(email, addresses));
}
