import { agentOptions, passConversation } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { ticketId } from '../../fields/ticketIds';
import { atLeast } from '../../client/service';

const remove = operation({
	name: 'Delete',
	action: 'Delete a ticket',
	description: 'Permanently delete a ticket. Uses API version 2.13 or later.',
	fields: { ticketId },
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passConversation({ api, gate, options }, params.ticketId, 'tickets');
		return await api.delete<Json>(path`/tickets/${params.ticketId}`, undefined, {
			headers: atLeast('2.13', api.connection),
		});
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
