import { rm } from 'node:fs/promises';
import { addresses } from './demo/addresses';
import { Checks } from './demo/checks';
import { endOnSignal } from './demo/ending';
import { importFurtherExamples } from './demo/furtherExamples';
import { playLoop } from './demo/loop';
import { buildAndPack } from './demo/packages';
import { raiseStage, type Stage } from './demo/stage';
import { elapsed } from './machine/runStep';
import type { StoredWorkflow } from './n8n/rest/records';
import { newestN8n } from './n8n/versions';

const startMs = Date.now();
const pagePort = 4000;

let stage: Stage | undefined;

void main();

async function main(): Promise<void> {
	endOnSignal(() => stage);
	stage = await raise();
	if (process.argv.includes('--check')) process.exit(await check(stage));
	console.log(welcome(stage, await importFurtherExamples(stage)));
}

async function raise(): Promise<Stage> {
	try {
		const tarball = await buildAndPack(progress);
		return await raiseStage({ version: newestN8n, tarball, pagePort, progress });
	} catch (error) {
		console.error(`The demo did not come up.\n${error instanceof Error ? error.message : String(error)}`);
		process.exit(1);
	}
}

async function check(stage: Stage): Promise<number> {
	const checks = new Checks();
	await playLoop(stage, checks, { customer: { email: 'mary@anning.example', name: 'Mary Anning' } });
	await stage.close();
	if (checks.failed > 0) console.log(`n8n's log is in ${stage.n8n.logFile}`);
	else await rm(stage.n8n.userFolder, { recursive: true });
	console.log(checks.closingLine);
	return checks.failed === 0 ? 0 : 1;
}

function welcome(stage: Stage, further: readonly StoredWorkflow[]): string {
	return `
The demo is running (it took ${elapsed(Date.now() - startMs)}).

${addresses(stage, further)}

Nothing leaves this machine. Ctrl-C ends everything.
`;
}

function progress(line: string): void {
	console.log(`[${elapsed(Date.now() - startMs)}] ${line}`);
}
