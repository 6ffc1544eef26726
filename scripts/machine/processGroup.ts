import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 15_000;

export interface GroupOptions {
	command: string;
	args: string[];
	env: NodeJS.ProcessEnv;
	cwd: string;
	/** Standard output and error are appended to it. */
	logFile: string;
	/** Runs it as another user; only root can. */
	user?: { uid: number; gid: number };
}

/** A program and everything it starts. */
export interface ProcessGroup {
	pid: number;
	running(): boolean;
	/** SIGTERM, and SIGKILL when that is not obeyed within 15 s. */
	stop(): Promise<void>;
	/** SIGKILL, as the kernel does when memory is short. */
	kill(): Promise<void>;
}

const alive = new Set<number>();
let cleansUp = false;

/** Starts a program in a process group of its own. No group outlives this process when it exits by itself. */
export function startGroup(options: GroupOptions): ProcessGroup {
	cleanUpOnExit();
	const log = openSync(options.logFile, 'a');
	const child = spawn(options.command, options.args, {
		cwd: options.cwd,
		env: options.env,
		...options.user,
		detached: true,
		stdio: ['ignore', log, log],
	});
	closeSync(log);
	if (child.pid === undefined) throw new Error(`Can't start ${options.command}`);
	return watch(child, child.pid);
}

function watch(child: ChildProcess, pid: number): ProcessGroup {
	let running = true;
	alive.add(pid);
	const exited = new Promise<void>((resolve) => {
		child.on('exit', () => {
			running = false;
			alive.delete(pid);
			// The leader is gone; what it started must go too.
			signal(pid, 'SIGKILL');
			resolve();
		});
	});
	const kill = async () => {
		if (running) signal(pid, 'SIGKILL');
		await exited;
	};
	const stop = async () => {
		if (running) signal(pid, 'SIGTERM');
		await Promise.race([exited, sleep(patienceMs, undefined, { ref: false })]);
		await kill();
	};
	return { pid, running: () => running, stop, kill };
}

function cleanUpOnExit(): void {
	if (cleansUp) return;
	cleansUp = true;
	process.on('exit', () => {
		for (const pid of alive) signal(pid, 'SIGKILL');
	});
}

/** To the whole group; it may be gone already. */
function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
	try {
		process.kill(-pid, name);
	} catch {
		// ESRCH: nobody there any more, which is what was wanted.
	}
}
