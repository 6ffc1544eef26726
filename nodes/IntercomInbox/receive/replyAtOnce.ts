import { isLinkedTo, isUnlinked } from '../../../domain/bridge/link/link';
import type { Api } from '../../shared/http/api';
import { asFailure } from '../../shared/base/failure';
import { broughtTo, forgetConversations, knownConversations, type KnownConversation } from './look/known';
import type { Work } from './work';
import { append, type Written } from './write';

const JUST_NOW_SEC = 3_600;

/** A mail of the live path; what is older may have been brought over by a process that this one knows nothing of. */
export function isJustWritten(dateSec: number): boolean {
	return dateSec > Date.now() / 1000 - JUST_NOW_SEC;
}

/**
 * The next mail of somebody whose words this process has brought into the thread's conversation: one reply, whose answer shows the whole
 * conversation. Undefined: this must be looked into first; nothing was done, or it was done where nobody looks (`stray`).
 */
export async function replyAtOnce(
	api: Api,
	work: Work,
): Promise<{ written: Written } | { stray: Written } | undefined> {
	const known = placeKnown(api, work);
	const contact = work.author.known;
	if (!known || !contact) return undefined;
	const { options, incoming } = work;
	const mail = { ...work.mail, contactId: contact.id };
	const written = await append(api, { id: known.id }, { mail, files: options.files }).catch((error: unknown) => {
		// Whatever went wrong: the next attempt looks first.
		forgetConversations(api, incoming.key);
		if (!asFailure(error)?.isGone) return Promise.reject(error);
		work.author.forget();
		return undefined;
	});
	if (!written) return undefined;
	const { conversation } = written;
	if (isLinkedTo(conversation, mail.key) || isUnlinked(conversation)) return { written };
	forgetConversations(api, incoming.key);
	return { stray: written };
}

function placeKnown(api: Api, { author, mail, incoming, listing, options }: Work): KnownConversation | undefined {
	const contact = author.known;
	const isNew = incoming.messageId !== undefined && broughtTo(api, incoming) === undefined;
	if (!contact || !isNew || listing || options.repairDoubles || !isJustWritten(mail.dateSec)) return undefined;
	if (!author.isComplete(contact)) return undefined;
	return knownConversations(api, mail.key).findLast(
		({ contactIds, isLinked, updatedAtSec }) =>
			contactIds.includes(contact.id) && isLinked && updatedAtSec <= mail.dateSec,
	);
}
