import { loaded, type File, type StoredFile } from '../../shared/files';
import { withFilesInMemory } from '../../shared/largeFiles';

/** Intercom takes ten files a part; the size keeps one request in memory at a time. */
const MAX_FILES = 10;
const MAX_PART_BYTES = 15_000_000;

/** Reads as many of the files as one part takes, or fewer where so many are wanted, and sends them. */
export async function withBatch<T>(files: readonly StoredFile[], send: (batch: readonly File[]) => Promise<T>, atMost = MAX_FILES): Promise<T> {
	const candidates = files.slice(0, atMost);
	const bytes = candidates.reduce((sum, { size = Infinity }) => sum + size, 0);
	return await withFilesInMemory('Intercom', bytes, async () => await send(await firstBatch(candidates)));
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
