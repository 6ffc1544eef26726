import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox';
import { demoWorld } from '../../sandbox/demoWorld';
import type { Sandbox } from '../../sandbox/types';
import { readExample } from '../../scripts/demo/setUpWorkflows';
import type { Progress } from '../../scripts/machine/runStep';
import { N8nClient } from '../../scripts/n8n/rest/client';
import { fillWorkflow, type NodeType } from '../../scripts/n8n/rest/fillWorkflow';
import { owner } from '../../scripts/n8n/rest/owner';
import { startN8n, type N8n } from '../../scripts/n8n/start';
import type { N8nVersion } from '../../scripts/n8n/versions';
import { PostOffice } from './post';
import { nothing, recipe, triggerAlone } from './workflows';

/** A workflow that is measured, by the address of its webhook. */
export interface Measured {
	name: string;
	url: string;
	/** Of its own webhook, where it is not the one that the letters were signed for. */
	secret?: string;
}

export interface Place {
	version: N8nVersion;
	sandbox: Sandbox;
	n8n: N8n;
	office: PostOffice;
	grant: { id: string; email: string };
	nodeTypes: NodeType[];
	limit: Measured;
	triggerLimit: Measured;
	recipe: Measured;
	ours: Measured;
	close(): Promise<void>;
}

/** A real n8n with the three workflows at work, and both services, that refuse nobody for being fast. */
export async function raisePlace(
	version: N8nVersion,
	tarball: string,
	{ progress, env }: { progress: Progress; env: Record<string, string> },
): Promise<Place> {
	const sandbox = await startSandbox({ nylasPort: 0, intercomPort: 0 });
	sandbox.intercom.rateLimit.perWindow = 1_000_000;
	const grant = demoWorld(sandbox);
	const userFolder = await mkdtemp(join(tmpdir(), `n8n-bench-${version}-`));
	const office = await PostOffice.open();
	progress(`Starting n8n ${version}`);
	const n8n = await startN8n({ version, userFolder, port: 5778, package: tarball, progress, env });
	const client = new N8nClient(n8n.url);
	await client.signIn(owner);
	const nodeTypes = await client.nodeTypes();
	const workflows = await setUp(client, { sandbox, grantId: grant.id, nodeTypes });
	await moveWebhooks(sandbox, office.url);
	const close = async () => {
		await n8n.stop();
		office.close();
		await sandbox.close();
		await rm(userFolder, { recursive: true, force: true });
	};
	return { version, sandbox, n8n, office, grant, nodeTypes, ...workflows, close };
}

async function setUp(
	client: N8nClient,
	{ sandbox, grantId, nodeTypes }: { sandbox: Sandbox; grantId: string; nodeTypes: NodeType[] },
): Promise<Pick<Place, 'limit' | 'triggerLimit' | 'recipe' | 'ours'>> {
	const { nylas, intercom } = sandbox;
	const bearer = async (name: string, token: string) =>
		await client.createCredential({
			name,
			type: 'httpHeaderAuth',
			data: { name: 'Authorization', value: `Bearer ${token}` },
		});
	const services = {
		nylas: { url: nylas.url, credential: await bearer('Nylas', nylas.apiKey) },
		intercom: {
			url: intercom.url,
			version: intercom.appVersion,
			credential: await bearer('Intercom', intercom.accessToken),
		},
	};
	const custom = { region: 'custom', apiVersion: intercom.appVersion };
	const credentials = [
		await client.createCredential({
			name: 'Nylas sandbox',
			type: 'nylasApi',
			data: { region: 'custom', apiKey: nylas.apiKey, baseUrl: nylas.url },
		}),
		await client.createCredential({
			name: 'Intercom sandbox',
			type: 'intercomInboxApi',
			data: { ...custom, accessToken: intercom.accessToken, clientSecret: '', baseUrl: intercom.url },
		}),
	];
	const parameters = { grantId, adminId: intercom.admins[0]?.id ?? '' };
	const example = fillWorkflow(await readExample('inbound-email-to-intercom.json'), {
		credentials,
		nodeTypes,
		parameters,
	});
	for (const workflow of [nothing(), recipe(services), example, triggerAlone(example)]) {
		const { id } = await client.importWorkflow(workflow);
		await client.activate(id);
	}
	const [own, alone] = nylas.webhooks;
	if (!own || !alone) throw new Error('The Nylas Trigger has not registered its webhook');
	return {
		limit: { name: "n8n's own limit (webhook, nothing)", url: `${client.url}/webhook/bench-nothing` },
		triggerLimit: {
			name: "n8n's limit for a trigger of another package (Nylas Trigger, nothing)",
			url: alone.webhook_url,
			secret: alone.webhook_secret,
		},
		recipe: { name: "the recipe with n8n's own nodes", url: `${client.url}/webhook/bench-recipe` },
		ours: { name: 'inbound-email-to-intercom.json', url: own.webhook_url },
	};
}

/** Their triggers keep their secrets; the first is at the post office instead, and nothing is delivered to the second. */
async function moveWebhooks({ nylas }: Sandbox, url: string): Promise<void> {
	const [own, alone] = nylas.webhooks;
	await change(nylas, own?.id, { webhook_url: url });
	await change(nylas, alone?.id, { status: 'pause' });
}

async function change(nylas: Sandbox['nylas'], id: string | undefined, body: object): Promise<void> {
	const response = await fetch(`${nylas.url}/v3/webhooks/${id}`, {
		method: 'PUT',
		headers: {
			authorization: `Bearer ${nylas.apiKey}`,
			'content-type': 'application/json',
			accept: 'application/json',
		},
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`The webhook can't be changed: ${response.status} ${await response.text()}`);
}
