import { lock } from 'proper-lockfile';
import type { Progress } from './runStep';

const pollMs = 500;
/** The holder touches the lock every five seconds; one that nobody touches for half a minute is taken over. */
const rules = { realpath: false, update: 5_000, stale: 30_000 };

/** Runs `work` while holding the lock `folder`, which only one process can hold. */
export async function withLock(folder: string, progress: Progress, work: () => Promise<void>): Promise<void> {
	const release = await acquire(folder, progress);
	try {
		await work();
	} finally {
		// Taken over by somebody who thought us dead: theirs to give back.
		await release().catch(() => undefined);
	}
}

async function acquire(folder: string, progress: Progress): Promise<() => Promise<void>> {
	// A process that slept for half a minute loses its lock. It says so and goes on; without this it would crash.
	const options = { ...rules, lockfilePath: folder, onCompromised: (error: Error) => progress(error.message) };
	try {
		return await lock(folder, options);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
	}
	progress(`Another process is at work on the same folder, waiting for it (${folder})`);
	const retries = { forever: true, factor: 1, minTimeout: pollMs, maxTimeout: pollMs };
	return await lock(folder, { ...options, retries });
}
