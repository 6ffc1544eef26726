import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOnSignal } from './demo/ending';
import { raiseStage, type Stage } from './demo/stage';
import { addresses } from './demo/addresses';
import { followLog } from './dev/followLog';
import { startLivePackage } from './dev/livePackage';
import { elapsed } from './machine/runStep';
import { newestN8n } from './n8n/versions';

const startMs = Date.now();
const pagePort = 4000;
const debuggerPort = 9229;

let stage: Stage | undefined;

void main();

async function main(): Promise<void> {
	endOnSignal(() => stage);
	const userFolder = await mkdtemp(join(tmpdir(), 'n8n-dev-'));
	stage = await raise(userFolder);
	followLog(stage.n8n.logFile, /Hot reload/, (line) => progress(`n8n: ${line.trim()}`));
	console.log(welcome(stage));
}

async function raise(userFolder: string): Promise<Stage> {
	try {
		await startLivePackage(userFolder, progress);
		return await raiseStage({
			version: newestN8n,
			userFolder,
			pagePort,
			nodeArgs: [`--inspect=127.0.0.1:${debuggerPort}`],
			env: { N8N_DEV_RELOAD: 'true' },
			progress,
		});
	} catch (error) {
		console.error(`n8n did not come up.\n${error instanceof Error ? error.message : String(error)}`);
		process.exit(1);
	}
}

function welcome(stage: Stage): string {
	return `
n8n is running with the package from these sources (it took ${elapsed(Date.now() - startMs)}).

${addresses(stage)}
  Debugger      127.0.0.1:${debuggerPort}

A change of a source is in n8n a second later; open the node again to see a new text. Published workflows run the new code,
but what a trigger registered at its service stays until the workflow is unpublished and published again.
Ctrl-C ends everything.
`;
}

function progress(line: string): void {
	console.log(`[${elapsed(Date.now() - startMs)}] ${line}`);
}
