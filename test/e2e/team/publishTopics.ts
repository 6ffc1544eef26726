import type { Stage } from '../../../scripts/demo/stage';
import type { StoredWorkflow } from '../../../scripts/n8n/rest/records';

const topics = ['conversation.admin.assigned', 'conversation.rating.added', 'conversation.priority.updated'];

/** A workflow that hears of states alone, with the trigger's credentials of the reply workflow. */
export async function publishTopics({ client, outbound }: Stage): Promise<StoredWorkflow> {
	const trigger = outbound.nodes.find(({ type }) => type.endsWith('.intercomInboxTrigger'));
	if (!trigger) throw new Error(`${outbound.name} has no Intercom Inbox Trigger`);
	const parameters = { ...trigger.parameters, topics, options: { eventsWithoutAnswer: 'always' } };
	const stored = await client.importWorkflow({
		name: 'States',
		nodes: [{ ...trigger, parameters, webhookId: 'hears-of-states' }],
		connections: {},
	});
	await client.activate(stored.id);
	return stored;
}
