import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { TicketState } from '../../client/tickets';
import { wholeList } from '../../client/pages';
import { atLeast } from '../../client/service';

export const getStates = operation({
	name: 'Get States',
	action: 'Get ticket states',
	description: 'List the states that tickets can have, with their IDs. Uses API version 2.13 or later.',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<TicketState>(api, '/ticket_states', { headers: atLeast('2.13', api.connection) }), params);
	},
});
