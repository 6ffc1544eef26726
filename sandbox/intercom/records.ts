import type { IntercomPart } from '../types';

export type Author = IntercomPart['author'];

export interface AppliedTag {
	id: string;
	applied_at: number;
	applied_by: { type: 'admin' | 'contact'; id: string };
}

export interface ContactRecord {
	id: string;
	role: 'user' | 'lead';
	external_id: string | null;
	email: string | null;
	phone: string | null;
	name: string | null;
	avatar: string | null;
	owner_id: string | null;
	created_at: number;
	updated_at: number;
	signed_up_at: number | null;
	last_seen_at: number | null;
	last_replied_at: number | null;
	last_contacted_at: number | null;
	language_override: string | null;
	unsubscribed_from_emails: boolean;
	custom_attributes: Record<string, unknown>;
	tags: AppliedTag[];
	companyIds: string[];
	subscriptions: Array<{ id: string; consent_type: 'opt_in' | 'opt_out' }>;
	archived: boolean;
	blocked: boolean;
	/** The contact that took this one in. */
	mergedInto: string | null;
	mergedAt?: number;
}

interface Source {
	id: string;
	delivered_as: 'customer_initiated' | 'admin_initiated';
	subject: string;
	body: string;
	author: Author;
	attachments: IntercomPart['attachments'];
	redacted: boolean;
}

export interface ConversationRecord {
	id: string;
	created_at: number;
	updated_at: number;
	waiting_since: number | null;
	snoozed_until: number | null;
	title: string | null;
	state: 'open' | 'closed' | 'snoozed';
	read: boolean;
	isPriority: boolean;
	/** As the customer gave it; absent: not yet. */
	rating?: { rating: number; remark: string | null; created_at: number };
	source: Source;
	contactIds: string[];
	adminAssigneeId: string | null;
	teamAssigneeId: string | null;
	teammateIds: string[];
	tags: AppliedTag[];
	custom_attributes: Record<string, unknown>;
	first_contact_reply: { created_at: number; type: string; url: string | null } | null;
	companyId: string | null;
	ticketId: string | null;
	parts: IntercomPart[];
}

export interface Note {
	id: string;
	created_at: number;
	body: string;
	authorId: string;
	contactId?: string;
	companyId?: string;
}

export interface ConversationAttribute {
	id: string;
	name: string;
	description: string;
	data_type: string;
	archived: boolean;
	created_at: number;
	updated_at: number;
	options: Array<{ id: string; label: string; archived: boolean }>;
}

export interface DataAttribute {
	id: string;
	model: 'contact' | 'company';
	name: string;
	description: string;
	data_type: string;
	options: string[];
	messenger_writable: boolean;
	archived: boolean;
	created_at: number;
	updated_at: number;
}

export interface CompanyRecord {
	id: string;
	company_id: string;
	name: string;
	created_at: number;
	updated_at: number;
	tags: AppliedTag[];
	/** Website, industry, size and the like, as they were given. */
	fields: Record<string, unknown>;
	custom_attributes: Record<string, unknown>;
}

export interface SegmentRecord {
	id: string;
	name: string;
	person_type: 'user' | 'contact';
	created_at: number;
	updated_at: number;
}

export interface TicketRecord {
	id: string;
	/** The number that the inbox shows; not for requests. */
	ticket_id: string;
	typeId: string;
	stateId: string;
	ticket_attributes: Record<string, unknown>;
	contactIds: string[];
	adminAssigneeId: string | null;
	teamAssigneeId: string | null;
	created_at: number;
	updated_at: number;
	open: boolean;
	is_shared: boolean;
	snoozed_until: number | null;
	companyId: string | null;
	tags: AppliedTag[];
	parts: IntercomPart[];
	/** Of a tracker: the conversations and customer tickets that it is about. */
	linkedIds?: string[];
}
