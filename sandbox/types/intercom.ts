import type { Address, File } from './mail';
import type { Service } from './service';

export interface IntercomAdmin {
	id: string;
	name: string;
	email: string;
	has_inbox_seat: boolean;
}

export interface IntercomPart {
	type: 'conversation_part';
	id: string;
	part_type: string;
	body: string | null;
	created_at: number;
	author: { type: string; id: string; name: string | null; email: string | null };
	attachments: Array<{ type: 'upload'; name: string; url: string; content_type: string; filesize: number }>;
	app_package_code: string | null;
	redacted: boolean;
	[field: string]: unknown;
}

export interface IntercomConversation {
	type: 'conversation';
	id: string;
	created_at: number;
	updated_at: number;
	title: string | null;
	state: 'open' | 'closed' | 'snoozed';
	source: { id: string; body: string; subject: string; author: IntercomPart['author']; [field: string]: unknown };
	contacts: { type: 'contact.list'; contacts: Array<{ type: 'contact'; id: string; external_id: string | null }> };
	custom_attributes: Record<string, unknown>;
	conversation_parts: { type: 'conversation_part.list'; conversation_parts: IntercomPart[]; total_count: number };
	[field: string]: unknown;
}

/** A mail that Intercom itself wrote to a contact, outside of every mailbox here. */
export interface IntercomMail {
	id: string;
	conversationId: string;
	contactId: string;
	from: Address;
	to: Address;
	subject: string;
	body: string;
	atSec: number;
}

export interface IntercomSettings {
	/** HTML with placeholders in braces, as they are typed in the inbox; without teams it is everyone's. */
	addMacro(macro: { name: string; text: string; teamIds?: string[] }): { id: string };
	addBrand(name: string): { id: string };
	addAwayReason(reason: { label: string; deleted?: boolean }): { id: string };
	addCollection(collection: { name: string; parentId?: string | null }): { id: string };
	/** By conversation: what teammates do beside it. */
	handlingEvents: Map<string, object[]>;
	sideConversations: Map<string, Array<{ id: string; parts: IntercomPart[] }>>;
}

export interface IntercomSandbox extends Service {
	accessToken: string;
	/** Of the app, for OAuth. */
	clientId: string;
	/** Signs the webhooks (`X-Hub-Signature`), and buys tokens in OAuth. */
	clientSecret: string;
	/** How long a new or changed object stays invisible to searches; default 1,500 for contacts, 1,000 for conversations. */
	searchLagMs: { contacts: number; conversations: number };
	/** Requests per window, for `X-RateLimit-*` and 429; Intercom's windows last 10 s, which is the default. */
	rateLimit: { perWindow: number; windowSec: number; retryAfterHeader: boolean };
	/** The app's version in the Developer Hub: used without a header, and for webhook bodies. */
	appVersion: string;
	admins: readonly IntercomAdmin[];
	teams: ReadonlyArray<{ id: string; name: string; admin_ids: string[] }>;
	tags: ReadonlyArray<{ id: string; name: string }>;
	addAdmin(admin: Partial<IntercomAdmin> & { name: string; email: string }): IntercomAdmin;
	addTeam(team: { name: string; admin_ids?: string[] }): { id: string; name: string };
	addTag(name: string): { id: string; name: string };
	/** A segment of everybody of this kind; `contact` means leads. */
	addSegment(segment: { name: string; person_type?: 'user' | 'contact' }): { id: string; name: string };
	/** What an admin sets up and the API only shows: macros, brands, reasons to be away, collections of articles. */
	settings: IntercomSettings;
	/** Names of the conversation attributes that exist. A fresh workspace has none of ours. */
	conversationAttributes: readonly string[];
	addConversationAttribute(name: string): void;
	/** What a person does in the Developer Hub; checks the address with HEAD, as Intercom does. */
	saveWebhook(webhook: { url: string; topics: string[] }): Promise<{ ok: boolean; status: number }>;
	webhook: { url: string; topics: string[] } | undefined;
	/** What a teammate does in the inbox; fires the topics that Intercom would. */
	teammate: {
		reply(
			conversationId: string,
			part: { adminId: string; body: string; note?: boolean; files?: File[] },
		): IntercomPart;
		assign(
			conversationId: string,
			to: { adminId: string; assigneeId?: string; teamId?: string; body?: string },
		): IntercomPart;
		close(conversationId: string, by: { adminId: string; body?: string }): IntercomPart;
		open(conversationId: string, by: { adminId: string }): IntercomPart;
		snooze(conversationId: string, by: { adminId: string; untilSec: number }): IntercomPart;
		/** Takes the words of a message or note away. */
		redact(conversationId: string, what: { adminId: string; partId: string }): void;
		/** An address that nobody has becomes a lead. */
		addParticipant(conversationId: string, who: { adminId: string; email: string }): void;
		removeParticipant(conversationId: string, who: { adminId: string; contactId: string }): void;
		tag(conversationId: string, by: { adminId: string; tagId: string; isOn?: boolean }): void;
		prioritize(conversationId: string, to: { isPriority: boolean }): void;
		/** The first message to a contact, from the inbox. */
		start(message: { adminId: string; contactId: string; body: string; subject?: string }): { conversationId: string };
	};
	/** A customer rates a conversation, 1 to 5. */
	rate(conversationId: string, rating: { rating: number; remark?: string }): void;
	/** Contacts as `GET /contacts/{id}` shows them, oldest first; archived and merged ones are marked. */
	contacts: ReadonlyArray<
		Record<string, unknown> & { id: string; email: string | null; role: string; archived?: boolean }
	>;
	/** Conversations as `GET /conversations/{id}` shows them, oldest first. */
	conversations: readonly IntercomConversation[];
	/** What Intercom mailed to contacts by itself, oldest first; nothing unless the quirk `mails-answers` is on. */
	mails: readonly IntercomMail[];
	/** A contact replies to such a mail; the words come in through Intercom. */
	replyToMail(mailId: string, body: string): IntercomPart;
	/** Bytes of an uploaded attachment, by the address in the part. */
	file(url: string): Buffer;
	/** Sends any notification to the webhook, signed. */
	notify(topic: string, item: Record<string, unknown>): void;
}
