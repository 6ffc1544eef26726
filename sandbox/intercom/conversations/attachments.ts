import type { output } from 'zod';
import type { Request } from '../../server/request';
import type { Answer } from '../../server/answer';
import type { IntercomPart } from '../../types';
import { parameterInvalid } from '../protocol/errors';
import { listOf, object, required, text } from '../../server/shape';

type Attachment = IntercomPart['attachments'][number];
interface Stored {
	name: string;
	content_type: string;
	content: Buffer;
	signature: string;
}

const LIFETIME_SEC = 30 * 60;
const PATH = 'attachments';

/** At most ten, base64. Source: docs/facts/intercom.md 8.6, 8.7. */
export const attachmentFiles = listOf(
	object({ content_type: required(text), name: required(text), data: required(text) }),
	10,
);

export const attachmentUrls = listOf(text, 10);

/** Uploaded files. Addresses need no token, but expire: a signature in the query stands for the permission. */
export class AttachmentStore {
	/** Where the sandbox listens; set once it does. */
	baseUrl = '';
	private readonly files = new Map<string, Stored>();

	constructor(
		private readonly newKey: () => string,
		private readonly nowMs: () => number,
	) {}

	add(file: { name: string; content_type: string; content: Buffer }): Attachment {
		const key = this.newKey();
		this.files.set(key, { ...file, signature: this.newKey() });
		return {
			type: 'upload',
			name: file.name,
			content_type: file.content_type,
			filesize: file.content.length,
			url: this.address(key),
		};
	}

	/** From a request: `attachment_files` wins over `attachment_urls`. 400 when data is not base64 or a URL is none. */
	fromRequest(body: { attachment_files?: output<typeof attachmentFiles>; attachment_urls?: string[] }): Attachment[] {
		if (body.attachment_files) {
			return body.attachment_files
				.map(({ data, ...file }) => ({ ...file, content: readBase64(data) }))
				.map((file) => this.add(file));
		}
		return (body.attachment_urls ?? []).map(linked);
	}

	/** The same attachment with an address that is valid from now on. */
	fresh(attachment: Attachment): Attachment {
		const key = keyOf(attachment.url);
		return key !== undefined && this.files.has(key) ? { ...attachment, url: this.address(key) } : attachment;
	}

	/** The bytes behind an address. Throws when the sandbox has never given out that address. */
	content(url: string): Buffer {
		const file = this.files.get(keyOf(url) ?? '');
		if (!file) throw new Error('No file was uploaded that has this address');
		return file.content;
	}

	/** Answers downloads; undefined when the request is for something else. */
	serve({ method, segments, query }: Request): Answer | undefined {
		if (segments[0] !== PATH || (method !== 'GET' && method !== 'HEAD')) return undefined;
		const file = this.files.get(segments[1] ?? '');
		if (!file || query.get('signature') !== file.signature) return { status: 403, body: 'Access denied' };
		if (Number(query.get('expires')) < this.nowMs() / 1_000) return { status: 403, body: 'This address has expired' };
		return { status: 200, headers: { 'content-type': file.content_type }, body: file.content };
	}

	private address(key: string): string {
		const file = this.files.get(key);
		const minute = Math.ceil(this.nowMs() / 60_000) * 60;
		const name = encodeURIComponent(file?.name ?? '');
		return `${this.baseUrl}/${PATH}/${key}/${name}?expires=${minute + LIFETIME_SEC}&signature=${file?.signature}`;
	}
}

function keyOf(url: string): string | undefined {
	return new RegExp(`/${PATH}/([0-9a-f]+)/`).exec(url)?.[1];
}

function readBase64(data: string): Buffer {
	const compact = data.replace(/\s/g, '');
	if (compact === '' || compact.length % 4 === 1 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) {
		throw parameterInvalid('attachment_files.data must be base64', 'attachment_files.data');
	}
	return Buffer.from(compact, 'base64');
}

// The real service fetches the file; the sandbox reaches out to nobody and keeps the address.
function linked(address: string): Attachment {
	if (!URL.canParse(address) || !/^https?:/i.test(address)) {
		throw parameterInvalid('attachment_urls must be http or https addresses', 'attachment_urls');
	}
	const name = decodeURIComponent(new URL(address).pathname.split('/').pop() || 'file');
	return { type: 'upload', name, url: address, content_type: contentType(name), filesize: 0 };
}

function contentType(name: string): string {
	const image = /\.(png|jpe?g|gif|webp)$/i.exec(name)?.[1]?.toLowerCase();
	return image ? `image/${image === 'jpg' ? 'jpeg' : image}` : 'application/octet-stream';
}
