import { rm } from 'node:fs/promises';
import { Checks } from './demo/checks';
import { playLoop } from './demo/loop';
import { buildAndPack } from './demo/packages';
import { owner, raiseStage, type Stage } from './demo/stage';
import { elapsed } from './machine/runStep';
import { newestN8n } from './n8n/versions';

const startMs = Date.now();
const pagePort = 4000;

let stage: Stage | undefined;
let ending = false;

void main();

async function main(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
	stage = await raise();
	if (process.argv.includes('--check')) process.exit(await check(stage));
	console.log(welcome(stage));
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

/** Ctrl-C. Whatever was started so far ends with this process. */
async function end(): Promise<void> {
	if (ending) return;
	ending = true;
	console.log('\nEnding n8n and the sandboxes');
	await stage?.close();
	if (stage) await rm(stage.n8n.userFolder, { recursive: true, force: true });
	process.exit(stage ? 0 : 130);
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

function welcome({ sandbox, n8n, inbound, outbound }: Stage): string {
	return `
The demo is running (it took ${elapsed(Date.now() - startMs)}).

  Sandbox page  ${sandbox.page?.url}
                write as a customer, answer as a teammate, watch every request
  n8n editor    ${n8n.url}
                log in as ${owner.email} with the password ${owner.password}
                "${inbound.name}"   ${n8n.url}/workflow/${inbound.id}
                "${outbound.name}"   ${n8n.url}/workflow/${outbound.id}
  n8n's log     ${n8n.logFile}

Nothing leaves this machine. Ctrl-C ends everything.
`;
}

function progress(line: string): void {
	console.log(`[${elapsed(Date.now() - startMs)}] ${line}`);
}
