import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './folderLock';
import type { Progress } from './runStep';

/** Where things are kept that are expensive to make; outside the clone, so that a fresh clone finds them. */
export function cacheFolder(): string {
	const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(base, 'n8n-nodes-nylas-intercom');
}

/**
 * The folder `name` in the cache; `make` fills it when it is not there.
 * It is made under another name and renamed at the end: a half-made folder never counts.
 */
export async function cached(
	name: string,
	make: (folder: string) => Promise<void>,
	progress: Progress,
): Promise<string> {
	const parent = cacheFolder();
	const folder = join(parent, name);
	if (existsSync(folder)) return folder;
	await mkdir(parent, { recursive: true });
	await withLock(`${folder}.lock`, progress, async () => {
		if (existsSync(folder)) return;
		await removeLeftovers(parent, `${name}.tmp-`);
		const unfinished = join(parent, `${name}.tmp-${process.pid}`);
		await mkdir(unfinished);
		await make(unfinished);
		await rename(unfinished, folder).catch(async (error: unknown) => {
			if (!existsSync(folder)) throw error;
			await rm(unfinished, { recursive: true, force: true });
		});
	});
	return folder;
}

/** Whoever made these is gone: we hold the lock. */
async function removeLeftovers(parent: string, prefix: string): Promise<void> {
	const leftovers = (await readdir(parent)).filter((entry) => entry.startsWith(prefix));
	await Promise.all(leftovers.map(async (entry) => await rm(join(parent, entry), { recursive: true, force: true })));
}
