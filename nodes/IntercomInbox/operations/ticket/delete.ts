import { operation, type Json } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { ticketId } from '../../fields';
import { atLeast } from '../../transport';

const remove = operation({
	name: 'Delete',
	action: 'Delete a ticket',
	description: 'Delete a ticket for good. Needs API version 2.13 and asks for it.',
	fields: { ticketId },
	writes: true,
	async execute({ api, params }) {
		return await api.delete<Json>(path`/tickets/${params.ticketId}`, undefined, { headers: atLeast('2.13', api.connection) });
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
