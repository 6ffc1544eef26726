import { messageIdsIn } from '../mail/threadHeaders';
import type { Mail } from '../../../domain/email';
import type { Mailbox } from '../mail/own';

/** Providers whose mail Nylas sends by SMTP. */
const IMAP = new Set<string | undefined>(['imap', 'icloud', 'yahoo']);

export function isImap({ provider }: Mailbox): boolean {
	return IMAP.has(provider);
}

/**
 * What `reply_to_message_id` may have to be instead of Nylas's ID: guides and specification differ (docs/facts/nylas.md 7.11). Undefined:
 * the provider has no other form, or the mail's own header is not known.
 */
export function otherMessageId(mail: Mail, mailbox: Mailbox): string | undefined {
	return isImap(mailbox) && mail.id !== undefined ? messageIdsIn(mail.headers.get('message-id'))[0] : undefined;
}
