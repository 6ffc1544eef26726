import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Ticket } from '../../client/tickets';
import { searchPages } from '../../client/pages';
import { ALL_TICKETS, withoutTicketParts } from '../../fields/tickets';
import { LISTED_TICKET } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many tickets',
	description: 'List tickets. Use Search to filter them.',
	fields: { ...paging },
	simplify: LISTED_TICKET,
	customersWords: true,
	forAgent: withoutTicketParts,
	async execute({ api, params }) {
		return results(searchPages<Ticket>(api, '/tickets/search', { ...params, body: { query: ALL_TICKETS } }), params);
	},
});
