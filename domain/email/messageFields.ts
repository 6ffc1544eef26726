import { record } from '../record';
import { exactAddress } from './address';
import { displayName, oneLine as asOneLine } from './oneLine';

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
	const name = displayName(raw.name, email);
	// The mail's own address says nothing more.
	return [name && name.toLowerCase() !== email ? { name, email } : { email }];
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
