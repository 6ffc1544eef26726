import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { ticketId } from '../../fields';
import type { Ticket } from '../../model';
import { briefly } from '../../tickets';

export const get = operation({
	name: 'Get',
	action: 'Get a ticket',
	description: 'Fetch one ticket with its parts',
	fields: { ticketId },
	forAgent: briefly,
	async execute({ api, params }) {
		return await api.get<Ticket>(path`/tickets/${params.ticketId}`);
	},
});
