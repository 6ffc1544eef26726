import { randomText } from '../../server/random';
import type { Address, Mail, NylasMessage } from '../../types';
import type { Mailbox } from '../mailbox';
import { visibleText } from '../messages/visibleText';
import { headerOf, mailHeaders } from './mailHeaders';
import { keepFile } from './keepFile';
import { subjectThread } from '../quirks/subjectThread';

export interface Composed extends Mail {
	bcc?: Address[];
	/** `received` lies in the inbox, `sent` in Sent. */
	direction: 'received' | 'sent';
	metadata?: Record<string, string>;
	tracking?: object;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Makes a message in wire form out of a mail, with the headers that mail programs and servers add; keeps the files' bytes. Does not store the message. */
export function compose(
	mailbox: Mailbox,
	mail: Composed,
	{ random, nowSec }: { random: () => number; nowSec: number },
): NylasMessage {
	const id = mailbox.newId('message');
	const parent = answered(mailbox, mail);
	const date = mail.date ?? nowSec;
	const messageId = `<${randomText(random, LETTERS, 24)}@${mail.from.email.split('@')[1] ?? 'mail.example'}>`;
	const provider = mailbox.grant.provider;
	return {
		id,
		object: 'message',
		grant_id: mailbox.grant.id,
		// At Gmail a thread has the id of its first message.
		thread_id:
			parent?.thread_id ?? subjectThread(mailbox, mail) ?? (provider === 'google' ? id : mailbox.newId('thread')),
		subject: mail.subject,
		from: [mail.from],
		to: mail.to ?? [],
		cc: mail.cc ?? [],
		bcc: mail.bcc ?? [],
		reply_to: mail.replyTo ?? [],
		date,
		body: mail.body,
		snippet: snippet(mail.body),
		...place(mailbox, mail),
		starred: false,
		attachments: (mail.files ?? []).map((file) => keepFile(mailbox, file)),
		headers: mailHeaders(mail, parent, { date, messageId }),
		...(mail.metadata ? { metadata: mail.metadata } : {}),
		...(mail.tracking ? { tracking_options: mail.tracking } : {}),
	};
}

/** The first 100 characters of the text. */
function snippet(body: string): string {
	return visibleText(body).slice(0, 100);
}

/** The message that this one answers, by its id or its Message-ID. A header In-Reply-To counts in mail from outside only: sends thread by id alone. */
function answered(mailbox: Mailbox, mail: Composed): NylasMessage | undefined {
	const byHeader = mail.direction === 'received' ? headerOf({ headers: mail.headers ?? [] }, 'In-Reply-To') : undefined;
	const reference = mail.inReplyTo ?? byHeader;
	return reference === undefined
		? undefined
		: (mailbox.messages.get(reference) ?? byMessageId(mailbox, reference.trim()));
}

function byMessageId(mailbox: Mailbox, messageId: string): NylasMessage | undefined {
	return [...mailbox.messages.values()].find((message) => headerOf(message, 'Message-ID') === messageId);
}

function place(mailbox: Mailbox, mail: Composed): { unread: boolean; folders: string[] } {
	const isGoogle = mailbox.grant.provider === 'google';
	const unread = mail.direction === 'received';
	if (mail.folders) return { folders: mail.folders, unread: isGoogle ? mail.folders.includes('UNREAD') : unread };
	if (!unread) {
		// At Gmail a mail to oneself is one message with both labels.
		const own = mailbox.ownAddresses();
		const toSelf = isGoogle && (mail.to ?? []).some(({ email }) => own.includes(email.toLowerCase()));
		return { folders: toSelf ? ['SENT', 'INBOX'] : [mailbox.folderId('sent')], unread };
	}
	return { folders: isGoogle ? ['UNREAD', 'CATEGORY_PERSONAL', 'INBOX'] : [mailbox.folderId('inbox')], unread };
}
