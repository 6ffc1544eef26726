import execa, { type ExecaError } from 'execa';
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

/** execa ends the command when this process ends. */
async function run({ what, command, args, cwd }: Step): Promise<string> {
	try {
		const { stdout } = await execa(command, args, {
			cwd,
			env: environment(command),
			extendEnv: false,
			stdin: 'ignore',
			all: true,
		});
		return stdout;
	} catch (error) {
		const { all, shortMessage, message } = error as ExecaError;
		throw new Error(`${what} failed: ${shortMessage ?? message}\n${(all ?? '').slice(-shownOutputChars)}`);
	}
}

/** The command's own folder goes first, for what it starts itself. What the npm that runs us says about our package is not meant for another. */
function environment(command: string): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(
		([name]) => !/^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|INIT_CWD$|NODE_OPTIONS$)/.test(name),
	);
	const path = command.includes('/') ? `${dirname(command)}:${process.env.PATH}` : process.env.PATH;
	return { ...Object.fromEntries(own), PATH: path };
}
