import { createContact } from '../contacts/contacts';
import { ApiError, parameterInvalid, ticketNotFound, userNotFound } from '../protocol/errors';
import { cursorPage, paginationField, searchPaging, sortField } from '../protocol/pages';
import { findAssignee, namedContact, pastSeconds } from '../people';
import type { Routes } from '../protocol/routes';
import { compileQuery } from '../protocol/search';
import {
	anything,
	flag,
	id,
	integer,
	list,
	nullable,
	object,
	oneOf,
	readBody,
	record,
	required,
	since,
	text,
	until,
	type Body,
} from '../protocol/shape';
import type { ContactRecord, TicketRecord, Workspace } from '../state';
import { replyToTicket } from './ticketReply';
import {
	checkAttributes,
	createTicket,
	findTicket,
	findTicketType,
	ticketState,
	TICKET_STATES,
	TICKET_TYPES,
} from './tickets';
import { ticketField, ticketOrder } from './ticketSearch';
import { ticketView, typeView } from './ticketView';

const createShape = {
	ticket_type_id: required(id()),
	contacts: required(list(required(object({ id: text(), external_id: text(), email: text() })))),
	ticket_attributes: record(),
	company_id: since('2.12', id()),
	created_at: integer(),
	assignment: since('2.14', object({ admin_assignee_id: id(), team_assignee_id: id() })),
	conversation_to_link_id: since('2.14', id()),
	skip_notifications: since('2.15', flag()),
};
const updateShape = {
	ticket_attributes: record(),
	ticket_state_id: since('2.12', id()),
	state: until('2.11', oneOf('submitted', 'in_progress', 'waiting_on_customer', 'resolved')),
	open: flag(),
	is_shared: flag(),
	snoozed_until: nullable(integer()),
	company_id: since('2.12', nullable(id())),
	admin_id: since('2.14', id()),
	assignee_id: since('2.14', id()),
	assignment: until('2.13', object({ admin_id: id(), assignee_id: id() })),
	skip_notifications: since('2.15', flag()),
};
const searchShape = { query: required(anything()), pagination: paginationField, sort: sortField };

/** Tickets, their types and states. Source: docs/facts/intercom.md 11. */
export function ticketRoutes(workspace: Workspace): Routes {
	return { ...wholeRoutes(workspace), ...oneRoutes(workspace), ...kindRoutes(workspace) };
}

function wholeRoutes(workspace: Workspace): Routes {
	return {
		'POST /tickets': {
			answer: ({ json, version }) =>
				ticketView(workspace, create(workspace, readBody(createShape, json(), version)), version),
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
				update(workspace, ticket, readBody(updateShape, json(), version));
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

function create(workspace: Workspace, body: Body<typeof createShape>): TicketRecord {
	if (body.contacts.length !== 1) throw parameterInvalid('Exactly one contact is allowed', 'contacts');
	const ticket = createTicket(workspace, {
		type: findTicketType(workspace, body.ticket_type_id),
		attributes: body.ticket_attributes ?? {},
		contactIds: [contactOf(workspace, body.contacts[0]).id],
		companyId: body.company_id ?? null,
		createdAt: pastSeconds(workspace, body.created_at),
	});
	ticket.adminAssigneeId = body.assignment?.admin_assignee_id ?? null;
	ticket.teamAssigneeId = body.assignment?.team_assignee_id ?? null;
	workspace.emit('ticket.created', (version) => ticketView(workspace, ticket, version));
	return ticket;
}

/** An unknown email becomes a contact. */
function contactOf(workspace: Workspace, name: { id?: string; external_id?: string; email?: string }): ContactRecord {
	const known = namedContact(workspace, { intercom_user_id: name.id, user_id: name.external_id, email: name.email });
	if (known) return known;
	if (!name.email) throw userNotFound();
	return createContact(workspace, { role: 'user', email: name.email });
}

function update(workspace: Workspace, ticket: TicketRecord, body: Body<typeof updateShape>): void {
	const type = findTicketType(workspace, ticket.typeId);
	checkAttributes(type, body.ticket_attributes ?? {});
	const stateId = body.ticket_state_id ?? TICKET_STATES.find(({ category }) => category === body.state)?.id;
	const assigneeId = body.assignee_id ?? body.assignment?.assignee_id;
	const by = body.admin_id ?? body.assignment?.admin_id;
	if (assigneeId !== undefined && by === undefined)
		throw new ApiError(400, 'parameter_missing', 'admin_id is required', { field: 'admin_id' });
	const assignee = assigneeId === undefined ? undefined : findAssignee(workspace, assigneeId);
	if (stateId !== undefined) ticket.stateId = ticketState(stateId).id;
	if (assignee?.isTeam) ticket.teamAssigneeId = assignee.teamId;
	else if (assignee) ticket.adminAssigneeId = assignee.adminId;
	Object.assign(ticket.ticket_attributes, body.ticket_attributes);
	const { open = ticket.open, is_shared = ticket.is_shared, snoozed_until = ticket.snoozed_until } = body;
	Object.assign(ticket, { open, is_shared, snoozed_until, updated_at: workspace.nowSec() });
	workspace.changed();
}
