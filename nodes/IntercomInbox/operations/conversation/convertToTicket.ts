import { agentOptions, passConversation } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { ticketTypeId } from '../../fields/ticketIds';
import { ticketAttributes } from '../../fields/tickets';

export const convertToTicket = operation({
	name: 'Convert to Ticket',
	action: 'Convert a conversation to a ticket',
	description: 'Convert a conversation to a customer ticket',
	fields: {
		conversationId,
		ticketTypeId,
		attributes: ticketAttributes,
	},
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passConversation({ api, gate, options }, params.conversationId);
		const attributes = Object.keys(params.attributes).length > 0 ? params.attributes : undefined;
		return await api.post<Json>(path`/conversations/${params.conversationId}/convert`, {
			ticket_type_id: params.ticketTypeId.trim(),
			attributes,
		});
	},
});
