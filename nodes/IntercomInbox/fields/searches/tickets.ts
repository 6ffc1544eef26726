import type { Choice, Search } from '../../../shared/kit/fields/field';
import type { Ticket, TicketState, TicketType } from '../../client/tickets';
import { ALL_TICKETS } from '../tickets';
import { atLeast } from '../../client/service';
import { wholeList, searchPage, anyContains, TITLE_LENGTH } from './listed';

export const searchTicketTypes: Search = {
	name: 'searchTicketTypes',
	find: async ({ api, filter }) => ({
		results: await wholeList<TicketType>(api, '/ticket_types', {
			filter,
			row: ({ id, name, category }) => ({ name, value: String(id), description: category }),
		}),
	}),
};

export const searchTicketStates: Search = {
	name: 'searchTicketStates',
	async find({ api, filter }) {
		const row = ({ id, internal_label: name, category }: TicketState) => ({
			name,
			value: String(id),
			description: category.replaceAll('_', ' '),
		});
		return {
			results: await wholeList<TicketState>(api, '/ticket_states', {
				filter,
				row,
				headers: atLeast('2.13', api.connection),
			}),
		};
	},
};

export const searchTickets: Search = {
	name: 'searchTickets',
	async find({ api, filter, page }) {
		const query = filter ? anyContains(['title', 'description'], filter) : ALL_TICKETS;
		const { results, next } = await searchPage<Ticket>(api, '/tickets/search', { page, body: { query } });
		return { results: results.map(ticketRow), next };
	},
};

function ticketRow({
	id,
	ticket_id: number,
	ticket_attributes: attributes,
	ticket_state: state,
	ticket_type: type,
}: Ticket): Choice {
	const title = String(attributes._default_title_ ?? type?.name ?? '').slice(0, TITLE_LENGTH);
	return {
		name: [`#${number}`, title].filter(Boolean).join(' '),
		value: String(id),
		description: typeof state === 'string' ? state : state?.internal_label,
	};
}
