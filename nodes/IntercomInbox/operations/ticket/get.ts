import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { ticketId } from '../../fields/ticketIds';
import type { Ticket } from '../../client/tickets';
import { briefly } from '../../fields/tickets';
import { TICKET } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a ticket',
	description: 'Fetch one ticket with its parts',
	fields: { ticketId },
	simplify: TICKET,
	customersWords: true,
	forAgent: briefly,
	async execute({ api, params }) {
		return await api.get<Ticket>(path`/tickets/${params.ticketId}`);
	},
});
