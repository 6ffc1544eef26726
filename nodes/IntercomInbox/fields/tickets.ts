import { oneLine } from '../../../domain/email';
import { record } from '../../../domain/record';
import { objectOf, type Json } from '../../shared/kit/objects';
import { field } from '../../shared/kit/fields/field';
import { searchTicketAttributes } from './attributes/listed';
import { attributeRow, listedValues } from './attributes/rows';

/** There is no list of tickets; a search must ask for something (docs/facts/intercom.md 4.10). */
export const ALL_TICKETS = { field: 'created_at', operator: '>', value: 0 };

export const ticketTitle = field({
	displayName: 'Title',
	type: 'string',
	default: '',
	read: oneLine,
	placeholder: 'e.g. Broken printer',
	description: 'The title, if the ticket type has the standard title',
});

export const ticketDescription = field({
	displayName: 'Description',
	type: 'string',
	default: '',
	typeOptions: { rows: 4 },
	description: 'The description, if the ticket type has the standard description',
});

export const ticketAttributes = field({
	displayName: 'Ticket Attributes',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. {"_default_title_": "Broken printer"}',
	description:
		'A JSON object of attribute names and values. Title and description are _default_title_ and _default_description_. A list attribute takes the ID of its option.',
});

/** The same as rows, chosen from the attributes of the ticket type. */
export const ticketAttributeRows = field({
	displayName: 'Ticket Attributes From List',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Attribute',
	typeOptions: { multipleValues: true },
	description:
		"Attributes of the ticket's type. A value is sent as the type of its attribute; a list takes the ID of its option, which the list of attributes shows. 'Ticket Attributes' overrides rows with the same name.",
	options: [attributeRow(searchTicketAttributes)],
});

/** The fields of the request that came with later versions than 2.11 (docs/facts/intercom.md 2.1, 2.3). */
export const TICKET_FIELDS_SINCE = {
	admin_id: '2.14',
	assignee_id: '2.14',
	assignment: '2.14',
	company_id: '2.12',
	conversation_to_link_id: '2.14',
	skip_notifications: '2.15',
	ticket_state_id: '2.12',
};

/** `ticket_attributes` of a body; undefined when there are none. */
export function attributesOf({
	title,
	description,
	attributeRows,
	attributes,
}: {
	title?: string;
	description?: string;
	attributeRows?: unknown;
	attributes?: unknown;
}): Json | undefined {
	const all = {
		_default_title_: title,
		_default_description_: description,
		...listedValues(attributeRows, 'Ticket Attributes From List'),
		...objectOf(attributes, 'Ticket Attributes', '{"_default_title_": "Broken printer"}'),
	};
	if (typeof all._default_title_ === 'string') all._default_title_ = oneLine(all._default_title_);
	const given = Object.entries(all).filter(([, value]) => value !== undefined);
	return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** A ticket as an AI agent reads it. Its type comes along with every attribute it defines, which is mostly longer than the ticket. */
export function briefly({ ticket_type: type, ...ticket }: Json): Json {
	const { id, name } = record(type);
	return { ...ticket, ticket_type: { id, name } };
}

/** The same without what was said: an agent that wants it calls Get. */
export function withoutTicketParts({ ticket_parts: _parts, ...ticket }: Json): Json {
	return briefly(ticket);
}
