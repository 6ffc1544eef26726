import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Progress, runStep } from '../machine/runStep';
import { withLock } from '../machine/folderLock';
import { packPackage } from '../n8n/putPackage';

export const repository = join(__dirname, '..', '..');

/** Builds the package and packs it as `npm publish` would. Returns the path of the tarball, which is gone when this process is. */
export async function buildAndPack(progress: Progress): Promise<string> {
	const into = await mkdtemp(join(tmpdir(), 'n8n-nodes-nylas-intercom-pack-'));
	process.once('exit', () => rmSync(into, { recursive: true, force: true }));
	let tarball = '';
	// The build empties dist first: a second build at the same time would pack half of it.
	await withLock(join(repository, 'node_modules', '.build.lock'), progress, async () => {
		progress('Building the package (gulp build)');
		const gulp = join(repository, 'node_modules', 'gulp', 'bin', 'gulp.js');
		await runStep({ what: 'gulp build', command: process.execPath, args: [gulp, 'build'], cwd: repository, progress });
		progress('Packing it (npm pack)');
		tarball = await packPackage(repository, into);
	});
	return tarball;
}
