import busboy from 'busboy';
import { HttpProblem, type Request } from '../../server/request';
import type { File } from '../../types';
import { badRequest } from '../protocol/problems';
import { checkBody, readBody } from '../protocol/body';
import { without } from '../without';
import type { State } from '../state';
import { uploadedFile } from './uploads';
import type { DRAFT_FIELDS, MailFields, SEND_FIELDS, WireFile } from './mailFields';

/** Whole request, base64 included. Source: docs/facts/nylas.md 7.6, 7.7. */
const MAX_JSON_BYTES = 3 * 1024 * 1024;
const MAX_MULTIPART_BYTES = 25 * 1024 * 1024;
/** Part names that carry no content id: the SDK's `file0`, the specification's `attachment`. */
const NO_CONTENT_ID = /^(file|attachment)s?[-_]?\d*$/i;

type MailShape = typeof SEND_FIELDS | typeof DRAFT_FIELDS;

export interface Payload {
	fields: MailFields;
	/** Undefined when a draft's update leaves them as they are. */
	files: File[] | undefined;
}

/** The mail of a send or draft request, from JSON or from multipart (`message` or `draft`, then the files). Throws 400, or 413 when it is too big. */
export async function readPayload(state: State, request: Request, shape: MailShape): Promise<Payload> {
	const isMultipart = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
	const max = isMultipart ? MAX_MULTIPART_BYTES : MAX_JSON_BYTES;
	if (request.rawBody.length > max) throw new HttpProblem(413, `the request is larger than ${max} bytes`);
	if (isMultipart) return await readMultipart(request, shape);
	const { attachments, ...fields } = readBody(request, shape);
	return { fields, files: attachments?.map((file) => fileOf(state, file)) };
}

function fileOf(state: State, { id, filename, content_type, content, content_id }: WireFile): File {
	if (id !== undefined) return uploadedFile(state, id);
	if (filename === undefined || content_type === undefined || content === undefined)
		throw badRequest('attachments holds a file without filename, content_type or content');
	return {
		filename,
		contentType: content_type,
		content: Buffer.from(content, 'base64'),
		...(content_id ? { contentId: content_id } : {}),
	};
}

async function readMultipart(request: Request, shape: MailShape): Promise<Payload> {
	const { texts, files } = await readParts(request);
	const json = texts.get('message') ?? texts.get('draft');
	if (json === undefined) throw badRequest('the part message is missing');
	return { fields: checkBody(parse(json), without(shape, 'attachments')), files };
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
