import { parameterInvalid, ticketNotFound, resourceNotFound } from '../protocol/errors';
import type { TicketRecord, Workspace } from '../state';

export interface TicketType {
	id: string;
	name: string;
	category: 'Customer' | 'Back-office' | 'Tracker';
	attributes: string[];
}

export interface TicketState {
	id: string;
	category: 'submitted' | 'in_progress' | 'waiting_on_customer' | 'resolved';
	internal_label: string;
	external_label: string;
}

/** Of a type's first attribute; the next ones follow. */
export const ATTRIBUTE_ID = 196;

const TITLES = ['_default_title_', '_default_description_'];

/** What a fresh workspace has. Source: docs/facts/intercom.md 11. */
export const TICKET_TYPES: TicketType[] = [
	{ id: '88', name: 'Request', category: 'Customer', attributes: TITLES },
	{ id: '89', name: 'Task', category: 'Back-office', attributes: TITLES },
	{ id: '90', name: 'Bug', category: 'Tracker', attributes: TITLES },
	{ id: '91', name: 'Complaint', category: 'Customer', attributes: TITLES },
];

/** The state of a new ticket. */
const SUBMITTED = '8481';

export const TICKET_STATES: TicketState[] = [
	{ id: SUBMITTED, category: 'submitted', internal_label: 'Submitted', external_label: 'Submitted' },
	{ id: '8482', category: 'in_progress', internal_label: 'In progress', external_label: 'In progress' },
	{
		id: '8483',
		category: 'waiting_on_customer',
		internal_label: 'Waiting on customer',
		external_label: 'Waiting on you',
	},
	{ id: '8484', category: 'resolved', internal_label: 'Resolved', external_label: 'Resolved' },
];

interface NewTicket {
	/** Absent: the next number. */
	id?: string;
	type: TicketType;
	stateId?: string;
	attributes: Record<string, unknown>;
	contactIds: string[];
	companyId: string | null;
	createdAt?: number;
}

/** 400 for attributes that the type does not have. A ticket is numbered among the conversations. */
export function createTicket(
	workspace: Workspace,
	{ id, type, stateId, attributes, contactIds, companyId, createdAt }: NewTicket,
): TicketRecord {
	checkAttributes(type, attributes);
	const now = workspace.nowSec();
	const ticket: TicketRecord = {
		id: id ?? workspace.nextId('conversation'),
		ticket_id: workspace.nextId('ticketNumber'),
		typeId: type.id,
		stateId: ticketState(stateId ?? SUBMITTED).id,
		ticket_attributes: { ...attributes },
		contactIds: [...contactIds],
		adminAssigneeId: null,
		teamAssigneeId: null,
		created_at: createdAt ?? now,
		updated_at: now,
		open: true,
		is_shared: true,
		snoozed_until: null,
		companyId,
		tags: [],
		parts: [],
	};
	workspace.tickets.set(ticket.id, ticket);
	workspace.changed();
	return ticket;
}

export function checkAttributes(type: TicketType, attributes: Record<string, unknown>): void {
	const unknown = Object.keys(attributes).find((name) => !type.attributes.includes(name));
	if (unknown !== undefined)
		throw parameterInvalid(`Ticket attribute '${unknown}' does not exist`, 'ticket_attributes');
}

export function findTicketType(_workspace: Workspace, id: string): TicketType {
	const type = TICKET_TYPES.find((each) => each.id === id);
	if (!type) throw resourceNotFound();
	return type;
}

export function findTicket(workspace: Workspace, id: string): TicketRecord {
	const ticket = workspace.tickets.get(id);
	if (!ticket) throw ticketNotFound();
	return ticket;
}

export function ticketState(id: string): TicketState {
	const state = TICKET_STATES.find((each) => each.id === id);
	if (!state)
		throw Object.assign(parameterInvalid('Ticket state id is not valid', 'ticket_state_id'), {
			code: 'ticket_state_id_invalid',
		});
	return state;
}
