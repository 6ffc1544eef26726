import { sameAddress, splitAddress, isFreeMail } from '../email';
import { contactEntries, type Conversation } from './conversation';

/** Who a person is in a conversation, as far as Intercom's own view of it says. */
export interface Person {
	contactId: string;
	email: string;
}

/** Whether the person takes part, or has written in it. */
export function isMember(conversation: Conversation, { contactId, email }: Person): boolean {
	return (
		(conversation.contacts?.contacts ?? []).some(({ id }) => id === contactId) ||
		contactEntries(conversation).some(
			({ authorId, authorEmail }) => authorId === contactId || sameAddress(authorEmail, email),
		)
	);
}

/** Whether the person wrote its first message. */
export function isStarter({ source }: Conversation, { contactId, email }: Person): boolean {
	return (
		source?.author !== undefined &&
		(String(source.author?.id) === contactId || sameAddress(source.author?.email, email))
	);
}

/** Whether a teammate started the conversation with this person. */
export function isAddressee({ source, contacts }: Conversation, contactId: string): boolean {
	return source?.author?.type === 'admin' && contacts?.contacts?.[0]?.id === contactId;
}

/** Whether one of these addresses has written in the conversation. */
export function hasWriter(conversation: Conversation, addresses: readonly string[]): boolean {
	return contactEntries(conversation).some(({ authorEmail }) =>
		addresses.some((address) => sameAddress(address, authorEmail)),
	);
}

/** Whether somebody who has written here has an address of the same company. */
export function hasColleague(conversation: Conversation, email: string): boolean {
	const domain = splitAddress(email)?.domain;
	if (domain === undefined || isFreeMail(domain)) return false;
	return contactEntries(conversation).some(({ authorEmail }) => splitAddress(authorEmail)?.domain === domain);
}
