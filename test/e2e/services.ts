import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/machine/freePort';
import { startGroup, type GroupOptions } from '../../scripts/machine/processGroup';

export interface RunningService {
	port: number;
	stop(): Promise<void>;
}

const patienceMs = 20_000;
const pollMs = 100;

/** A Redis of its own on a free port, that keeps nothing. */
export async function startRedis(): Promise<RunningService> {
	const folder = workFolder('redis');
	const port = await freePort(6390);
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
	return await serve({ command: find('redis-server', 'redis-server'), args, folder, port });
}

/** A PostgreSQL of its own on a free port, with a database and a user `n8n` who needs no password. */
export async function startPostgres(): Promise<RunningService> {
	const folder = workFolder('postgres');
	const port = await freePort(5440);
	const user = unprivilegedUser();
	if (user) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const initdb = find('initdb', 'postgresql');
	execFileSync(initdb, ['-D', data, '-U', 'n8n', '--auth=trust', '--encoding=UTF8', '--no-sync'], {
		cwd: folder,
		stdio: 'pipe',
		...user,
	});
	const args = [
		'-D',
		data,
		'-p',
		String(port),
		'-c',
		'listen_addresses=127.0.0.1',
		'-c',
		`unix_socket_directories=${folder}`,
		'-c',
		'fsync=off',
	];
	const service = await serve({ command: find('postgres', 'postgresql'), args, folder, port, user });
	execFileSync(find('createdb', 'postgresql'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n', 'n8n'], {
		stdio: 'pipe',
	});
	return service;
}

async function serve(what: {
	command: string;
	args: string[];
	folder: string;
	port: number;
	user?: GroupOptions['user'];
}): Promise<RunningService> {
	const { command, args, folder, port, user } = what;
	const logFile = join(folder, 'service.log');
	const group = startGroup({ command, args, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, logFile, user });
	const deadlineMs = Date.now() + patienceMs;
	while (!(await accepts(port))) {
		if (!group.running() || Date.now() > deadlineMs)
			throw new Error(`${command} does not serve:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`);
		await sleep(pollMs);
	}
	const stop = async () => {
		await group.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	return { port, stop };
}

async function accepts(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect({ port, host: '127.0.0.1' });
		socket.once('connect', () => resolve(true));
		socket.once('error', () => resolve(false));
		socket.once('close', () => socket.destroy());
		socket.once('connect', () => socket.end());
	});
}

/** PostgreSQL's server programs are not on Debian's PATH. */
function find(program: string, debianPackage: string): string {
	const postgres = '/usr/lib/postgresql';
	const versions = existsSync(postgres) ? readdirSync(postgres).map((version) => join(postgres, version, 'bin')) : [];
	const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', ...versions];
	const found = folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
	if (!found) throw new Error(`There is no ${program} on this machine. On Debian: apt-get install -y ${debianPackage}`);
	return found;
}

/** PostgreSQL refuses to run as root; its Debian package brings a user for it. */
function unprivilegedUser(): GroupOptions['user'] {
	if (process.getuid?.() !== 0) return undefined;
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((entry) => entry.startsWith('postgres:'));
	if (!line)
		throw new Error(
			'PostgreSQL does not run as root, and there is no user postgres. On Debian: apt-get install -y postgresql',
		);
	const [, , uid, gid] = line.split(':');
	return { uid: Number(uid), gid: Number(gid) };
}

function workFolder(name: string): string {
	return mkdtempSync(join(tmpdir(), `n8n-${name}-`));
}
