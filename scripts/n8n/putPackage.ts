import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runStep } from '../machine/runStep';

/** Packs a package folder as `npm publish` would. Returns the tarball's path, inside `into`. */
export async function packPackage(folder: string, into: string): Promise<string> {
	await mkdir(into, { recursive: true });
	await runStep({
		what: 'npm pack',
		command: 'npm',
		args: ['pack', folder, '--ignore-scripts', '--pack-destination', into],
		cwd: folder,
	});
	const tarball = (await readdir(into)).find((name) => name.endsWith('.tgz'));
	if (!tarball) throw new Error(`npm pack left no tarball in ${into}`);
	return join(into, tarball);
}

/** Where n8n looks for a package that users install by hand. */
export function packageFolder(userFolder: string, name: string): string {
	return join(userFolder, '.n8n', 'nodes', 'node_modules', name);
}

/**
 * Puts a package where n8n looks for it.
 * `source` is a tarball of `npm pack`, or a package folder, which is packed first.
 */
export async function putPackage(source: string, userFolder: string): Promise<void> {
	const modules = packageFolder(userFolder, '');
	await mkdir(modules, { recursive: true });
	const work = await mkdtemp(join(tmpdir(), 'n8n-package-'));
	try {
		const isFolder = (await stat(source)).isDirectory();
		const tarball = isFolder ? await packPackage(source, work) : source;
		await unpack(tarball, work, modules);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

async function unpack(tarball: string, work: string, modules: string): Promise<void> {
	await runStep({ what: 'tar', command: 'tar', args: ['-xzf', tarball, '-C', modules], cwd: work });
	const unpacked = join(modules, 'package');
	const manifest = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')) as { name: string };
	const target = join(modules, manifest.name);
	await mkdir(dirname(target), { recursive: true });
	await rm(target, { recursive: true, force: true });
	await rename(unpacked, target);
}
