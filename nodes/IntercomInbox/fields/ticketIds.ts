import { field } from '../../shared/kit/fields/field';
import { idInAddress } from './inboxAddress';
import { searchTickets, searchTicketStates, searchTicketTypes } from './searches/tickets';

/** Like `ids.ts`: a saved workflow keeps their values when the operation changes. */

export const ticketId = field({
	displayName: 'Ticket',
	type: 'string',
	default: '',
	required: true,
	search: searchTickets,
	read: (text: string) => idInAddress(text, 'ticket'),
	placeholder: 'e.g. 215472621202693, or the URL of the ticket',
	description:
		'The ticket ID, or the URL of the ticket in the inbox. It is not the short ticket number shown to people.',
});

export const ticketStateId = field({
	displayName: 'Ticket State',
	type: 'string',
	default: '',
	required: true,
	search: searchTicketStates,
	placeholder: 'e.g. 8482',
	description: "A state of the ticket's type",
});

export const ticketTypeId = field({
	displayName: 'Ticket Type',
	type: 'string',
	default: '',
	required: true,
	search: searchTicketTypes,
	placeholder: 'e.g. 88',
	description: "The ticket type, which determines the ticket's attributes",
});
