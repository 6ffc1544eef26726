import { partView } from '../conversations/conversationView';
import type { TicketRecord, Workspace } from '../state';
import { ATTRIBUTE_ID, findTicketType, ticketState, type TicketState, type TicketType } from './tickets';
import { atLeast, wire, type Version } from '../protocol/versions';

/**
 * A ticket as `GET /tickets/{id}` shows it. `ticket_state` is a word until 2.11 and an object since.
 * Source: docs/facts/intercom.md 2.1, 11.1.
 */
export function ticketView(workspace: Workspace, ticket: TicketRecord, version: Version): Record<string, unknown> {
	const { id, ticket_id, ticket_attributes, created_at, updated_at, open, is_shared, snoozed_until } = ticket;
	const type = findTicketType(workspace, ticket.typeId);
	const state = ticketState(ticket.stateId);
	const { ticketAssignee } = wire(version);
	return {
		type: 'ticket',
		id,
		ticket_id,
		ticket_attributes,
		category: type.category,
		created_at,
		updated_at,
		open,
		is_shared,
		...(snoozed_until !== null && { snoozed_until }),
		...stateFields(state, version),
		ticket_type: typeView(workspace, type),
		contacts: {
			type: 'contact.list',
			contacts: ticket.contactIds.map((contactId) => ({
				type: 'contact',
				id: contactId,
				external_id: workspace.contacts.get(contactId)?.external_id ?? null,
			})),
		},
		admin_assignee_id: ticketAssignee(ticket.adminAssigneeId),
		team_assignee_id: ticketAssignee(ticket.teamAssigneeId),
		linked_objects: {
			type: 'list',
			data: (ticket.linkedIds ?? []).map((linked) => ({ type: 'conversation', id: linked })),
			total_count: ticket.linkedIds?.length ?? 0,
			has_more: false,
		},
		ticket_parts: {
			type: 'ticket_part.list',
			total_count: ticket.parts.length,
			ticket_parts: ticket.parts.map((part) => ticketPartView(workspace, part, version)),
		},
	};
}

export function ticketPartView(
	workspace: Workspace,
	part: TicketRecord['parts'][number],
	version: Version,
): Record<string, unknown> {
	const { id, part_type, body, created_at, updated_at, author, attachments, external_id, redacted, app_package_code } =
		partView(workspace, part, version);
	return {
		type: 'ticket_part',
		id,
		part_type,
		body,
		created_at,
		updated_at,
		author,
		attachments,
		external_id,
		redacted,
		app_package_code,
	};
}

export function typeView(
	workspace: Workspace,
	{ id, name, category, attributes }: TicketType,
): Record<string, unknown> {
	const base = { workspace_id: workspace.appId, archived: false, created_at: 1_734_537_943, updated_at: 1_734_537_943 };
	return {
		type: 'ticket_type',
		id,
		name,
		description: '',
		icon: '🎟',
		category,
		is_internal: category !== 'Customer',
		...base,
		ticket_type_attributes: {
			type: 'list',
			data: attributes.map((attribute, order) => ({
				type: 'ticket_type_attribute',
				id: String(ATTRIBUTE_ID + order),
				name: attribute,
				description: '',
				data_type: 'string',
				input_options: {},
				order,
				required_to_create: false,
				required_to_create_for_contacts: false,
				visible_on_create: true,
				visible_to_contacts: true,
				default: true,
				ticket_type_id: Number(id),
				...base,
			})),
		},
	};
}

function stateFields(state: TicketState, version: Version): Record<string, unknown> {
	if (atLeast(version, '2.12')) return { ticket_state: { type: 'ticket_state', ...state } };
	const { category, internal_label, external_label } = state;
	return {
		ticket_state: category,
		ticket_state_internal_label: internal_label,
		ticket_state_external_label: external_label,
	};
}
