import { HttpProblem } from '../../server/request';
import type { Address, NylasMessage } from '../../types';
import { compose, type Composed } from './compose';
import type { Mailbox } from '../mailbox';
import { badRequest } from '../protocol/problems';
import { keepCopy } from '../quirks/sentCopy';
import type { Payload } from './payload';
import { headerOf } from './mailHeaders';
import { signed } from './signatures';
import type { Place } from '../state';

/** The mail that a request describes. Throws 400 on a foreign sender or a message that is not of this grant, 402 on a recipient that no server takes. */
export function mailOf(mailbox: Mailbox, { fields: mail, files }: Payload): Composed {
	const from = mail.from?.[0];
	if (from && !mailbox.ownAddresses().includes(from.email.toLowerCase()))
		throw badRequest('from is neither the address of the grant nor an alias');
	if (mail.reply_to_message_id && !isMessage(mailbox, mail.reply_to_message_id))
		throw badRequest('reply_to_message_id is no message of this grant');
	const recipients = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
	if (recipients.some(({ email }) => !/^[\x21-\x7e]+$/.test(email)))
		throw new HttpProblem(402, 'sending to at least one recipient failed', 'api.provider_error');
	return {
		direction: 'sent',
		from: from ?? self(mailbox),
		to: mail.to,
		cc: mail.cc,
		bcc: mail.bcc,
		replyTo: mail.reply_to,
		subject: mail.subject ?? '',
		body: signed(mailbox, mail.body ?? '', mail.signature_id),
		plain: mail.is_plaintext,
		inReplyTo: mail.reply_to_message_id || undefined,
		headers: mail.custom_headers,
		metadata: mail.metadata,
		tracking: mail.tracking_options,
		files,
	};
}

/** At IMAP the specification wants the header, the guides want Nylas's id. Source: docs/facts/nylas.md 7.11. */
function isMessage({ grant, messages, quirks }: Mailbox, reference: string): boolean {
	const byHeader = grant.provider === 'imap' && quirks.is('imap-reply-by-message-id');
	const either = byHeader || (grant.provider === 'imap' && quirks.is('imap-reply-either'));
	if (!byHeader && messages.has(reference)) return true;
	return either && [...messages.values()].some((message) => headerOf(message, 'Message-ID') === reference.trim());
}

/** Puts a mail into Sent, as the provider does once it has taken it, and fires `message.created`: also for what the mailbox itself sends. */
export function dispatch({ state, mailbox }: Place, mail: Composed, isThroughApi = true): NylasMessage {
	const message = compose(mailbox, mail, { random: state.random, nowSec: state.nowSec() });
	if (isThroughApi) mailbox.outbox.push(message);
	keepCopy({ state, mailbox }, message);
	state.changed();
	return message;
}

export function self({ grant }: Mailbox): Address {
	return grant.name ? { name: grant.name, email: grant.email } : { email: grant.email };
}
