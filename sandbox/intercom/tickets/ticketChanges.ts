import { createContact } from '../contacts/contacts';
import { ApiError, parameterInvalid, userNotFound } from '../protocol/errors';
import { findAssignee, namedContact, pastSeconds } from '../people';
import { type Body, since, until } from '../protocol/body';
import { flag, id, integer, listOf, nullable, object, oneOf, record, required, text } from '../../server/shape';
import type { ContactRecord, TicketRecord, Workspace } from '../state';
import { TICKET_STATES, checkAttributes, createTicket, findTicketType, ticketState } from './tickets';
import { ticketView } from './ticketView';

export const ticketShape = {
	ticket_type_id: required(id),
	contacts: required(listOf(object({ id: text, external_id: text, email: text }))),
	ticket_attributes: record,
	company_id: since('2.12', id),
	created_at: integer,
	assignment: since('2.14', object({ admin_assignee_id: id, team_assignee_id: id })),
	conversation_to_link_id: since('2.14', id),
	skip_notifications: since('2.15', flag),
};
export const ticketChangeShape = {
	ticket_attributes: record,
	ticket_state_id: since('2.12', id),
	state: until('2.11', oneOf('submitted', 'in_progress', 'waiting_on_customer', 'resolved')),
	open: flag,
	is_shared: flag,
	snoozed_until: nullable(integer),
	company_id: since('2.12', nullable(id)),
	admin_id: since('2.14', id),
	assignee_id: since('2.14', id),
	assignment: until('2.13', object({ admin_id: id, assignee_id: id })),
	skip_notifications: since('2.15', flag),
};

export function openTicket(workspace: Workspace, body: Body<typeof ticketShape>): TicketRecord {
	const [contact] = body.contacts;
	if (contact === undefined || body.contacts.length > 1)
		throw parameterInvalid('Exactly one contact is allowed', 'contacts');
	const ticket = createTicket(workspace, {
		type: findTicketType(workspace, body.ticket_type_id),
		attributes: body.ticket_attributes ?? {},
		contactIds: [contactOf(workspace, contact).id],
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

export function changeTicket(workspace: Workspace, ticket: TicketRecord, body: Body<typeof ticketChangeShape>): void {
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
	for (const topic of topicsOf(body, { stateId, assigneeId, isTeam: assignee?.isTeam }))
		workspace.emit(topic, (version) => ticketView(workspace, ticket, version));
}

function topicsOf(
	{ ticket_attributes, open }: Body<typeof ticketChangeShape>,
	{ stateId, assigneeId, isTeam }: { stateId?: string; assigneeId?: string; isTeam?: boolean },
): string[] {
	const isResolved = stateId !== undefined && ticketState(stateId).category === 'resolved';
	return [
		...(stateId === undefined ? [] : ['ticket.state.updated']),
		...(isResolved ? ['ticket.resolved'] : []),
		...(open === false ? ['ticket.closed'] : []),
		...(ticket_attributes ? ['ticket.attribute.updated'] : []),
		...(assigneeId === undefined ? [] : [isTeam ? 'ticket.team.assigned' : 'ticket.admin.assigned']),
	];
}
