import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/types';
import type { N8nClient, StoredCredential, StoredWorkflow } from '../n8n/client';
import { fillWorkflow, type NodeType, type Workflow } from '../n8n/fillWorkflow';
import { repository } from './packages';

export interface SetUp {
	client: N8nClient;
	sandbox: Sandbox;
	grantId: string;
	adminId: string;
}

/** Does what the workflows' sticky notes ask a person to do: credentials, the mailbox, activating, and the webhook in Intercom's Developer Hub. */
export async function setUpWorkflows(setUp: SetUp): Promise<{ inbound: StoredWorkflow; outbound: StoredWorkflow }> {
	const nodeTypes = await setUp.client.nodeTypes();
	const credentials = await createCredentials(setUp);
	const importFile = async (file: string) => await importExample({ ...setUp, file, nodeTypes, credentials });
	const inbound = await importFile('inbound-email-to-intercom.json');
	const outbound = await importFile('intercom-reply-to-email.json');
	await setUp.client.activate(inbound.id);
	await setUp.client.activate(outbound.id);
	await saveIntercomWebhook(setUp, webhookFor(outbound, nodeTypes));
	return { inbound, outbound };
}

export async function readExample(file: string): Promise<Workflow> {
	return JSON.parse(await readFile(join(repository, 'workflows', file), 'utf8')) as Workflow;
}

/** One after the other: two credential tests at the same time get in each other's way inside n8n ("Node not found"). */
async function createCredentials({ client, sandbox }: SetUp): Promise<StoredCredential[]> {
	const { nylas, intercom } = sandbox;
	const forNylas = { apiKey: nylas.apiKey, baseUrl: nylas.url, region: 'custom' };
	const forIntercom = {
		accessToken: intercom.accessToken,
		clientSecret: intercom.clientSecret,
		baseUrl: intercom.url,
		region: 'custom',
		apiVersion: intercom.appVersion,
	};
	return [
		await createCredential(client, { name: 'Nylas sandbox', type: 'nylasApi', data: forNylas }),
		await createCredential(client, { name: 'Intercom sandbox', type: 'intercomInboxApi', data: forIntercom }),
	];
}

async function createCredential(client: N8nClient, credential: { name: string; type: string; data: Record<string, unknown> }): Promise<StoredCredential> {
	const stored = await client.createCredential(credential);
	const { status, message } = await client.testCredential(stored, credential.data);
	if (status !== 'OK') throw new Error(`The credential "${credential.name}" does not pass its own test: ${message}`);
	return stored;
}

async function importExample(what: SetUp & { file: string; nodeTypes: NodeType[]; credentials: StoredCredential[] }): Promise<StoredWorkflow> {
	const { client, file, nodeTypes, credentials, grantId, adminId } = what;
	const filled = fillWorkflow(await readExample(file), { credentials, nodeTypes, parameters: { grantId, adminId } });
	return await client.importWorkflow(filled);
}

/** What the sticky note asks for in Intercom's Developer Hub: the trigger's production URL `/webhook/<webhookId>/<path>`, and its topics. */
function webhookFor(workflow: StoredWorkflow, nodeTypes: NodeType[]): { path: string; topics: string[] } {
	const node = workflow.nodes.find(({ type }) => type.endsWith('.intercomInboxTrigger'));
	const webhook = nodeTypes.find(({ name }) => name === node?.type)?.webhooks?.find(({ name }) => name === 'default');
	if (!node || !webhook) throw new Error(`${workflow.name} has no Intercom Inbox Trigger`);
	const path = webhook.isFullPath ? webhook.path : `${node.webhookId}/${webhook.path}`;
	return { path: `/webhook/${path}`, topics: node.parameters.topics as string[] };
}

async function saveIntercomWebhook({ client, sandbox }: SetUp, { path, topics }: { path: string; topics: string[] }): Promise<void> {
	const url = `${client.url}${path}`;
	const { ok, status } = await sandbox.intercom.saveWebhook({ url, topics });
	if (!ok) throw new Error(`Intercom's check of the webhook address ${url} was answered with ${status}`);
}
