import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cached } from '../machine/cacheFolder';
import { type Progress, runStep } from '../machine/runStep';
import { manifestFolder, MANIFEST_FILES } from './manifest';
import { needsOf, type N8nVersion } from './versions';

export interface N8nInstallation {
	version: N8nVersion;
	folder: string;
	/** The Node that runs this n8n. */
	node: string;
	/** n8n's start script. */
	n8n: string;
}

/** Raise it when the steps below change in a way that old installations must not be reused. */
const recipe = 1;

/**
 * Installs a pinned n8n into the cache folder, or finds it there.
 * Needs Node 20.19 or newer, npm, gcc, make and python3, and reaches out to the npm registry only.
 * Throws an Error with the end of the failed step's output.
 */
export async function installN8n(version: N8nVersion, progress: Progress): Promise<N8nInstallation> {
	const name = `n8n-${version}-${await fingerprint(manifestFolder(version))}`;
	const folder = await cached(name, async (unfinished) => await install(version, unfinished, progress), progress);
	return { version, folder, node: findNode(version, folder), n8n: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
}

async function fingerprint(manifests: string): Promise<string> {
	const hash = createHash('sha256').update(`${recipe} ${process.platform} ${process.arch}`);
	for (const file of present(manifests)) hash.update(await readFile(join(manifests, file)));
	return hash.digest('hex').slice(0, 12);
}

/** A version that is not pinned has no lock file. */
function present(manifests: string): string[] {
	return MANIFEST_FILES.filter((file) => existsSync(join(manifests, file)));
}

async function install(version: N8nVersion, folder: string, progress: Progress): Promise<void> {
	progress(`Installing n8n ${version} into the cache (once; two to five minutes)`);
	const manifests = manifestFolder(version);
	for (const file of present(manifests)) await copyFile(join(manifests, file), join(folder, file));
	// `npm ci` refuses a lock that names platform packages which the registry does not have; `npm install` keeps to the lock too.
	// Without scripts: together they compile librdkafka, which fails. What n8n needs of them follows below.
	await runStep({
		what: `n8n ${version}: npm install`,
		command: 'npm',
		args: ['install', '--prefix', folder, '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'],
		cwd: folder,
		progress,
	});
	await buildSqlite(version, folder, progress);
	progress(`n8n ${version} is installed`);
}

/**
 * sqlite3 is the one native module that n8n can't start without and that comes without a build for this machine
 * (isolated-vm brings its own). Compiled against the headers of the Node that runs it, which its npm package contains.
 */
async function buildSqlite(version: N8nVersion, folder: string, progress: Progress): Promise<void> {
	const node = findNode(version, folder);
	await runStep({
		what: `n8n ${version}: compiling sqlite3`,
		command: node,
		args: [await nodeGyp(), 'rebuild', '--jobs=max', `--nodedir=${dirname(dirname(node))}`],
		cwd: join(folder, 'node_modules', 'sqlite3'),
		progress,
	});
}

/** npm's own node-gyp: the one that n8n's tree contains is too old for Python 3.12. */
async function nodeGyp(): Promise<string> {
	const globalModules = await runStep({
		what: 'npm root',
		command: 'npm',
		args: ['root', '--global'],
		cwd: process.cwd(),
	});
	const candidates = [
		join(dirname(process.env.npm_execpath ?? ''), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
		join(globalModules.trim(), 'npm', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
	];
	const found = candidates.find((file) => existsSync(file));
	if (!found)
		throw new Error(`npm's node-gyp is needed to compile sqlite3 and is in none of: ${candidates.join(', ')}`);
	return found;
}

function findNode(version: N8nVersion, folder: string): string {
	const fromNpm = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
	if (existsSync(fromNpm)) return fromNpm;
	// Platforms that have no such package in the registry: the Node that runs this, if it is the right one.
	const { nodeMajor } = needsOf(version);
	if (Number(process.versions.node.split('.')[0]) === nodeMajor) return process.execPath;
	throw new Error(
		`n8n ${version} needs Node ${nodeMajor}, and npm has none for ${process.platform} ${process.arch}: run this command with Node ${nodeMajor}`,
	);
}
