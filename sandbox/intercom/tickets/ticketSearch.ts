import { parameterInvalid } from '../protocol/errors';
import { isAscending } from '../protocol/pages';
import type { SearchField } from '../protocol/search';
import type { TicketRecord } from '../state';
import { ATTRIBUTE_ID, TICKET_STATES, TICKET_TYPES } from './tickets';

type Field = SearchField<TicketRecord>;

const CATEGORIES = { Customer: 'request', 'Back-office': 'task', Tracker: 'tracker' };

/** Searchable fields of tickets; `ticket_state` is none of them. Source: docs/facts/intercom.md 4.10, 4.11. */
const FIELDS: Record<string, Field> = {
	id: { kind: 'string', read: ({ id: ticketId }) => ticketId },
	created_at: { kind: 'second', read: ({ created_at }) => created_at },
	updated_at: { kind: 'second', read: ({ updated_at }) => updated_at },
	title: { kind: 'string', read: ({ ticket_attributes }) => ticket_attributes._default_title_ },
	description: { kind: 'string', read: ({ ticket_attributes }) => ticket_attributes._default_description_ },
	category: {
		kind: 'string',
		read: ({ typeId }) => CATEGORIES[TICKET_TYPES.find((type) => type.id === typeId)?.category ?? 'Customer'],
	},
	ticket_type_id: { kind: 'string', read: ({ typeId }) => typeId },
	contact_ids: { kind: 'list', read: ({ contactIds }) => contactIds },
	admin_assignee_id: { kind: 'number', read: ({ adminAssigneeId }) => adminAssigneeId },
	team_assignee_id: { kind: 'number', read: ({ teamAssigneeId }) => teamAssigneeId },
	open: { kind: 'boolean', read: ({ open }) => open },
	state: { kind: 'string', read: ({ stateId }) => TICKET_STATES.find((state) => state.id === stateId)?.category },
	snoozed_until: { kind: 'second', read: ({ snoozed_until }) => snoozed_until },
};

/** A field by its name; an attribute of the type is named `ticket_attribute.{id}`. */
export function ticketField(name: string): Field | undefined {
	if (Object.hasOwn(FIELDS, name)) return FIELDS[name];
	const order = Number(/^ticket_attribute\.(\d+)$/.exec(name)?.[1]) - ATTRIBUTE_ID;
	const attribute = TICKET_TYPES[0]?.attributes[order];
	return attribute === undefined
		? undefined
		: { kind: 'string', read: ({ ticket_attributes }) => ticket_attributes[attribute] };
}

/** The newest first, unless the search says otherwise; tickets are sorted as conversations are. */
export function ticketOrder(sort: { field: string; order?: string } | undefined) {
	const field = ticketField(sort?.field ?? 'created_at');
	if (!field) throw parameterInvalid(`${sort?.field} is not a field to sort by`, 'sort.field');
	return {
		by: (ticket: TicketRecord) => field.read(ticket) as string | number | null,
		ascending: isAscending(sort?.order),
	};
}
