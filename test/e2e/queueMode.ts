import { rm } from 'node:fs/promises';
import type { Checks } from '../../scripts/demo/checks';
import { playLoop, writeAgain } from '../../scripts/demo/loop';
import { raiseStage, type Stage } from '../../scripts/demo/stage';
import type { Progress } from '../../scripts/machine/runStep';
import { startN8n, type N8n } from '../../scripts/n8n/start';
import { newestN8n } from '../../scripts/n8n/versions';
import { queueEnvironment } from './queueEnvironment';
import { checkRepair } from './reconcile';
import { startPostgres, startRedis, type RunningService } from './services';

interface QueueMode {
	tarball: string;
	checks: Checks;
	progress: Progress;
}

/** n8n's queue mode: a main process that takes webhooks, and two workers that run the workflows, over Redis and PostgreSQL. */
export async function checkQueueMode({ tarball, checks, progress }: QueueMode): Promise<void> {
	const running: Array<{ stop(): Promise<void> }> = [];
	const failedBefore = checks.failed;
	let stage: Stage | undefined;
	let workers: N8n[] = [];
	await checks.check('queue mode starts: Redis, PostgreSQL, a main process and two workers', async () => {
		const env = await startServices(running);
		stage = await raiseStage({ version: newestN8n, tarball, env, progress });
		running.push({ stop: stage.close });
		workers = await startWorkers(stage, env);
		running.push(...workers);
	});
	if (stage) await play(stage, workers, checks);
	for (const part of running.reverse()) await part.stop();
	if (stage && checks.failed === failedBefore) await rm(stage.n8n.userFolder, { recursive: true, force: true });
}

async function play(stage: Stage, workers: N8n[], checks: Checks): Promise<void> {
	if (workers.length === 0) return;
	// Another worker does not have this one's memory, so it finds the conversation once Intercom's search does.
	// A second mail that comes faster starts a second conversation, which reconcile merges: docs/reliability.md.
	const pauseMs = stage.sandbox.intercom.searchLagMs.conversations + 1_000;
	const played = await playLoop(stage, checks, {
		customer: { email: 'mary@anning.example', name: 'Mary Anning' },
		pauseMs,
	});
	if (!played) return;
	await checkRepair(stage, checks);
	await checks.check('with one worker killed (kill -9), the other carries on', async () => {
		await workers[0].kill();
		await writeAgain(stage, played, 'It runs again, thank you.');
	});
}

async function startServices(running: Array<{ stop(): Promise<void> }>): Promise<Record<string, string>> {
	const redis = keep(running, await startRedis());
	const postgres = keep(running, await startPostgres());
	return queueEnvironment({ redisPort: redis.port, postgresPort: postgres.port });
}

function keep(running: Array<{ stop(): Promise<void> }>, service: RunningService): RunningService {
	running.push(service);
	return service;
}

async function startWorkers(stage: Stage, env: Record<string, string>): Promise<N8n[]> {
	const { version, userFolder } = stage.n8n;
	const start = async () => await startN8n({ version, userFolder, port: 5700, env, role: 'worker' });
	return [await start(), await start()];
}
