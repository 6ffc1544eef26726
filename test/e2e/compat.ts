import { Checks } from '../../scripts/demo/checks';
import { buildAndPack } from '../../scripts/demo/packages';
import { elapsed } from '../../scripts/machine/runStep';
import { installN8n } from '../../scripts/n8n/install';
import { releaseOf, writeManifest } from '../../scripts/n8n/manifest';
import { onStage } from './onStage';
import { checkVersion } from './versionChecks';

/** `npm run compat`: the loop on n8n's newest release, whatever it is; `npm run compat -- 2.30.0` on another one. */

const startMs = Date.now();
const checks = new Checks();

void main();

async function main(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
	let tarball = '';
	let version = '';
	const prepared = await checks.check('the package builds, and n8n installs', async () => {
		const release = await releaseOf(process.argv[2]);
		({ version } = release);
		progress(`n8n ${version}`);
		await writeManifest(release);
		tarball = await buildAndPack(progress);
		await installN8n(version, progress);
		return `n8n ${version}`;
	});
	if (prepared)
		await onStage({ version, tarball }, { checks, progress }, async (stage) => await checkVersion(stage, checks));
	console.log(checks.closingLine);
	process.exit(checks.failed === 0 ? 0 : 1);
}

function progress(line: string): void {
	console.log(`[${elapsed(Date.now() - startMs)}] ${line}`);
}
