import { partsOf, type Conversation, type Part } from './conversation';
import { isFromApi } from './outboundPart';

const CONTACT_TYPES = ['user', 'lead', 'contact', 'visitor'];

/**
 * What customers wrote to Intercom by mail, oldest first: only what was a mail in Intercom itself says so (docs/facts/intercom.md 8.16),
 * and what we brought over came through the API. In a conversation of a mailbox it means that Intercom mails the answers, too.
 */
export function partsByIntercomMail(conversation: Pick<Conversation, 'conversation_parts'>): Part[] {
	return partsOf(conversation).filter(
		(part) =>
			CONTACT_TYPES.includes(part.author?.type ?? '') &&
			typeof part.email_message_metadata === 'object' &&
			part.email_message_metadata !== null &&
			!isFromApi(part),
	);
}
