import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { TicketType } from '../../client/tickets';
import { wholeList } from '../../client/pages';
import { TICKET_TYPE } from '../../fields/simple';

export const getTypes = operation({
	name: 'Get Types',
	action: 'Get ticket types',
	description: 'List the ticket types of the workspace, with the attributes of each type',
	fields: { ...paging },
	simplify: TICKET_TYPE,
	async execute({ api, params }) {
		return results(wholeList<TicketType>(api, '/ticket_types'), params);
	},
});
