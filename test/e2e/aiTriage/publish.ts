import { readExample } from '../../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../../scripts/demo/stage';
import { fillWorkflow } from '../../../scripts/n8n/rest/fillWorkflow';
import type { StoredWorkflow } from '../../../scripts/n8n/rest/records';
import type { ChatModel } from './chatModel';
import { listen } from '../severalApps';

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
export async function listenBeside(stage: Stage, triage: StoredWorkflow): Promise<() => Promise<void>> {
	const leave = await listen(stage, [triage, stage.outbound]);
	return async () => {
		await leave();
		await stage.client.deactivate(triage.id);
	};
}
