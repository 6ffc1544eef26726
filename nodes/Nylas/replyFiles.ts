import { escapeHtml } from '../../domain/email/textToHtml';
import { badInput } from '../shared/failure';
import type { File } from '../shared/files';
import type { Context } from '../shared/operation';
import { MAX_FILE_BYTES } from './size';

/** A file as the Intercom Inbox Trigger lists it. */
interface LinkedFile {
	name: string;
	url: string;
	contentType?: string;
}

/** A file that could not go along, for the line in the mail that says so. */
export interface LeftOut {
	name: string;
	url?: string;
}

/** Downloaded at once, because such links expire; what alone is larger than a mail may be is left out. */
export async function downloadFiles(download: Context['download'], value: unknown): Promise<{ files: Array<File & { url: string }>; leftOut: LeftOut[] }> {
	const links = readLinks(value);
	const loaded = await Promise.all(links.map(async ({ url }, index) => await download(url, { maxBytes: MAX_FILE_BYTES, label: `Entry ${index + 1} of 'Attachment URLs'` })));
	const files: Array<File & { url: string }> = [];
	const leftOut: LeftOut[] = [];
	links.forEach(({ name, url, contentType }, index) => {
		const { content, contentType: told } = loaded[index];
		if (content) files.push({ filename: name, contentType: contentType || told || 'application/octet-stream', content, url });
		else leftOut.push({ name, url });
	});
	return { files, leftOut };
}

/** The line under the text for files that are too large. */
export function leftOutHtml(files: readonly LeftOut[]): string {
	if (files.length === 0) return '';
	const names = files.map(({ name, url }) => (url ? `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>` : escapeHtml(name)));
	return `<p>Too large to attach: ${names.join(', ')}</p>`;
}

function readLinks(value: unknown): LinkedFile[] {
	// Empty JSON arrives as `{}`.
	const isEmpty = value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
	return (isEmpty ? [] : [value].flat()).map((entry: unknown, index) => {
		const { name, filename, url, contentType, content_type } = (typeof entry === 'string' ? { url: entry } : (entry ?? {})) as Record<string, unknown>;
		if (typeof url !== 'string' || !url) throw badInput(`Entry ${index + 1} of 'Attachment URLs' has no url`, 'Give a list of { name, url, contentType }, as the Intercom Inbox Trigger does in part.attachments.');
		const type = contentType ?? content_type;
		return { url, name: String(name ?? filename ?? nameIn(url)), contentType: typeof type === 'string' ? type : undefined };
	});
}

function nameIn(url: string): string {
	const [path] = url.split(/[?#]/);
	return decodeURIComponent(path.split('/').pop() ?? '') || 'attachment';
}
