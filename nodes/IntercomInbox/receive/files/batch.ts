import { mediaType } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { Failure } from '../../../shared/base/failure';
import { loaded, type File, type StoredFile } from '../../../shared/kit/files';
import { withFilesInMemory } from '../../../shared/base/largeFiles';

/** Intercom takes ten files a part; the size keeps one request in memory at a time. */
const MAX_FILES = 10;
const MAX_PART_BYTES = 15_000_000;

interface Batch<T> {
	files: readonly StoredFile[];
	send(batch: readonly File[]): Promise<T>;
	atMost?: number;
}

/** Reads as many of the files as one part takes, or fewer where so many are wanted, and sends them. */
async function withBatch<T>(api: Api, { files, send, atMost = MAX_FILES }: Batch<T>): Promise<T> {
	const candidates = files.slice(0, atMost);
	const bytes = candidates.reduce((sum, { size = Infinity }) => sum + size, 0);
	return await withFilesInMemory(api, bytes, async () => await send(await firstBatch(candidates)));
}

/** As many files as one part takes; at least one. */
async function firstBatch(candidates: readonly StoredFile[]): Promise<readonly File[]> {
	const batch: File[] = [];
	let bytes = 0;
	for (const stored of candidates) {
		if (batch.length > 0 && bytes + (stored.size ?? 0) > MAX_PART_BYTES) break;
		const file = await loaded(stored);
		bytes += file.content.length;
		if (batch.length > 0 && bytes > MAX_PART_BYTES) break;
		batch.push(file);
	}
	return batch;
}

/** As the API takes a file. */
export function encoded({ filename, contentType, content }: File) {
	return { content_type: mediaType(contentType), name: filename, data: content.toString('base64') };
}

/** Intercom has said no to what was sent, and will say it again. */
function isRefusal(error: unknown): error is Failure {
	return error instanceof Failure && error.refusesContent;
}

/** Sends the words with as many of the files as one part takes; without them where Intercom refuses those. */
export async function sendWords<T>(
	api: Api,
	files: readonly StoredFile[],
	send: (batch: readonly File[]) => Promise<T>,
): Promise<T> {
	return await withBatch(api, { files, send }).catch(async (error: unknown) =>
		files.length > 0 && isRefusal(error) ? await send([]) : await Promise.reject(error),
	);
}

/** Sends all files, as many at once as go; where several are refused together, each for itself, and `refuse` is told of those that are refused alone. */
export async function sendAll(
	api: Api,
	files: readonly StoredFile[],
	to: {
		send(batch: readonly File[]): Promise<void>;
		refuse(filename: string, refusal: Failure): Promise<void>;
	},
): Promise<void> {
	const rest = [...files];
	let atMost: number | undefined;
	const sendSome = async (batch: readonly File[]) => (await to.send(batch), batch.length);
	while (rest.length > 0) {
		const sent = await withBatch(api, { files: rest, send: sendSome, atMost }).catch((error: unknown) => error);
		if (typeof sent === 'number') rest.splice(0, sent);
		else if (!isRefusal(sent)) throw sent;
		else if (atMost !== 1 && rest.length > 1) atMost = 1;
		else await to.refuse((rest.shift() as StoredFile).filename, sent);
	}
}
