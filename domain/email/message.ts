import { record } from '../record';
import { toUnixSeconds } from '../time';
import {
	attachments,
	folderIds,
	headers,
	identifier,
	oneLine,
	participants,
	type Attachment,
	type Participant,
} from './messageFields';

/**
 * The border: what Nylas delivers is `unknown` until it passed here. The functions of this folder take either that, or the `Mail`
 * that was made of it: whoever asks more than one of them reads the message once and hands the `Mail` on.
 * Source of the fields: Nylas API v3, message object. Every field may be missing or of the wrong type.
 */

/** What is read of a Nylas message. Only a hint for callers: the functions check every field. */
export interface EmailMessage {
	body?: string;
	subject?: string;
	snippet?: string;
	from?: Array<{ name?: string; email: string }>;
	reply_to?: Array<{ name?: string; email: string }>;
	to?: Array<{ name?: string; email: string }>;
	cc?: Array<{ name?: string; email: string }>;
	headers?: Array<{ name: string; value: string }>;
	attachments?: Array<{ filename?: string; content_type?: string }>;
}

/** A message that passed the border; `readMessage` makes it. Every field is of its type, and bounded. */
export class Mail {
	readonly id: string | undefined;
	readonly threadId: string | undefined;
	readonly grantId: string | undefined;
	/** Unix seconds. */
	readonly dateSec: number | undefined;
	/** `undefined` when the webhook left the body out (`message.created.truncated`). */
	readonly body: string | undefined;
	/** Nylas has made Markdown of the body (Clean Conversations). */
	readonly isCleaned: boolean;
	readonly subject: string;
	readonly snippet: string;
	readonly from: readonly Participant[];
	readonly replyTo: readonly Participant[];
	readonly to: readonly Participant[];
	readonly cc: readonly Participant[];
	readonly bcc: readonly Participant[];
	/** Names in lower case. Only there when the message was read with `fields=include_headers`. */
	readonly headers: ReadonlyMap<string, string>;
	readonly attachments: readonly Attachment[];
	/** Ids; Google's labels are names. */
	readonly folders: readonly string[];
	/** Not a mail yet: Nylas says so by the object's type, Google by a label. */
	readonly isDraft: boolean;
	readonly metadata: Readonly<Record<string, unknown>>;

	constructor(message: Readonly<Record<string, unknown>>) {
		this.id = identifier(message.id);
		this.threadId = identifier(message.thread_id);
		this.grantId = identifier(message.grant_id);
		this.dateSec = toUnixSeconds(message.date);
		// Half a character would become another one on its way to Intercom, and the mail would not be recognised there.
		this.body = typeof message.body === 'string' ? message.body.toWellFormed() : undefined;
		this.isCleaned = message.cleaning_status === 'success';
		this.subject = oneLine(message.subject);
		this.snippet = oneLine(message.snippet);
		this.from = participants(message.from);
		this.replyTo = participants(message.reply_to);
		this.to = participants(message.to);
		this.cc = participants(message.cc);
		this.bcc = participants(message.bcc);
		this.headers = headers(message.headers);
		this.attachments = attachments(message.attachments);
		this.folders = folderIds(message.folders);
		this.isDraft = message.object === 'draft' || this.folders.includes('DRAFT');
		this.metadata = record(message.metadata);
	}
}

/** Reads a Nylas message, and hands back what was read already. Never throws; leaves out what is not of the right type. */
export function readMessage(message: unknown): Mail {
	return message instanceof Mail ? message : new Mail(record(message));
}
