import { agentOptions, passConversation } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { atLeast } from '../../client/service';

const remove = operation({
	name: 'Delete',
	action: 'Delete a conversation',
	description: 'Permanently delete a conversation. Uses API version 2.13 or later.',
	fields: { conversationId },
	options: {
		...agentOptions,
		dropMetrics: field({
			displayName: 'Delete From Reports',
			type: 'boolean',
			default: false,
			description:
				'Whether to delete the conversation from reports as well. Uses API version 2.16 or later and requires a separate permission.',
		}),
	},
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passConversation({ api, gate, options }, params.conversationId);
		const query = { retain_metrics: options.dropMetrics ? false : undefined };
		const headers = atLeast(options.dropMetrics ? '2.16' : '2.13', api.connection);
		return await api.delete<Json>(path`/conversations/${params.conversationId}`, undefined, { query, headers });
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
