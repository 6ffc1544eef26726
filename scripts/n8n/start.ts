import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../machine/runStep';
import { n8nEnvironment } from './environment';
import { freePort } from '../machine/freePort';
import { installN8n, type N8nInstallation } from './install';
import { startGroup, type ProcessGroup } from '../machine/processGroup';
import { putPackage } from './putPackage';
import { untilReady } from './ready';
import type { N8nRole, N8nVersion } from './versions';

export interface N8nOptions {
	version: N8nVersion;
	/** n8n's data goes into `<userFolder>/.n8n`, its log into `<userFolder>/n8n-<role>.log`. */
	userFolder: string;
	/** The next free one is used when it is taken. */
	port: number;
	/** A tarball of `npm pack`, or a package folder. Absent: what is in the user folder stays. */
	package?: string;
	/** Added to n8n's environment. */
	env?: Record<string, string>;
	/** For the Node that runs n8n. */
	nodeArgs?: string[];
	/** n8n's own command; absent: `start`. */
	role?: N8nRole;
	progress?: Progress;
}

export interface N8n {
	version: N8nVersion;
	/** Without a trailing slash. */
	url: string;
	port: number;
	userFolder: string;
	logFile: string;
	/** Of its process group, which changes with a restart. */
	pid(): number;
	/** Asks it to end, and waits until it and all it started are gone. */
	stop(): Promise<void>;
	/** kill -9 of n8n and all it started. */
	kill(): Promise<void>;
	/** Stops it if it runs, and starts it again with the same data and ports. */
	restart(): Promise<void>;
}

const portAttempts = 5;

/** Starts a real n8n and waits until it is ready. Throws with the end of its log when it does not come up. */
export async function startN8n(options: N8nOptions): Promise<N8n> {
	const installation = await installN8n(options.version, options.progress ?? (() => undefined));
	await mkdir(options.userFolder, { recursive: true });
	if (options.package) await putPackage(options.package, options.userFolder);
	for (let attempt = 1; ; attempt++) {
		const port = await freePort(options.port);
		const start = await launcher({ options, installation, port });
		const outcome = await start();
		if (outcome.ready) return running({ options, port, start, group: outcome.group });
		// Between looking for a free port and n8n's using it, somebody else took it.
		if (outcome.portTaken && attempt < portAttempts) continue;
		throw new Error(
			`n8n ${options.version} did not start: ${outcome.reason}. Its log: ${logFileOf(options)}\n${outcome.logEnd}`,
		);
	}
}

type Launch = () => Promise<{ group: ProcessGroup } & Awaited<ReturnType<typeof untilReady>>>;

async function launcher(input: { options: N8nOptions; installation: N8nInstallation; port: number }): Promise<Launch> {
	const { options, installation, port } = input;
	const brokerPort = await freePort(port + 1);
	const env = n8nEnvironment({
		installation,
		userFolder: options.userFolder,
		port,
		brokerPort,
		env: options.env ?? {},
	});
	const role = options.role ?? 'start';
	return async () => {
		const group = startGroup({
			command: installation.node,
			args: [...(options.nodeArgs ?? []), '--require', join(__dirname, 'guard.cjs'), installation.n8n, role],
			env,
			cwd: options.userFolder,
			logFile: logFileOf(options),
		});
		const outcome = await untilReady({ group, logFile: logFileOf(options), url: urlOf(port), role });
		if (!outcome.ready) await group.kill();
		return { group, ...outcome };
	};
}

function running(input: { options: N8nOptions; port: number; start: Launch; group: ProcessGroup }): N8n {
	const { options, port, start } = input;
	let { group } = input;
	return {
		version: options.version,
		url: urlOf(port),
		port,
		userFolder: options.userFolder,
		logFile: logFileOf(options),
		pid: () => group.pid,
		stop: async () => await group.stop(),
		kill: async () => await group.kill(),
		restart: async () => {
			await group.stop();
			const outcome = await start();
			group = outcome.group;
			if (!outcome.ready)
				throw new Error(`n8n ${options.version} did not start again: ${outcome.reason}\n${outcome.logEnd}`);
		},
	};
}

function logFileOf(options: N8nOptions): string {
	return join(options.userFolder, `n8n-${options.role ?? 'start'}.log`);
}

function urlOf(port: number): string {
	return `http://127.0.0.1:${port}`;
}
