import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/types';
import type { N8nClient } from '../n8n/rest/client';
import type { StoredCredential, StoredWorkflow } from '../n8n/rest/records';
import { fillWorkflow, type NodeType, type Workflow } from '../n8n/rest/fillWorkflow';
import { repository } from './packages';

/** The files of the two examples that are at work. */
export const LOOP = { inbound: 'inbound-email-to-intercom.json', outbound: 'intercom-reply-to-email.json' };

export interface SetUp {
	client: N8nClient;
	sandbox: Sandbox;
	grantId: string;
	adminId: string;
}

export interface WorkflowsAtWork {
	inbound: StoredWorkflow;
	outbound: StoredWorkflow;
	/** Sets the sandbox's credentials, mailbox and teammate in a further example. */
	fill(workflow: Workflow): Workflow;
}

/** Does what the workflows' sticky notes ask a person to do: credentials, the mailbox, activating, and the webhook in Intercom's Developer Hub. */
export async function setUpWorkflows(setUp: SetUp): Promise<WorkflowsAtWork> {
	const nodeTypes = await setUp.client.nodeTypes();
	const credentials = await createCredentials(setUp);
	const parameters = { grantId: setUp.grantId, adminId: setUp.adminId };
	const fill = (workflow: Workflow) => fillWorkflow(workflow, { credentials, nodeTypes, parameters });
	const importFile = async (file: string) => await setUp.client.importWorkflow(fill(await readExample(file)));
	const inbound = await importFile(LOOP.inbound);
	const outbound = await importFile(LOOP.outbound);
	await setUp.client.activate(inbound.id);
	await setUp.client.activate(outbound.id);
	await saveIntercomWebhook(setUp, webhookFor(outbound, nodeTypes));
	return { inbound, outbound, fill };
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

async function createCredential(
	client: N8nClient,
	credential: { name: string; type: string; data: Record<string, unknown> },
): Promise<StoredCredential> {
	const stored = await client.createCredential(credential);
	const { status, message } = await client.testCredential(stored, credential.data);
	if (status !== 'OK') throw new Error(`The credential "${credential.name}" does not pass its own test: ${message}`);
	return stored;
}

/** What the sticky note asks for in Intercom's Developer Hub: the trigger's production URL `/webhook/<webhookId>/<path>`, and its topics. */
function webhookFor(workflow: StoredWorkflow, nodeTypes: NodeType[]): { path: string; topics: string[] } {
	const node = workflow.nodes.find(({ type }) => type.endsWith('.intercomInboxTrigger'));
	const webhook = nodeTypes.find(({ name }) => name === node?.type)?.webhooks?.find(({ name }) => name === 'default');
	if (!node || !webhook) throw new Error(`${workflow.name} has no Intercom Inbox Trigger`);
	const path = webhook.isFullPath ? webhook.path : `${node.webhookId}/${webhook.path}`;
	return { path: `/webhook/${path}`, topics: node.parameters.topics as string[] };
}

async function saveIntercomWebhook(
	{ client, sandbox }: SetUp,
	{ path, topics }: { path: string; topics: string[] },
): Promise<void> {
	const url = `${client.url}${path}`;
	const { ok, status } = await sandbox.intercom.saveWebhook({ url, topics });
	if (!ok) throw new Error(`Intercom's check of the webhook address ${url} was answered with ${status}`);
}
