import { ticketNotFound } from '../protocol/errors';
import { cursorPage, paginationField, searchPaging, sortField } from '../protocol/pages';
import type { Routes } from '../protocol/routes';
import { compileQuery } from '../protocol/search';
import { readBody } from '../protocol/body';
import { anything, required } from '../../server/shape';
import type { Workspace } from '../state';
import { replyToTicket } from './ticketReply';
import { TICKET_STATES, TICKET_TYPES, findTicket, findTicketType } from './tickets';
import { ticketField, ticketOrder } from './ticketSearch';
import { ticketView, typeView } from './ticketView';
import { openTicket, ticketShape, changeTicket, ticketChangeShape } from './ticketChanges';

const searchShape = { query: required(anything), pagination: paginationField, sort: sortField };

/** Tickets, their types and states. Source: docs/facts/intercom.md 11. */
export function ticketRoutes(workspace: Workspace): Routes {
	return { ...wholeRoutes(workspace), ...oneRoutes(workspace), ...kindRoutes(workspace) };
}

function wholeRoutes(workspace: Workspace): Routes {
	return {
		'POST /tickets': {
			answer: ({ json, version }) =>
				ticketView(workspace, openTicket(workspace, readBody(ticketShape, json(), version)), version),
		},
		'POST /tickets/search': {
			answer: ({ json, version }) => {
				const { query, pagination, sort } = readBody(searchShape, json(), version);
				const found = [...workspace.tickets.values()].filter(compileQuery(query, ticketField));
				const page = cursorPage(found, { ...searchPaging(pagination, 20), ...ticketOrder(sort) });
				return {
					type: 'ticket.list',
					tickets: page.items.map((ticket) => ticketView(workspace, ticket, version)),
					total_count: page.total_count,
					pages: page.pages,
				};
			},
		},
	};
}

function oneRoutes(workspace: Workspace): Routes {
	return {
		'GET /tickets/:id': {
			answer: ({ params, version }) => ticketView(workspace, findTicket(workspace, params.id), version),
		},
		'PUT /tickets/:id': {
			answer: ({ params, json, version }) => {
				const ticket = findTicket(workspace, params.id);
				changeTicket(workspace, ticket, readBody(ticketChangeShape, json(), version));
				return ticketView(workspace, ticket, version);
			},
		},
		'DELETE /tickets/:id': {
			since: '2.13',
			answer: ({ params }) => {
				if (!workspace.tickets.delete(params.id)) throw ticketNotFound();
				workspace.changed();
				return { id: params.id, object: 'ticket', deleted: true };
			},
		},
		'POST /tickets/:id/reply': {
			answer: (call) => replyToTicket(workspace, findTicket(workspace, call.params.id), call),
		},
	};
}

function kindRoutes(workspace: Workspace): Routes {
	return {
		'GET /ticket_types': {
			answer: () => ({ type: 'list', data: TICKET_TYPES.map((type) => typeView(workspace, type)) }),
		},
		'GET /ticket_types/:id': { answer: ({ params }) => typeView(workspace, findTicketType(workspace, params.id)) },
		'GET /ticket_states': {
			since: '2.13',
			answer: () => ({
				type: 'list',
				data: TICKET_STATES.map((state) => ({ type: 'ticket_state', ...state, archived: false })),
			}),
		},
	};
}
