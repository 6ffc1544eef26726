import { LINKED, MISSING, TOO_LARGE } from '../../../domain/bridge/text/answerText';
import { escapeHtml } from '../../../domain/email';
import { asFailure, badInput, Failure } from '../../shared/base/failure';
import type { File } from '../../shared/kit/files';
import { HOST_NOT_ALLOWED } from '../../shared/http/download/link';
import type { Context } from '../../shared/kit/operation';
import { EXPIRES } from './inlineImages';
import { MAX_FILE_BYTES } from '../mail/outgoing/size';
import { type LinkedFile, readLinks } from './links';

/** A file that could not go along, for the line in the mail that says so. */
export interface LeftOut {
	name: string;
	url?: string;
	/** It could not be had at all. */
	isMissing?: boolean;
	/** It lies on a host that nobody allowed. */
	isElsewhere?: boolean;
}

/**
 * Which file that can't be had is named in the mail instead of stopping it: none; one that is refused for good; any, also one whose
 * server is out of order.
 */
export type GoOnWithout = 'none' | 'refused' | 'any';

/**
 * Downloaded at once, because such links expire. One after the other, and what does not fit beside those before it is left out while it
 * comes: no more than a mail's worth is ever held.
 */
export async function downloadFiles(
	download: Context['download'],
	value: unknown,
	{ goOnWithout, mostBytes = MAX_FILE_BYTES }: { goOnWithout: GoOnWithout; mostBytes?: number },
): Promise<{ files: Array<File & { url: string }>; leftOut: LeftOut[] }> {
	const files: Array<File & { url: string }> = [];
	const leftOut: LeftOut[] = [];
	let maxBytes = mostBytes;
	for (const [index, { name, url, contentType }] of readLinks(value).entries()) {
		const {
			content,
			contentType: told,
			isMissing,
			isElsewhere,
		} = await load(download, {
			name,
			url,
			contentType,
			maxBytes,
			label: `Entry ${index + 1} of 'Attachment URLs'`,
			goOnWithout,
		});
		if (content)
			files.push({ filename: name, contentType: contentType || told || 'application/octet-stream', content, url });
		else leftOut.push(isMissing ? { name, isMissing } : { name, url, ...(isElsewhere ? { isElsewhere } : {}) });
		maxBytes -= content?.length ?? 0;
	}
	return { files, leftOut };
}

interface Loaded {
	content?: Buffer;
	contentType?: string;
	isMissing?: true;
	isElsewhere?: true;
}

interface Wanted extends LinkedFile {
	maxBytes: number;
	label: string;
	goOnWithout: GoOnWithout;
}

async function load(
	download: Context['download'],
	{ url, maxBytes, label, goOnWithout, ...file }: Wanted,
): Promise<Loaded> {
	if (url === '' && goOnWithout !== 'none') return { isMissing: true };
	if (url === '')
		throw badInput(
			`${label} has no URL`,
			'Use a list of { name, url, contentType }, as in part.attachments of the Intercom Inbox Trigger.',
		);
	const checked = async () => {
		const loaded = await download(url, { maxBytes, label });
		return loaded.content && isPageInstead(file, loaded.contentType)
			? await Promise.reject(pageInstead(label))
			: loaded;
	};
	return await checked().catch((error: unknown): Loaded | Promise<never> => {
		if (asFailure(error)?.details.code === HOST_NOT_ALLOWED) return { isElsewhere: true };
		return mayBeLeft(error, goOnWithout) ? { isMissing: true } : Promise.reject(error);
	});
}

/** A host that wants a login, or whose link has expired, may answer 200 with a page that says so. */
function isPageInstead(
	{ name, contentType }: Pick<LinkedFile, 'name' | 'contentType'>,
	told: string | undefined,
): boolean {
	const isPage = (type: string | undefined) => /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type ?? '');
	return isPage(told) && contentType !== undefined && !isPage(contentType) && !/\.x?html?$/i.test(name);
}

function pageInstead(label: string): Failure {
	return new Failure(`${label} could not be downloaded`, {
		status: 403,
		description:
			'The link returned a web page instead of the file. It may have expired: download files as soon as the workflow starts.',
	});
}

function mayBeLeft(error: unknown, goOnWithout: GoOnWithout): boolean {
	const failure = asFailure(error);
	if (goOnWithout === 'none' || !failure || failure.isCancelled) return false;
	// A link that asks for a login will not do otherwise later.
	return goOnWithout === 'any' || !failure.isOutage;
}

/** The lines under the text for files that did not go along. */
export function leftOutHtml(files: readonly LeftOut[]): string {
	const link = (name: string, url: string) =>
		`<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>${EXPIRES.test(url) ? ' (this link expires soon)' : ''}`;
	const named = ({ name, url }: LeftOut) => (url ? link(name, url) : escapeHtml(name));
	const line = (words: string, some: readonly LeftOut[]) =>
		some.length === 0 ? '' : `<p>${words}${some.map(named).join(', ')}</p>`;
	const why = ({ isMissing, isElsewhere }: LeftOut) => (isMissing ? MISSING : isElsewhere ? LINKED : TOO_LARGE);
	const lines = [TOO_LARGE, LINKED, MISSING].map((words) =>
		line(
			words,
			files.filter((file) => why(file) === words),
		),
	);
	return lines.join('');
}
