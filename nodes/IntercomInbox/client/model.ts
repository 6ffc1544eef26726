/**
 * The fields of Intercom's objects that this package reads; the objects hold more and are passed on whole.
 * Held against the official SDK's types in `test/nodes/IntercomInbox/client/model.types.ts`. What differs between API versions is a union here.
 */

/** Who wrote a part: `user`, `lead`, `contact` and `visitor` are people outside, `admin` is a teammate, `bot` is Fin or a workflow. */
export type Author = {
	type: string;
	id: string;
	name?: string | null;
	/** May be empty. */
	email?: string | null;
	/** Since 2.14. */
	from_ai_agent?: boolean;
};

/** Addresses of files expire after 30 minutes. */
export type Attachment = { name: string; url: string; content_type: string; filesize: number };

export type Part = {
	id: string;
	/** Text can sit on `comment`, `open`, `close`, `assignment`, `assign_and_reopen`, `quick_reply`; a `note` is internal. */
	part_type: string;
	/** HTML. */
	body: string | null;
	/** Unix seconds. */
	created_at: number;
	author: Author;
	attachments: Attachment[];
	redacted: boolean;
	/** Since 2.13. Null: not written through the API. */
	app_package_code?: string | null;
};

/** The first message of a conversation; it is not repeated among the parts. */
export type Source = {
	/** The message's ID, which creating the conversation answered. */
	id: string;
	subject: string;
	/** HTML. */
	body: string;
	author: Author;
	attachments: Attachment[];
	redacted: boolean;
};

export type Conversation = {
	id: string;
	/** Unix seconds. */
	created_at: number;
	updated_at: number;
	title?: string | null;
	state: 'open' | 'closed' | 'snoozed';
	open: boolean;
	source: Source;
	contacts: { contacts: Array<{ id: string; external_id: string | null }> };
	/** Null when nobody is assigned, from 2.16 on 0. */
	admin_assignee_id: number | null;
	team_assignee_id: number | string | null;
	custom_attributes: Record<string, unknown>;
	/** Absent in lists and searches. At most the newest 500. */
	conversation_parts?: { conversation_parts: Part[]; total_count: number };
	statistics?: { count_conversation_parts?: number } | null;
};

export type Contact = {
	id: string;
	role: 'user' | 'lead';
	email: string | null;
	external_id: string | null;
	name: string | null;
	phone: string | null;
	/** Unix seconds. */
	created_at: number;
	custom_attributes: Record<string, unknown>;
};

export type Admin = { id: string; name: string; email: string; has_inbox_seat: boolean; away_mode_enabled: boolean };

/** `GET /me`: the admin who owns the access token. */
export type Me = { id: string; name: string; email: string; app: { id_code: string; region?: string } | null };

export type Team = { id: string; name: string; admin_ids: number[] };

export type Tag = { id: string; name: string };

/** What contacts can opt in to and out of. */
export type SubscriptionType = { id: string; default_translation: { name: string } };

/** `company_id` is the user's own ID; requests want `id`. */
export type Company = { id: string; company_id: string; name: string; user_count?: number };

/** `contact` are leads. */
export type Segment = { id: string; name: string; person_type: 'contact' | 'user' };

/** Only custom ones have an ID. */
export type DataAttribute = {
	id?: number;
	name: string;
	label: string;
	model: 'contact' | 'company';
	custom?: boolean;
};

export type Article = {
	id: string;
	title: string;
	body: string | null;
	author_id: number;
	state: 'published' | 'draft';
	updated_at: number;
};

/** What `POST /messages` answers. There is no conversation before the contact answers, so it names none. */
export type AdminMessage = {
	id: string;
	created_at: number;
	body: string;
	subject?: string | null;
	message_type: string;
};

export type Note = { id: string; created_at: number; body: string };

/** What `POST /conversations` answers: the first message, not the conversation. */
export type FirstMessage = {
	id: string;
	conversation_id: string;
	created_at: number;
	body: string;
	message_type: string;
};

/** A saved reply. The placeholders in `body` are elements: `<attribute key="user.name" default="there"/>`. */
export type Macro = { id: string; name: string; body: string | null; available_on?: string[] };

/** The default brand's ID is the workspace's. */
export type Brand = { id: string; name: string; is_default?: boolean };

/** Deleted ones are listed, too. */
export type AwayReason = { id: string; label: string; emoji?: string; order?: number; deleted?: boolean };

/** Of the help center; one with a `parent_id` is called section in older text of Intercom's. */
export type Collection = { id: string; name: string; parent_id: string | null };

export type HelpCenter = { id: string; identifier?: string; display_name?: string | null };
