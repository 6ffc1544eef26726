import { rm } from 'node:fs/promises';
import type { Checks } from '../../scripts/demo/checks';
import { raiseStage, type Stage } from '../../scripts/demo/stage';
import type { Progress } from '../../scripts/machine/runStep';
import type { N8nVersion } from '../../scripts/n8n/versions';

/** Starts n8n and the sandboxes, plays, and ends them; n8n's log stays where something failed. */
export async function onStage(
	what: { version: N8nVersion; tarball: string; pagePort?: number },
	{ checks, progress }: { checks: Checks; progress: Progress },
	play: (stage: Stage) => Promise<void>,
): Promise<void> {
	const failedBefore = checks.failed;
	let stage: Stage | undefined;
	await checks.check(
		`n8n ${what.version} starts with the package; credentials pass their tests; both workflows are active`,
		async () => {
			stage = await raiseStage({ ...what, progress });
		},
	);
	if (!stage) return;
	await checks.check(`the checks on n8n ${what.version} run to their end`, async () => await play(stage as Stage));
	await stage.close();
	if (checks.failed > failedBefore) console.log(`n8n's log: ${stage.n8n.logFile}`);
	else await rm(stage.n8n.userFolder, { recursive: true, force: true });
}
