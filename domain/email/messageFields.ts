import { record } from '../record';
import { exactAddress } from './address';
import { oneLine as asOneLine } from './oneLine';

/** The fields of a Nylas message, each of its type and bounded, whatever came in its place. */

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
	/** A picture inside the text. */
	isInline: boolean;
}

/** More of them than any mail has; a hostile list must not cost more than this. */
const MAX_PARTICIPANTS = 2_000;
const MAX_HEADERS = 500;
const MAX_ATTACHMENTS = 500;
const MAX_FOLDERS = 500;
const MAX_LINE_CHARS = 2_000;

export function identifier(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function list(value: unknown, max: number): unknown[] {
	return Array.isArray(value) ? value.slice(0, max) : [];
}

/** One line: a subject or a name with a line break in it would forge headers when it is sent back. */
export function oneLine(value: unknown, maxChars = MAX_LINE_CHARS): string {
	return asOneLine(value, maxChars);
}

export function participants(value: unknown): Participant[] {
	return list(Array.isArray(value) ? value : [value], MAX_PARTICIPANTS).flatMap(participant);
}

function participant(value: unknown): Participant[] {
	const raw = typeof value === 'string' ? { email: value } : record(value);
	const email = exactAddress(raw.email);
	if (email === undefined) return [];
	const name = shownName(raw.name, email);
	return [name ? { name, email } : { email }];
}

/** What turns the direction of writing, or is not seen at all, only disguises a name. */
const DISGUISE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Without a name that is an address: the mail's own says nothing more, and another one would pass for the sender's. */
function shownName(value: unknown, email: string): string {
	const name = oneLine(value, 200)
		.replace(DISGUISE, '')
		.replace(/^["']{1,100}|["']{1,100}$/g, '')
		.trim();
	const named = /[^\s@<>()"',;]{1,64}@[^\s@<>()"',;]{1,255}\.[^\s@<>()"',;]{2,24}/.exec(name)?.[0];
	return named === undefined || (named.toLowerCase() === email && named !== name) ? name : '';
}

export function headers(value: unknown): Map<string, string> {
	const found = new Map<string, string>();
	for (const entry of list(value, MAX_HEADERS)) {
		const { name, value: content } = record(entry);
		if (typeof name !== 'string' || typeof content !== 'string') continue;
		const key = name.trim().toLowerCase();
		// The first one is the one nearest to the reader's own server.
		if (!found.has(key)) found.set(key, oneLine(content));
	}
	return found;
}

export function attachments(value: unknown): Attachment[] {
	return list(value, MAX_ATTACHMENTS).map(attachment);
}

export function folderIds(value: unknown): string[] {
	return list(value, MAX_FOLDERS).filter((id) => typeof id === 'string');
}

function attachment(value: unknown): Attachment {
	const raw = record(value);
	return {
		contentType: oneLine(raw.content_type, 300).toLowerCase(),
		filename: oneLine(raw.filename, 300).toLowerCase(),
		isInline: raw.is_inline === true,
	};
}
