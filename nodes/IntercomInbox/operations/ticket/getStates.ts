import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { TicketState } from '../../model';
import { wholeList } from '../../pages';
import { atLeast } from '../../transport';

export const getStates = operation({
	name: 'Get States',
	action: 'Get the states of tickets',
	description: 'List the states that tickets can be in, with their IDs. Needs API version 2.13 and asks for it.',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<TicketState>(api, '/ticket_states', { headers: atLeast('2.13', api.connection) }), params);
	},
});
