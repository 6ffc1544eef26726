import { readEmail, readMessage, type Mail } from '../../../../domain/email';
import { Failure } from '../../../shared/base/failure';
import type { Conversed } from './conversed';
import { peopleMeet } from '../recipients';
import type { ReplyTarget } from './replyTarget';

export interface Left {
	own: readonly string[];
	conversed: Conversed | undefined;
	/** What the thread still holds. */
	mails: readonly Mail[];
}

/**
 * The mail that was answered is gone (trash emptied, IMAP retention, a mailbox that moved): the answer goes to the conversation's
 * contact, in the thread where anything is left of it, else as a new mail. Throws a Failure where no address is known.
 */
export function withoutTheirMail({ own, conversed, mails }: Left): ReplyTarget {
	const [contact] = conversed?.present ?? [];
	if (!contact)
		throw new Failure('The email that was answered is not in the mailbox any more, and the contact has no address', {
			description: 'Write to the customer with Message: Send, or set an email address on the contact in Intercom.',
		});
	// A thread of other people lends neither its subject nor its place.
	const [left] = mails
		.filter((mail) => peopleMeet(mail, conversed, own))
		.sort((a, b) => (b.dateSec ?? 0) - (a.dateSec ?? 0));
	const mail = readMessage({
		id: left?.id,
		thread_id: left?.threadId,
		subject: left?.subject || conversed?.title,
		from: [contact],
	});
	return { mail, participants: [contact], own, isGone: true };
}

/** Long enough to say what it is about, short enough for a list of mails. */
const MAX_SUBJECT_CHARS = 70;

/** A teammate writes first, in Intercom. Throws a Failure where the conversation's contact has no address. */
export function firstMail(
	html: string,
	{ own, conversed }: { own: readonly string[]; conversed?: Conversed },
): ReplyTarget {
	const [contact] = conversed?.present ?? [];
	if (!contact)
		throw new Failure('The contact of the conversation has no email address', {
			description:
				"Set an address on the contact in Intercom. The item must be one of the Intercom Inbox Trigger, with 'contact' and 'conversation'.",
		});
	const [line = ''] = readEmail({ body: html }).text.trim().split('\n');
	const mail = readMessage({ subject: conversed?.title || line.slice(0, MAX_SUBJECT_CHARS).trim(), from: [contact] });
	return { mail, participants: [contact], own, isNew: true };
}
