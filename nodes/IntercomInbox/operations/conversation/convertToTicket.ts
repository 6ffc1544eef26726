import { field, operation, type Json } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { conversationId, ticketTypeId } from '../../fields';

export const convertToTicket = operation({
	name: 'Convert to Ticket',
	action: 'Convert a conversation to a ticket',
	description: 'Make a customer ticket of a conversation',
	fields: {
		conversationId,
		ticketTypeId,
		attributes: field({ displayName: 'Ticket Attributes', type: 'json', default: '{}', placeholder: 'e.g. {"_default_title_": "Broken printer"}', description: 'By name; title and description are _default_title_ and _default_description_' }),
	},
	writes: true,
	async execute({ api, params }) {
		const attributes = Object.keys(params.attributes).length > 0 ? params.attributes : undefined;
		return await api.post<Json>(path`/conversations/${params.conversationId}/convert`, { ticket_type_id: params.ticketTypeId.trim(), attributes });
	},
});
