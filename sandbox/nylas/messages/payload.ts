import busboy from 'busboy';
import { HttpProblem, type Request } from '../../server/request';
import type { File } from '../../types';
import { badRequest } from '../problems';
import {
	checkBody,
	readBody,
	type Check,
	type Fields,
	anything,
	flag,
	integer,
	listOf,
	metadata,
	object,
	people,
	person,
	text,
	textUpTo,
} from '../validate';
import { without } from '../without';

/** Whole request, base64 included. Source: docs/facts/nylas.md 7.6, 7.7. */
const MAX_JSON_BYTES = 3 * 1024 * 1024;
const MAX_MULTIPART_BYTES = 25 * 1024 * 1024;
/** Part names that carry no content id: the SDK's `file0`, the specification's `attachment`. */
const NO_CONTENT_ID = /^(file|attachment)s?[-_]?\d*$/i;

const base64: Check = (value, path) =>
	text(value, path) ?? (/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value as string) ? undefined : `${path} is not base64`);
const contentId: Check = (value, path) =>
	text(value, path) ??
	(/^[A-Za-z0-9]*$/.test(value as string) ? undefined : `${path} may hold letters and digits only`);

const attachment = object(
	{
		filename: text,
		content_type: text,
		content: base64,
		content_id: contentId,
		content_disposition: text,
		// The SDK sends these two as well.
		size: integer,
		is_inline: flag,
	},
	['filename', 'content_type', 'content'],
);

export const MAIL_FIELDS: Fields = {
	to: people,
	cc: people,
	bcc: people,
	reply_to: people,
	from: listOf(person, 1),
	subject: text,
	body: text,
	is_plaintext: flag,
	reply_to_message_id: text,
	attachments: listOf(attachment),
	metadata,
	signature_id: text,
	tracking_options: object({
		opens: flag,
		links: flag,
		thread_replies: flag,
		label: textUpTo(2_048),
		domain_name: textUpTo(253),
	}),
	custom_headers: listOf(object({ name: text, value: text }, ['name', 'value'])),
	template: object({ id: text, strict: flag, variables: anything }, ['id']),
};
export const SEND_FIELDS: Fields = { ...MAIL_FIELDS, send_at: integer, use_draft: flag };
export const DRAFT_FIELDS: Fields = { ...MAIL_FIELDS, starred: flag };

export interface Payload {
	fields: Record<string, unknown>;
	/** Undefined when a draft's update leaves them as they are. */
	files: File[] | undefined;
}

/** The mail of a send or draft request, from JSON or from multipart (`message` or `draft`, then the files). Throws 400, or 413 when it is too big. */
export async function readPayload(request: Request, fields: Fields, required: string[] = []): Promise<Payload> {
	const isMultipart = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
	const max = isMultipart ? MAX_MULTIPART_BYTES : MAX_JSON_BYTES;
	if (request.rawBody.length > max) throw new HttpProblem(413, `the request is larger than ${max} bytes`);
	if (isMultipart) return await readMultipart(request, fields, required);
	const { attachments, ...body } = readBody(request, fields, required);
	return { fields: body, files: (attachments as WireFile[] | undefined)?.map(fileOf) };
}

interface WireFile {
	filename: string;
	content_type: string;
	content: string;
	content_id?: string;
}

function fileOf({ filename, content_type, content, content_id }: WireFile): File {
	return {
		filename,
		contentType: content_type,
		content: Buffer.from(content, 'base64'),
		...(content_id ? { contentId: content_id } : {}),
	};
}

async function readMultipart(request: Request, fields: Fields, required: string[]): Promise<Payload> {
	const { texts, files } = await readParts(request);
	const json = texts.get('message') ?? texts.get('draft');
	if (json === undefined) throw badRequest('the part message is missing');
	return { fields: checkBody(parse(json), without(fields, 'attachments'), required), files };
}

async function readParts({ headers, rawBody }: Request): Promise<{ texts: Map<string, string>; files: File[] }> {
	const texts = new Map<string, string>();
	const files: File[] = [];
	await new Promise<void>((resolve, reject) => {
		// Without the charset a file name in UTF-8 is read as Latin-1.
		const parser = busboy({ headers, defParamCharset: 'utf8', limits: { fieldSize: MAX_MULTIPART_BYTES } });
		parser.on('field', (name, value) => texts.set(name, value));
		parser.on('file', (name, stream, { filename, mimeType }) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => addPart(name, Buffer.concat(chunks), { filename, contentType: mimeType, texts, files }));
		});
		parser.on('error', () => reject(badRequest('error parsing request')));
		parser.on('close', resolve);
		parser.end(rawBody);
	});
	return { texts, files };
}

interface PartContext {
	filename?: string;
	contentType: string;
	texts: Map<string, string>;
	files: File[];
}

function addPart(name: string, content: Buffer, { filename, contentType, texts, files }: PartContext): void {
	// A JSON part may come as a file with the type application/json.
	if (name === 'message' || name === 'draft') texts.set(name, content.toString('utf8'));
	else
		files.push({
			filename: filename ?? name,
			contentType,
			content,
			...(NO_CONTENT_ID.test(name) ? {} : { contentId: name }),
		});
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		throw badRequest('the part message is not valid JSON');
	}
}
