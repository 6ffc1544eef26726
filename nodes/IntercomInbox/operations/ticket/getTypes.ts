import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { TicketType } from '../../model';
import { wholeList } from '../../pages';

export const getTypes = operation({
	name: 'Get Types',
	action: 'Get the types of tickets',
	description: 'List the ticket types of the workspace with the attributes that tickets of each type have',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<TicketType>(api, '/ticket_types'), params);
	},
});
