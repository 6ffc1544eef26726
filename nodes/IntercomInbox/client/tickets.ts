import type { Author } from './model';

export type TicketType = { id: string; name: string; category: string };

/** Since 2.13. */
export type TicketState = { id: string; category: string; internal_label: string; external_label: string };

export type Ticket = {
	id: string;
	/** The short number that the inbox shows; requests don't take it. */
	ticket_id: string;
	category: string;
	/** Title and description are `_default_title_` and `_default_description_`, where the type has them. */
	ticket_attributes: Record<string, unknown>;
	/** A word up to 2.11, an object since. */
	ticket_state?: string | { internal_label: string } | null;
	ticket_type: TicketType | null;
	created_at: number;
};

/** What a reply to a ticket answers: the new part, not the ticket. */
export type TicketPart = { id: string; part_type: string; body: string | null; created_at: number; author: Author };
