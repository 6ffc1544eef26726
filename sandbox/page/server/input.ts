import type { Address, File, Mail } from '../../types';
import { Failure } from './http/failure';

type Posted = Record<string, unknown>;

/** A text field; '' when absent. Throws 400 when it is something else, or empty although required. */
export function text(posted: Posted, name: string, required?: 'required'): string {
	const value = posted[name] ?? '';
	if (typeof value !== 'string') throw new Failure(400, `"${name}" must be text.`);
	if (required && value.trim() === '') throw new Failure(400, `"${name}" is missing.`);
	return value;
}

/** One mail address, given as `a@b.example`, `Ada <a@b.example>` or `{ email, name }`. */
export function address(value: unknown): Address {
	const { email, name } = typeof value === 'string' ? splitAddress(value) : ((value as Partial<Address> | null) ?? {});
	if (typeof email !== 'string' || !/^[^\s@<>,]+@[^\s@<>,]+$/.test(email))
		throw new Failure(400, `Not a mail address: ${JSON.stringify(email ?? value ?? '')}.`);
	return typeof name === 'string' && name.trim() !== '' ? { email, name: name.trim() } : { email };
}

/** A list of addresses, or a text with commas or semicolons between them; undefined when empty. */
function addresses(posted: Posted, name: string): Address[] | undefined {
	const value = posted[name];
	if (value === undefined || value === null) return undefined;
	const list = typeof value === 'string' ? value.split(/[,;]/).filter((entry) => entry.trim() !== '') : value;
	if (!Array.isArray(list)) throw new Failure(400, `"${name}" must be a list of addresses.`);
	return list.length === 0 ? undefined : list.map(address);
}

/** Files as `{ filename, contentType, contentBase64, contentId? }`. */
export function files(posted: Posted): File[] | undefined {
	const list = posted.files;
	if (list === undefined || list === null) return undefined;
	if (!Array.isArray(list)) throw new Failure(400, '"files" must be a list.');
	return list.map((entry) => file(entry as Posted));
}

/** What the composer posts: a mail, except for its sender. */
export function mailWithoutSender(posted: Posted): Omit<Mail, 'from'> {
	return {
		to: addresses(posted, 'to'),
		cc: addresses(posted, 'cc'),
		replyTo: addresses(posted, 'replyTo'),
		subject: text(posted, 'subject'),
		body: text(posted, 'body'),
		plain: posted.plain === true,
		inReplyTo: text(posted, 'inReplyTo') || undefined,
		authentication: authentication(posted),
		headers: headers(posted),
		files: files(posted),
	};
}

function authentication(posted: Posted): Mail['authentication'] {
	const wanted = text(posted, 'authentication');
	if (wanted === '') return undefined;
	if (wanted !== 'pass' && wanted !== 'fail' && wanted !== 'none')
		throw new Failure(400, '"authentication" must be pass, fail or none.');
	return wanted;
}

function splitAddress(value: string): Partial<Address> {
	const named = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(value);
	return named ? { name: named[1], email: named[2]?.trim() } : { email: value.trim() };
}

function file(entry: Posted): File {
	return {
		filename: text(entry, 'filename', 'required'),
		contentType: text(entry, 'contentType') || 'application/octet-stream',
		content: Buffer.from(text(entry, 'contentBase64'), 'base64'),
		...(entry.contentId ? { contentId: text(entry, 'contentId') } : {}),
	};
}

function headers(posted: Posted): Mail['headers'] {
	const list = posted.headers ?? [];
	if (!Array.isArray(list)) throw new Failure(400, '"headers" must be a list.');
	return list.map((entry: Posted) => ({ name: text(entry, 'name', 'required'), value: text(entry, 'value') }));
}
