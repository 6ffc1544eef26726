import { rm } from 'node:fs/promises';
import { Checks } from '../../../scripts/demo/checks';
import { buildAndPack } from '../../../scripts/demo/packages';
import { raiseStage } from '../../../scripts/demo/stage';
import { elapsed } from '../../../scripts/machine/runStep';
import { newestN8n } from '../../../scripts/n8n/versions';
import { checkBackfill } from './backfill';

/** The backfill alone: `BACKFILL_MAILS=10000 tsx test/e2e/backfill/run.ts`. */
async function main(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
	const startMs = Date.now();
	const progress = (line: string) => console.log(`[${elapsed(Date.now() - startMs)}] ${line}`);
	const checks = new Checks();
	const stage = await raiseStage({ version: newestN8n, tarball: await buildAndPack(progress), progress });
	await checkBackfill({ stage, checks, progress, mails: Number(process.env.BACKFILL_MAILS) || 300 });
	await stage.close();
	if (checks.failed === 0) await rm(stage.n8n.userFolder, { recursive: true, force: true });
	else console.log(`n8n's log: ${stage.n8n.logFile}`);
	progress(checks.closingLine);
	process.exit(checks.failed === 0 ? 0 : 1);
}

void main();
