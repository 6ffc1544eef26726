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

/** The most that one file may have to fit at all. */
export const MAX_FILE_BYTES = FORM_BYTES - PART_BYTES;

/**
 * The request that sends `payload` with `files`: JSON while that is small enough, because ten times as many of those are allowed
 * per second, else a form with the JSON in the part `message`. Throws a Failure above 25 MB.
 */
export function sendBody(payload: Json, files: readonly MailFile[]): Json | Form {
	const asJson = files.length === 0 ? payload : { ...payload, attachments: files.map(encoded) };
	if (jsonBytes(payload, files) <= JSON_BYTES) return asJson;
	if (formBytes(payload, files) > FORM_BYTES) throw tooLarge(files);
	// The part's name is the content id.
	const parts = files.map(({ contentId, ...file }, index) => ({ name: contentId ?? `file${index}`, ...file }));
	return { parts: [{ name: JSON_PART, value: JSON.stringify(payload) }, ...parts] };
}

/** The files that can go along, in their order, and those that can't. */
export function fitting<F extends MailFile>(payload: Json, files: readonly F[]): { kept: F[]; leftOut: F[] } {
	const kept: F[] = [];
	const leftOut: F[] = [];
	for (const file of files) (formBytes(payload, [...kept, file]) <= FORM_BYTES ? kept : leftOut).push(file);
	return { kept, leftOut };
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
		description: `Nylas accepts 25 MB including attachments, and the files have ${megabytes} MB. Attach fewer or smaller files, or send a link.`,
	});
}
