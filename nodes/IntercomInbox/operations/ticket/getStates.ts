import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { TicketState } from '../../client/model';
import { wholeList } from '../../client/pages';
import { atLeast } from '../../client/service';

export const getStates = operation({
	name: 'Get States',
	action: 'Get the states of tickets',
	description: 'List the states that tickets can be in, with their IDs. Needs API version 2.13 and asks for it.',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<TicketState>(api, '/ticket_states', { headers: atLeast('2.13', api.connection) }), params);
	},
});
