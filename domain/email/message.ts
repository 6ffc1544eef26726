import { record } from '../record';
import { normalizeAddress } from './address';

/**
 * The border: what Nylas delivers is `unknown` until it passed here.
 * Source of the fields: Nylas API v3, message object. Every field may be missing or of the wrong type.
 */

/** What this package reads of a Nylas message. Only a hint for callers: the functions take `unknown` and check. */
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

export interface Participant {
	name?: string;
	/** Normalised: lower case, bare. */
	email: string;
}

export interface Attachment {
	/** Lower case, with its parameters: `text/calendar; method=request`. */
	contentType: string;
	/** Lower case. */
	filename: string;
}

export interface Mail {
	/** `undefined` when the webhook left the body out (`message.created.truncated`). */
	body: string | undefined;
	subject: string;
	snippet: string;
	from: Participant[];
	replyTo: Participant[];
	to: Participant[];
	cc: Participant[];
	/** Names in lower case. Only there when the message was read with `fields=include_headers`. */
	headers: ReadonlyMap<string, string>;
	attachments: Attachment[];
}

/** More of them than any mail has; a hostile list must not cost more than this. */
const MAX_PARTICIPANTS = 2_000;
const MAX_HEADERS = 500;
const MAX_ATTACHMENTS = 500;
const MAX_FOLDERS = 500;
const MAX_SUBJECT_CHARS = 2_000;

/** Reads a Nylas message; never throws, and leaves out what is not of the right type. */
export function readMessage(raw: unknown): Mail {
	const message = record(raw);
	return {
		// Half a character would become another one on its way to Intercom, and the mail would not be recognised there.
		body: typeof message.body === 'string' ? message.body.toWellFormed() : undefined,
		subject: text(message.subject, MAX_SUBJECT_CHARS),
		snippet: text(message.snippet, MAX_SUBJECT_CHARS),
		from: participants(message.from),
		replyTo: participants(message.reply_to),
		to: participants(message.to),
		cc: participants(message.cc),
		headers: headers(message.headers),
		attachments: list(message.attachments, MAX_ATTACHMENTS).map(attachment),
	};
}

/** Not a mail yet: Nylas says so by the object's type, Google by a label. */
export function isDraft(raw: unknown): boolean {
	const { object, folders } = record(raw);
	return object === 'draft' || list(folders, MAX_FOLDERS).includes('DRAFT');
}

function list(value: unknown, max: number): unknown[] {
	return Array.isArray(value) ? value.slice(0, max) : [];
}

/** One line: a subject or a name with a line break in it would forge headers when it is sent back. */
function text(value: unknown, maxChars: number): string {
	if (typeof value !== 'string') return '';
	return value
		.slice(0, maxChars)
		.toWellFormed()
		.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
		.trim();
}

function participants(value: unknown): Participant[] {
	return list(Array.isArray(value) ? value : [value], MAX_PARTICIPANTS).flatMap(participant);
}

function participant(value: unknown): Participant[] {
	const raw = typeof value === 'string' ? { email: value } : record(value);
	const email = normalizeAddress(raw.email);
	if (email === undefined) return [];
	const name = text(raw.name, 200)
		.replace(/^["']+|["']+$/g, '')
		.trim();
	return [name && name.toLowerCase() !== email ? { name, email } : { email }];
}

function headers(value: unknown): Map<string, string> {
	const found = new Map<string, string>();
	for (const entry of list(value, MAX_HEADERS)) {
		const { name, value: content } = record(entry);
		if (typeof name !== 'string' || typeof content !== 'string') continue;
		const key = name.trim().toLowerCase();
		// The first one is the one nearest to the reader's own server.
		if (!found.has(key)) found.set(key, text(content, MAX_SUBJECT_CHARS));
	}
	return found;
}

function attachment(value: unknown): Attachment {
	const raw = record(value);
	return {
		contentType: text(raw.content_type, 300).toLowerCase(),
		filename: text(raw.filename, 300).toLowerCase(),
	};
}
