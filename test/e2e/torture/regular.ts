import { rm } from 'node:fs/promises';
import type { Checks } from '../../../scripts/demo/checks';
import { raiseStage, type Stage } from '../../../scripts/demo/stage';
import type { Progress } from '../../../scripts/machine/runStep';
import { newestN8n } from '../../../scripts/n8n/versions';
import { chosenSeed, sizeOf } from './settings';
import { torture } from './torture';

export interface TortureRun {
	tarball: string;
	checks: Checks;
	progress: Progress;
}

/** One n8n process with SQLite, killed three times. */
export async function tortureRegular({ tarball, checks, progress }: TortureRun): Promise<void> {
	const failedBefore = checks.failed;
	let stage: Stage | undefined;
	await checks.check('torture: n8n starts', async () => {
		stage = await raiseStage({ version: newestN8n, tarball, progress });
	});
	if (!stage) return;
	const { n8n } = stage;
	const kill = async () => {
		progress('kill -9');
		await n8n.kill();
		await n8n.restart();
		progress('n8n is back');
	};
	await torture({ stage, checks, progress, ...sizeOf('regular'), seed: chosenSeed(), kills: [kill, kill, kill] });
	await stage.close();
	if (checks.failed === failedBefore) await rm(n8n.userFolder, { recursive: true, force: true });
	else console.log(`n8n's log: ${n8n.logFile}`);
}
