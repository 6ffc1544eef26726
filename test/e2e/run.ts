import { Checks } from '../../scripts/demo/checks';
import { buildAndPack } from '../../scripts/demo/packages';
import { installN8n } from '../../scripts/n8n/install';
import { elapsed } from '../../scripts/machine/runStep';
import { newestN8n, oldestN8n } from '../../scripts/n8n/versions';
import { checkAiTriage } from './aiTriage';
import { checkBackfill } from './backfill/backfill';
import { checkInBrowser } from './browserChecks';
import { onStage } from './onStage';
import { checkQueueMode } from './queueMode';
import { checkTeam } from './team/team';
import { checkTorture } from './torture/judge/checkTorture';
import { checkVersion } from './versionChecks';

const startMs = Date.now();
const checks = new Checks();
/** Ten thousand take a quarter of an hour; so many show the same. */
const backfillMails = Number(process.env.BACKFILL_MAILS) || 300;

void main();

async function main(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
	let tarball = '';
	const prepared = await checks.check('the package builds, and both n8n versions install', async () => {
		tarball = await buildAndPack(progress);
		for (const version of [newestN8n, oldestN8n]) await installN8n(version, progress);
	});
	if (prepared) {
		await onStage({ version: newestN8n, tarball, pagePort: 4000 }, { checks, progress }, async (stage) => {
			await checkVersion(stage, checks);
			await checkTeam(stage, checks);
			await checkInBrowser(stage, checks);
			await checkAiTriage(stage, checks);
		});
		await onStage(
			{ version: oldestN8n, tarball },
			{ checks, progress },
			async (stage) => await checkVersion(stage, checks),
		);
		await onStage(
			{ version: newestN8n, tarball },
			{ checks, progress },
			async (stage) => await checkBackfill({ stage, checks, progress, mails: backfillMails }),
		);
		await checkQueueMode({ tarball, checks, progress });
		await checkTorture({ tarball, checks, progress });
	}
	progress('done');
	console.log(checks.closingLine);
	process.exit(checks.failed === 0 ? 0 : 1);
}

function progress(line: string): void {
	console.log(`[${elapsed(Date.now() - startMs)}] ${line}`);
}
