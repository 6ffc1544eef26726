import { Checks } from '../../../scripts/demo/checks';
import { buildAndPack } from '../../../scripts/demo/packages';
import { elapsed } from '../../../scripts/machine/runStep';
import { newestN8n } from '../../../scripts/n8n/versions';
import { onStage } from '../onStage';
import { checkTeam } from './team';

/** This part alone: `tsx test/e2e/team/run.ts`. */

const startMs = Date.now();
const checks = new Checks((line) => console.log(`[${elapsed(Date.now() - startMs)}] ${line}`));

void main();

async function main(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
	const tarball = await buildAndPack(console.log);
	await onStage(
		{ version: newestN8n, tarball, pagePort: 4000 },
		{ checks, progress: console.log },
		async (stage) => await checkTeam(stage, checks),
	);
	console.log(checks.closingLine);
	process.exit(checks.failed === 0 ? 0 : 1);
}
