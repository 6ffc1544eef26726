import { mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from '../machine/runStep';

export interface Manifest {
	name: string;
	dependencies?: Record<string, string>;
	n8n: { nodes: string[]; credentials: string[] };
}

export interface Unpacked {
	/** The package's own folder. */
	folder: string;
	manifest: Manifest;
	/** To be removed at the end. */
	work: string;
}

/** Unpacks a tarball where it finds n8n-workflow, which n8n provides to installed packages. */
export async function unpackTarball(tarball: string, repository: string): Promise<Unpacked> {
	const work = await mkdtemp(join(tmpdir(), 'n8n-nodes-nylas-intercom-check-'));
	await symlink(join(repository, 'node_modules'), join(work, 'node_modules'));
	await runStep({ what: 'tar', command: 'tar', args: ['-xzf', tarball, '-C', work], cwd: work });
	const folder = join(work, 'package');
	const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
	return { folder, manifest, work };
}
