import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from './runStep';

const heartbeatMs = 5_000;
const staleAfterMs = 30_000;
const pollMs = 500;

/**
 * Runs `work` while holding the lock `folder` (made by mkdir, which only one process can win).
 * The holder touches it every few seconds; a lock that nobody touches, or whose process is gone, is taken over.
 */
export async function withLock(folder: string, progress: Progress, work: () => Promise<void>): Promise<void> {
	await acquire(folder, progress);
	const heartbeat = setInterval(() => {
		const now = new Date();
		void utimes(folder, now, now).catch(() => undefined);
	}, heartbeatMs);
	try {
		await work();
	} finally {
		clearInterval(heartbeat);
		await rm(folder, { recursive: true, force: true });
	}
}

async function acquire(folder: string, progress: Progress): Promise<void> {
	let told = false;
	while (!(await tryAcquire(folder))) {
		if (await isStale(folder)) {
			await takeAway(folder);
			continue;
		}
		if (!told) progress(`Another process is at work on the same folder, waiting for it (${folder})`);
		told = true;
		await sleep(pollMs);
	}
}

async function tryAcquire(folder: string): Promise<boolean> {
	try {
		await mkdir(folder);
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error;
	}
	await writeFile(join(folder, 'owner.json'), JSON.stringify({ host: hostname(), pid: process.pid }));
	return true;
}

async function isStale(folder: string): Promise<boolean> {
	const touched = await stat(folder).catch(() => undefined);
	if (!touched) return false;
	if (Date.now() - touched.mtimeMs > staleAfterMs) return true;
	const text = await readFile(join(folder, 'owner.json'), 'utf8').catch(() => '');
	if (text === '') return false;
	const owner = JSON.parse(text) as { host: string; pid: number };
	return owner.host === hostname() && !isAlive(owner.pid);
}

/**
 * Renamed first, so that of several waiting processes one takes it away. In a very unlucky order a fresh lock goes with it:
 * then two processes do the same work in two folders, and the first to finish counts. Nothing half-made can come of it.
 */
async function takeAway(folder: string): Promise<void> {
	const aside = `${folder}-stale-${process.pid}`;
	await rename(folder, aside).catch(() => undefined);
	await rm(aside, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it lives, and belongs to somebody else.
		return isCode(error, 'EPERM');
	}
}

function isCode(error: unknown, code: string): boolean {
	return (error as NodeJS.ErrnoException).code === code;
}
