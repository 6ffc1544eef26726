import { mediaType, safeFileName } from '../../../../domain/email';
import type { File } from '../../../shared/kit/files';
import type { Form } from '../../../shared/http/form';
import { Failure } from '../../../shared/base/failure';
import type { Json } from '../../../shared/kit/objects';

export interface MailFile extends File {
	/** Makes it a part of the text, which shows it as `cid:<contentId>`. */
	contentId?: string;
}

/** Nylas counts the whole request with its headers, so a little is kept back. Source: Nylas, "Attachments" and the API's specification of Send. */
const HEADERS_BYTES = 8_192;
const JSON_BYTES = 3_000_000 - HEADERS_BYTES;
const FORM_BYTES = 25_000_000 - HEADERS_BYTES;

/** Boundary and headers around one file of a form. */
const PART_BYTES = 512;

/** Guide and SDK name it so; the specification differs. */
const JSON_PART = 'message';

/** The most that one uploaded file may have (docs/facts/nylas.md 7.21). */
export const UPLOAD_BYTES = 150 * 1024 * 1024;

/** The most that one file may have to fit at all. */
export const MAX_FILE_BYTES = FORM_BYTES - PART_BYTES;

/**
 * The request that sends `payload` with `files`: JSON while that is small enough, because ten times as many of those are allowed
 * per second, else a form with the JSON in the part `message`. Throws a Failure above 25 MB.
 */
export function sendBody(payload: Json, files: readonly MailFile[]): Json | Form {
	const uploaded = (payload.attachments as Json[] | undefined) ?? [];
	const asJson = files.length === 0 ? payload : { ...payload, attachments: [...uploaded, ...files.map(encoded)] };
	if (fitsJson(payload, files)) return asJson;
	if (isTooLarge(payload, files)) throw tooLarge(files);
	// The part's name is the content id.
	const parts = files.map(({ contentId, ...file }, index) => ({ name: contentId ?? `file${index}`, ...file }));
	return { parts: [{ name: JSON_PART, value: JSON.stringify(payload) }, ...parts] };
}

/** Whether no request can hold the mail. */
export function isTooLarge(payload: Json, files: readonly MailFile[]): boolean {
	return formBytes(payload, files) > FORM_BYTES;
}

/** Only such a request may name uploaded files: beside a form's they are not documented. */
export function fitsJson(payload: Json, files: readonly MailFile[]): boolean {
	return jsonBytes(payload, files) <= JSON_BYTES;
}

/** The largest files are uploaded, until the rest fits into JSON; pictures of the text stay, as an upload has no content ID. */
export function partedForUpload(payload: Json, files: readonly MailFile[]): { large: MailFile[]; small: MailFile[] } {
	const bySize = files.filter(({ contentId }) => !contentId).sort((a, b) => b.content.length - a.content.length);
	const large = new Set<MailFile>();
	const rest = () => files.filter((file) => !large.has(file));
	for (const file of bySize) if (!fitsJson(payload, rest())) large.add(file);
	return { large: files.filter((file) => large.has(file)), small: rest() };
}

/** The files that can go along, in their order, and those that can't. */
export function fitting<F extends MailFile>(
	payload: Json,
	files: readonly F[],
	mostBytes = FORM_BYTES,
): { kept: F[]; leftOut: F[] } {
	const kept: F[] = [];
	const leftOut: F[] = [];
	for (const file of files) (formBytes(payload, [...kept, file]) <= mostBytes ? kept : leftOut).push(file);
	return { kept, leftOut };
}

/** One file without a name would have the whole mail refused. */
export function sound(file: MailFile): MailFile {
	const filename = file.filename.trim() === '' ? 'attachment' : safeFileName(file.filename);
	return { ...file, filename, contentType: mediaType(file.contentType) };
}

function encoded({ filename, contentType, content, contentId }: MailFile): Json {
	return {
		filename,
		content_type: contentType,
		content: content.toString('base64'),
		...(contentId ? { content_id: contentId } : {}),
	};
}

function jsonBytes(payload: Json, files: readonly MailFile[]): number {
	const attachments = files.map(
		({ filename, contentType, content }) =>
			Buffer.byteLength(filename + contentType) + Math.ceil(content.length / 3) * 4 + PART_BYTES,
	);
	return Buffer.byteLength(JSON.stringify(payload)) + sum(attachments);
}

function formBytes(payload: Json, files: readonly MailFile[]): number {
	const parts = files.map(
		({ filename, contentType, content }) =>
			Buffer.byteLength(filename) * 3 + Buffer.byteLength(contentType) + content.length + PART_BYTES,
	);
	return Buffer.byteLength(JSON.stringify(payload)) + PART_BYTES + sum(parts);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function tooLarge(files: readonly MailFile[]): Failure {
	const megabytes = (sum(files.map(({ content }) => content.length)) / 1e6).toFixed(1);
	return new Failure('The email is larger than Nylas accepts', {
		description: `Nylas accepts 25 MB including attachments (Microsoft: 150 MB per file), and the files have ${megabytes} MB. Attach fewer or smaller files, or send a link.`,
	});
}
