import { rm } from 'node:fs/promises';
import { raiseStage, type Stage } from '../../../scripts/demo/stage';
import { startN8n, type N8n } from '../../../scripts/n8n/start';
import { newestN8n } from '../../../scripts/n8n/versions';
import type { Sandbox } from '../../../sandbox/types';
import { queueEnvironment } from '../queueEnvironment';
import { startPostgres, startRedis } from '../services';
import type { TortureRun } from './regular';
import { chosenSeed, sizeOf } from './settings';
import { torture } from './torture';

interface Cluster {
	stage: Stage;
	workers: N8n[];
	/** Takes the notifications. */
	receiver: N8n;
}

type Running = Array<{ stop(): Promise<void> }>;

/** n8n's queue mode: Redis, PostgreSQL, a main process, two workers and a webhook process; a worker is killed, the webhook process, and both workers. */
export async function tortureQueue({ tarball, checks, progress }: TortureRun): Promise<void> {
	const failedBefore = checks.failed;
	const running: Running = [];
	let cluster: Cluster | undefined;
	await checks.check(
		'torture in queue mode: Redis, PostgreSQL, a main process, two workers and a webhook process start',
		async () => {
			cluster = await startCluster({ tarball, checks, progress }, running);
		},
	);
	if (cluster) {
		const { stage, workers, receiver } = cluster;
		const kill = (what: string, processes: N8n[]) => async () => {
			progress(`kill -9: ${what}`);
			await Promise.all(processes.map(async (n8n) => await n8n.kill()));
			await Promise.all(processes.map(async (n8n) => await n8n.restart()));
			progress('It is back');
		};
		const kills = [
			kill('a worker', workers.slice(0, 1)),
			kill('the webhook process', [receiver]),
			kill('both workers', workers),
		];
		await torture({ stage, checks, progress, ...sizeOf('queue'), seed: chosenSeed(), kills });
		if (checks.failed > failedBefore) console.log(`n8n's logs: ${stage.n8n.userFolder}`);
	}
	for (const part of running.reverse()) await part.stop();
	if (cluster && checks.failed === failedBefore)
		await rm(cluster.stage.n8n.userFolder, { recursive: true, force: true });
}

async function startCluster({ tarball, progress }: TortureRun, running: Running): Promise<Cluster> {
	const redis = await startRedis();
	running.push(redis);
	const postgres = await startPostgres();
	running.push(postgres);
	const env = environment(redis.port, postgres.port);
	const stage = await raiseStage({ version: newestN8n, tarball, env, progress });
	running.push({ stop: stage.close });
	const { version, userFolder } = stage.n8n;
	const start = async (role: 'worker' | 'webhook') => {
		const n8n = await startN8n({ version, userFolder, port: 5700, env, role });
		running.push(n8n);
		return n8n;
	};
	const workers = [await start('worker'), await start('worker')];
	const receiver = await start('webhook');
	await deliverTo(receiver.url, stage.sandbox);
	return { stage, workers, receiver };
}

function environment(redisPort: number, postgresPort: number): Record<string, string> {
	return {
		...queueEnvironment({ redisPort, postgresPort }),
		// n8n finds out within seconds, and not minutes, that the worker of a run is gone.
		QUEUE_WORKER_LOCK_DURATION: '10000',
		QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
		QUEUE_WORKER_STALLED_INTERVAL: '5000',
		N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1',
	};
}

/** What a load balancer in front of n8n does: notifications go to the webhook process and no longer to the main one. */
async function deliverTo(url: string, { nylas, intercom }: Sandbox): Promise<void> {
	const moved = (address: string) => address.replace(/^http:\/\/[^/]+/, url);
	for (const { id, webhook_url } of nylas.webhooks) {
		const headers = {
			authorization: `Bearer ${nylas.apiKey}`,
			'content-type': 'application/json',
			accept: 'application/json',
		};
		const response = await fetch(`${nylas.url}/v3/webhooks/${id}`, {
			method: 'PUT',
			headers,
			body: JSON.stringify({ webhook_url: moved(webhook_url) }),
		});
		if (!response.ok) throw new Error(`Nylas did not take the new address: ${response.status}`);
	}
	const { webhook } = intercom;
	if (!webhook) throw new Error('Intercom has no webhook');
	const { ok, status } = await intercom.saveWebhook({ url: moved(webhook.url), topics: webhook.topics });
	if (!ok) throw new Error(`Intercom did not take the new address: ${status}`);
}
