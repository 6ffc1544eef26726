import { randomText } from '../../server/random';
import type { Address, File, Mail, NylasMessage } from '../../types';
import type { Mailbox } from '../mailbox';
import { visibleText } from './visibleText';

export interface Composed extends Mail {
	bcc?: Address[];
	/** `received` lies in the inbox, `sent` in Sent. */
	direction: 'received' | 'sent';
	metadata?: Record<string, string>;
	tracking?: object;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

type Header = { name: string; value: string };

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
	return {
		id,
		object: 'message',
		grant_id: mailbox.grant.id,
		// At Gmail a thread has the id of its first message.
		thread_id: parent?.thread_id ?? (mailbox.grant.provider === 'google' ? id : mailbox.newId('thread')),
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
		headers: headers(mail, parent, { date, messageId }),
		...(mail.metadata ? { metadata: mail.metadata } : {}),
		...(mail.tracking ? { tracking_options: mail.tracking } : {}),
	};
}

export function headerOf(message: { headers: Header[] }, name: string): string | undefined {
	return message.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

/** The first 100 characters of the text. */
export function snippet(body: string): string {
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

/** Keeps the bytes and gives the attachment as the API shows it. */
export function keepFile(
	mailbox: Mailbox,
	{ filename, contentType, content, contentId }: File,
): NylasMessage['attachments'][number] {
	const base = `v0:${Buffer.from(filename).toString('base64')}:${Buffer.from(contentType).toString('base64')}:${content.length}`;
	let id = base;
	for (let copy = 2; mailbox.files.has(id); copy += 1) id = `${base}:${copy}`;
	mailbox.files.set(id, content);
	const isAscii = /^[\x20-\x7e]*$/.test(filename);
	return {
		id,
		grant_id: mailbox.grant.id,
		filename,
		// Google gives no type when the name is not ASCII; the others give the raw header, name and all.
		content_type: mailbox.grant.provider === 'google' && !isAscii ? '' : `${contentType}; ${quoted('name', filename)}`,
		size: content.length,
		is_inline: contentId !== undefined,
		...(contentId === undefined ? {} : { content_id: contentId }),
		// Microsoft has no disposition.
		...(mailbox.grant.provider === 'microsoft'
			? {}
			: {
					content_disposition: `${contentId === undefined ? 'attachment' : 'inline'}; ${quoted('filename', filename)}`,
				}),
	};
}

function quoted(name: string, value: string): string {
	return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
}

function headers(
	mail: Composed,
	parent: NylasMessage | undefined,
	{ date, messageId }: { date: number; messageId: string },
): Header[] {
	const parentId = parent
		? headerOf(parent, 'Message-ID')
		: mail.inReplyTo?.startsWith('<')
			? mail.inReplyTo
			: undefined;
	const references = [parent && headerOf(parent, 'References'), parentId].filter(Boolean).join(' ');
	const usual: Array<[string, string | undefined]> = [
		['Message-ID', messageId],
		['Date', new Date(date * 1_000).toUTCString().replace('GMT', '+0000')],
		['From', list([mail.from])],
		['To', list(mail.to)],
		['Cc', list(mail.cc)],
		['Reply-To', list(mail.replyTo)],
		['Subject', encodeWords(mail.subject)],
		['In-Reply-To', parentId],
		['References', references],
		['MIME-Version', '1.0'],
	];
	const own = new Set((mail.headers ?? []).map(({ name }) => name.toLowerCase()));
	const added = usual.flatMap(([name, value]) => (value && !own.has(name.toLowerCase()) ? [{ name, value }] : []));
	return [...added, ...(mail.headers ?? [])];
}

function list(addresses: Address[] = []): string {
	return addresses.map(({ name, email }) => (name ? `${encodeWords(name)} <${email}>` : email)).join(', ');
}

// Headers are shown as they were on the wire: not decoded.
function encodeWords(value: string): string {
	return /^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
}
