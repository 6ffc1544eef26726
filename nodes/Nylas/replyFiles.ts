import { escapeHtml } from '../../domain/email/textToHtml';
import { badInput, Failure } from '../shared/failure';
import type { File } from '../shared/files';
import type { Context } from '../shared/operation';
import { MAX_FILE_BYTES } from './size';

/** A file as the Intercom Inbox Trigger lists it. */
interface LinkedFile {
	name: string;
	/** Empty: Intercom names the file and gives no address. */
	url: string;
	contentType?: string;
}

/** A file that could not go along, for the line in the mail that says so. */
export interface LeftOut {
	name: string;
	url?: string;
	/** It could not be had at all. */
	isMissing?: boolean;
}

export interface DownloadOptions {
	/** A file that is refused for good is named in the mail instead of stopping it. */
	goOnWithout: boolean;
}

/**
 * Downloaded at once, because such links expire. One after the other, and what does not fit beside those before it is left out while it
 * comes: no more than a mail's worth is ever held.
 */
export async function downloadFiles(download: Context['download'], value: unknown, { goOnWithout }: DownloadOptions): Promise<{ files: Array<File & { url: string }>; leftOut: LeftOut[] }> {
	const files: Array<File & { url: string }> = [];
	const leftOut: LeftOut[] = [];
	let maxBytes = MAX_FILE_BYTES;
	for (const [index, { name, url, contentType }] of readLinks(value).entries()) {
		const { content, contentType: told, isMissing } = await load(download, { url, maxBytes, label: `Entry ${index + 1} of 'Attachment URLs'`, goOnWithout });
		if (content) files.push({ filename: name, contentType: contentType || told || 'application/octet-stream', content, url });
		else leftOut.push(isMissing ? { name, isMissing } : { name, url });
		maxBytes -= content?.length ?? 0;
	}
	return { files, leftOut };
}

interface Loaded {
	content?: Buffer;
	contentType?: string;
	isMissing?: true;
}

async function load(download: Context['download'], { url, maxBytes, label, goOnWithout }: { url: string; maxBytes: number; label: string; goOnWithout: boolean }): Promise<Loaded> {
	if (url === '' && goOnWithout) return { isMissing: true };
	if (url === '') throw badInput(`${label} has no url`, 'Give a list of { name, url, contentType }, as the Intercom Inbox Trigger does in part.attachments.');
	return await download(url, { maxBytes, label }).catch((error: unknown) => {
		const { status = 500 } = error instanceof Failure ? error.details : {};
		return goOnWithout && status >= 400 && status < 500 && status !== 429 ? { isMissing: true as const } : Promise.reject(error);
	});
}

const TOO_LARGE = 'Too large to attach: ';
const MISSING = 'Could not be attached: ';

/** The lines under the text for files that did not go along. */
export function leftOutHtml(files: readonly LeftOut[]): string {
	const named = ({ name, url }: LeftOut) => (url ? `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>` : escapeHtml(name));
	const line = (words: string, some: readonly LeftOut[]) => (some.length === 0 ? '' : `<p>${words}${some.map(named).join(', ')}</p>`);
	return line(TOO_LARGE, files.filter(({ isMissing }) => !isMissing)) + line(MISSING, files.filter(({ isMissing }) => isMissing));
}

/** A mail's text without those lines. */
export function withoutFilesLines(text: string): string {
	return text.split('\n').filter((line) => !line.startsWith(TOO_LARGE) && !line.startsWith(MISSING)).join('\n').trim();
}

function readLinks(value: unknown): LinkedFile[] {
	// Empty JSON arrives as `{}`.
	const isEmpty = value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
	return (isEmpty ? [] : [value].flat()).map((entry: unknown) => {
		const { name, filename, url, contentType, content_type } = (typeof entry === 'string' ? { url: entry } : (entry ?? {})) as Record<string, unknown>;
		const type = contentType ?? content_type;
		const address = typeof url === 'string' ? url : '';
		return { url: address, name: String(name ?? filename ?? nameIn(address)), contentType: typeof type === 'string' ? type : undefined };
	});
}

function nameIn(url: string): string {
	const [path] = url.split(/[?#]/);
	const name = path.split('/').pop() ?? '';
	try {
		return decodeURIComponent(name) || 'attachment';
	} catch {
		// A stray % is part of the name.
		return name;
	}
}
