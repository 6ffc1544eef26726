import { isLeftOut, isOnList, sameAddress, type Mail } from '../../../domain/email';
import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';

export function skipReason(
	json: Json,
	mail: Mail,
	{ skipAutomatic, blocklist = [] }: ReadingOptions,
): string | undefined {
	if (json.isOwn === true) return 'The mail was written by the team';
	if (json.customer === null && isFromUs(json, mail)) return 'The mail names nobody but the mailbox itself';
	if (json.isDraft === true || mail.isDraft) return 'The mail is a draft';
	if (json.isSpamOrTrash === true) return 'The mail is in spam or trash';
	const senders = [...mail.from.map(({ email }) => email), String(record(json.customer).email ?? '')];
	if (senders.some((email) => isOnList(email, blocklist))) return 'The sender is on the blocklist';
	const machine = record(json.automatic);
	const isSkipped = skipAutomatic && typeof machine.reason === 'string' && isLeftOut(mail, machine);
	return isSkipped ? String(machine.reason) : undefined;
}

/** An own address in From proves nothing, and is nobody's contact. */
function isFromUs({ ownAddresses }: Json, { from }: Mail): boolean {
	const own = Array.isArray(ownAddresses) ? ownAddresses : [];
	return from.length > 0 && from.every(({ email }) => own.some((address) => sameAddress(address, email)));
}

export interface ReadingOptions {
	/** The new text only, or the quoted history with it. */
	content: 'reply' | 'text';
	skipAutomatic: boolean;
	/** Addresses and domains whose mail nobody wants. */
	blocklist?: readonly string[];
}
