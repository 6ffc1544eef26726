import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

export type Progress = (line: string) => void;

const progressEveryMs = 5_000;
const shownOutputChars = 4_000;

export interface Step {
	/** Shown in progress lines and in the error. */
	what: string;
	command: string;
	args: string[];
	cwd: string;
	progress?: Progress;
}

/** Runs a command to its end, telling every few seconds that it still does. Returns what it wrote; throws when it fails. */
export async function runStep(step: Step): Promise<string> {
	const startMs = Date.now();
	const timer = setInterval(() => step.progress?.(`${step.what}, ${elapsed(Date.now() - startMs)}`), progressEveryMs);
	try {
		return await run(step);
	} finally {
		clearInterval(timer);
	}
}

/** `12 s`, `2 min 05 s`. */
export function elapsed(ms: number): string {
	const seconds = Math.round(ms / 1000);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

async function run(step: Step): Promise<string> {
	return await new Promise((resolve, reject) => {
		const child = spawn(step.command, step.args, {
			cwd: step.cwd,
			env: environment(step.command),
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		let everything = '';
		const end = () => child.kill();
		process.once('exit', end);
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (everything += chunk.toString()));
		child.on('error', (error) => reject(new Error(`${step.what}: ${error.message}`)));
		child.on('close', (code) => {
			process.off('exit', end);
			if (code === 0) return resolve(output);
			reject(new Error(`${step.what} failed (exit code ${code}):\n${everything.slice(-shownOutputChars)}`));
		});
	});
}

/** The command's own folder goes first, for what it starts itself. What the npm that runs us says about our package is not meant for another. */
function environment(command: string): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(
		([name]) => !/^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|INIT_CWD$|NODE_OPTIONS$)/.test(name),
	);
	const path = command.includes('/') ? `${dirname(command)}:${process.env.PATH}` : process.env.PATH;
	return { ...Object.fromEntries(own), PATH: path };
}
