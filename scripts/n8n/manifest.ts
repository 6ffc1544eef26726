import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../machine/cacheFolder';
import { runStep } from '../machine/runStep';
import { newestN8n, type N8nVersion } from './versions';

/** What npm installs n8n from. */
export const MANIFEST_FILES = ['package.json', 'package-lock.json'] as const;

/** Where the manifest of a version is: pinned in the repository, or written by `writeManifest`. */
export function manifestFolder(version: N8nVersion): string {
	const pinned = join(__dirname, 'versions', version);
	return existsSync(pinned) ? pinned : join(cacheFolder(), 'manifests', version);
}

interface Manifest {
	name: string;
	dependencies: { n8n: string };
	optionalDependencies: Record<string, string>;
}

interface Release {
	version: N8nVersion;
	'engines.node': string;
}

/** n8n's newest release, whatever it is today, or the one that is asked for. */
export async function releaseOf(tag = 'latest'): Promise<Release> {
	const args = ['view', `n8n@${tag}`, 'version', 'engines.node', '--json'];
	return JSON.parse(await runStep({ what: `npm view n8n@${tag}`, command: 'npm', args, cwd: __dirname })) as Release;
}

/** A manifest like that of the newest pinned version, but without a lock: npm resolves what a user would get today. */
export async function writeManifest({ version, 'engines.node': node }: Release): Promise<void> {
	const folder = manifestFolder(version);
	if (existsSync(join(folder, 'package.json'))) return;
	const like = JSON.parse(await readFile(join(manifestFolder(newestN8n), 'package.json'), 'utf8')) as Manifest;
	const major = /\d+/.exec(node)?.[0];
	const nodes = Object.entries(like.optionalDependencies).map(([name, old]) => [name, major ? `^${major}` : old]);
	const manifest = {
		...like,
		name: `n8n-${version}`,
		dependencies: { n8n: version },
		optionalDependencies: Object.fromEntries(nodes) as Record<string, string>,
	};
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}
