import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { filterFields, sortOptions } from '../../fields/filters';
import type { Ticket } from '../../client/tickets';
import { searchPages } from '../../client/pages';
import { withoutTicketParts } from '../../fields/tickets';
import { searchBody } from '../../fields/searchBody';
import { LISTED_TICKET } from '../../fields/simple';

export const search = operation({
	name: 'Search',
	action: 'Search tickets',
	description:
		'Search tickets by their fields, such as state (submitted, in_progress, waiting_on_customer, resolved) or category (request, task, tracker)',
	fields: { ...filterFields, ...paging },
	options: sortOptions,
	simplify: LISTED_TICKET,
	customersWords: true,
	forAgent: withoutTicketParts,
	async execute({ api, params, options }) {
		const body = searchBody(params, options);
		return results(searchPages<Ticket>(api, '/tickets/search', { ...params, body }), params);
	},
});
