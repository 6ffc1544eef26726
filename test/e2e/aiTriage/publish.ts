import { readExample } from '../../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../../scripts/demo/stage';
import { fillWorkflow } from '../../../scripts/n8n/rest/fillWorkflow';
import type { StoredWorkflow } from '../../../scripts/n8n/rest/records';
import type { ChatModel } from './chatModel';
import { passOnTo } from './twoApps';

/** What the example's sticky note asks for. */
export async function publish({ client, fill, sandbox }: Stage, model: ChatModel): Promise<StoredWorkflow> {
	const credential = await client.createCredential({
		name: 'Chat model',
		type: 'openAiApi',
		data: { apiKey: 'the-sandbox-has-no-secrets', url: model.url },
	});
	const parameters = { teamId: sandbox.intercom.teams[0].id };
	const filled = fillWorkflow(fill(await readExample('ai-triage.json')), {
		credentials: [credential],
		nodeTypes: await client.nodeTypes(),
		parameters,
	});
	const stored = await client.importWorkflow(filled);
	await client.activate(stored.id);
	return stored;
}

/**
 * Both this workflow and the one that mails answers hear everything: what the agent does must not be taken for an answer.
 * Returns the way to end it, with the address in Intercom as it was.
 */
export async function listen({
	stage,
	triage,
}: {
	stage: Stage;
	triage: StoredWorkflow;
}): Promise<() => Promise<void>> {
	const { intercom } = stage.sandbox;
	const before = intercom.webhook;
	const trigger = triage.nodes.find(({ type }) => type.endsWith('.intercomInboxTrigger'));
	if (!trigger || !before) throw new Error('There are no two workflows to pass webhooks on to');
	const topics = [...(trigger.parameters.topics as string[]), ...before.topics];
	const apps = await passOnTo([`${stage.client.url}/webhook/${trigger.webhookId}/webhook`, before.url]);
	const { ok, status } = await intercom.saveWebhook({ url: apps.url, topics });
	if (!ok) throw new Error(`Intercom's check of the webhook address was answered with ${status}`);
	return async () => {
		await intercom.saveWebhook(before);
		await apps.close();
		await stage.client.deactivate(triage.id);
	};
}
