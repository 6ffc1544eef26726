import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { Ticket } from '../../model';
import { searchPages } from '../../pages';
import { ALL_TICKETS, withoutTicketParts } from '../../tickets';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many tickets',
	description: 'List tickets; Search can filter them',
	fields: { ...paging },
	forAgent: withoutTicketParts,
	async execute({ api, params }) {
		return results(searchPages<Ticket>(api, '/tickets/search', { ...params, body: { query: ALL_TICKETS } }), params);
	},
});
