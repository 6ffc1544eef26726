import { context, type BuildResult, type Plugin } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../demo/packages';
import type { Progress } from '../machine/runStep';
import { packageFolder } from '../n8n/putPackage';
import { bundleOptions } from '../package/bundle';

/**
 * Puts the package where n8n looks for what users install by hand, and builds it there again whenever a source changes.
 * It is a folder and not a link: n8n forgets the modules of a package by the folder they were loaded from.
 * Resolves after the first build; a build that fails is told, and leaves what was there.
 */
export async function startLivePackage(userFolder: string, progress: Progress): Promise<void> {
	const manifest = join(repository, 'package.json');
	const folder = packageFolder(userFolder, 'n8n-nodes-nylas-intercom');
	await mkdir(folder, { recursive: true });
	await copyFile(manifest, join(folder, 'package.json'));
	let built = () => undefined as void;
	const firstBuild = new Promise<void>((resolve) => (built = resolve));
	const building = await context({
		...bundleOptions,
		absWorkingDir: repository,
		outdir: join(folder, 'dist'),
		sourcemap: 'linked',
		plugins: [...bundleOptions.plugins, tells(progress, () => built())],
	});
	await building.watch();
	await firstBuild;
}

function tells(progress: Progress, built: () => void): Plugin {
	return {
		name: 'tells',
		setup({ onStart, onEnd }) {
			let startMs = 0;
			onStart(() => void (startMs = Date.now()));
			onEnd((result) => {
				progress(outcome(result, Date.now() - startMs));
				built();
			});
		},
	};
}

function outcome({ errors }: BuildResult, tookMs: number): string {
	return errors.length === 0 ? `Built in ${tookMs} ms` : 'The build failed; n8n keeps what it has';
}
