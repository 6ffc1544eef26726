/** What the sandboxes offer to tests, to the demo and to the page. The two services and the page are built against this file. */

export interface Address {
	email: string;
	name?: string;
}

export interface File {
	filename: string;
	contentType: string;
	content: Buffer;
	/** Given: the file is inline, and the HTML refers to it as `cid:<contentId>`. */
	contentId?: string;
}

/** A mail as a person's mail program makes it. */
export interface Mail {
	from: Address;
	to?: Address[];
	cc?: Address[];
	replyTo?: Address[];
	subject: string;
	/** HTML, or plain text when `plain` is set. */
	body: string;
	plain?: boolean;
	/** The sandbox message that this mail answers; it joins that message's thread. */
	inReplyTo?: string;
	headers?: Array<{ name: string; value: string }>;
	files?: File[];
	/** Unix seconds; now when absent. */
	date?: number;
	/** Folder ids that replace the usual ones. */
	folders?: string[];
}

/** One answered API call or one webhook delivery, as the log shows it. Never holds a token or a mail body. */
export interface LogEntry {
	id: number;
	atMs: number;
	service: 'nylas' | 'intercom';
	kind: 'request' | 'webhook';
	method: string;
	/** Path with query for a request, the address for a webhook. */
	target: string;
	/** 0: no answer was given, or none came. */
	status: number;
	durationMs: number;
	/** Why it was refused, which fault was applied, the webhook's type or topic. */
	detail?: string;
	attempt?: number;
}

/** What goes wrong on purpose. The first rule whose route, chance and count fit is applied. */
export interface Fault {
	/** Tested against `METHOD /path?query`; absent: every request. */
	route?: RegExp;
	/** Answer with this status instead of doing what was asked. */
	status?: number;
	headers?: Record<string, string>;
	body?: string;
	/** Do what was asked, then cut the connection without an answer. */
	dropAnswer?: boolean;
	delayMs?: number;
	/** How often the rule applies; absent: once. `Infinity` until `clear()`. */
	times?: number;
	/** 0 to 1, drawn from the sandbox's seeded generator; absent: always. */
	chance?: number;
}

export interface Faults {
	add(fault: Fault): void;
	clear(): void;
}

/** How notifications misbehave on purpose; chances are 0 to 1, drawn from the seeded generator. */
export interface DeliveryFaults {
	/** The same notification id twice. */
	duplicate: number;
	/** Nylas only: the same message again under a new notification id. */
	upsert: number;
	/** Held back behind the next one. */
	reorder: number;
	/** Nylas only: without body, as `.truncated`, whatever the size. */
	truncate: number;
	/** Never delivered at all. */
	lose: number;
	delayMs: number;
	/** Waits before attempt 2, 3, …; Nylas makes three attempts, Intercom two. */
	retryMs: number[];
}

export interface RequestLog {
	entries: readonly LogEntry[];
	/** Requests whose `METHOD /path` matches, oldest first, with what came in. */
	requests(route?: RegExp): readonly RecordedRequest[];
	clear(): void;
}

export interface RecordedRequest {
	method: string;
	path: string;
	query: URLSearchParams;
	headers: Record<string, string>;
	rawBody: Buffer;
	/** Parsed JSON, or undefined. */
	json: unknown;
	status: number;
}

interface Service {
	/** Without a trailing slash. */
	url: string;
	log: RequestLog;
	faults: Faults;
	deliveryFaults: DeliveryFaults;
	/** Called after anything has changed, and after each log entry. Returns the way to stop. */
	onChange(listener: (what: 'state' | 'log') => void): () => void;
	/** Resolves when no delivery and no retry is on its way. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

/** A grant as the API shows it, wire form. */
export interface Grant {
	id: string;
	email: string;
	name?: string;
	provider: 'google' | 'microsoft' | 'imap';
	grant_status: 'valid' | 'invalid';
	email_aliases: string[];
}

/** A message in wire form (snake_case, as `GET /v3/grants/{id}/messages/{id}?fields=include_headers` shows it). */
export interface NylasMessage {
	id: string;
	object: 'message';
	grant_id: string;
	thread_id: string;
	subject: string;
	from: Address[];
	to: Address[];
	cc: Address[];
	bcc: Address[];
	reply_to: Address[];
	date: number;
	body: string;
	snippet: string;
	unread: boolean;
	starred: boolean;
	folders: string[];
	attachments: Array<{
		id: string;
		grant_id: string;
		filename: string;
		content_type: string;
		size: number;
		is_inline: boolean;
		content_id?: string;
		content_disposition?: string;
	}>;
	headers: Array<{ name: string; value: string }>;
	metadata?: Record<string, string>;
}

export interface NylasSandbox extends Service {
	apiKey: string;
	grants: readonly Grant[];
	/** Adds a mailbox; folder ids follow the provider (Google: `INBOX`, `SENT`; Microsoft: opaque). */
	addGrant(grant: Partial<Grant> & { email: string }): Grant;
	updateGrant(id: string, change: Partial<Grant>): Grant;
	/** A mail arrives in the mailbox; fires `message.created`. */
	receive(grantId: string, mail: Mail): NylasMessage;
	/** A teammate writes from the mailbox's own web page; lies in Sent; fires `message.created`. */
	sendByHand(grantId: string, mail: Omit<Mail, 'from'> & { from?: Address }): NylasMessage;
	/** Every message of the mailbox, oldest first. */
	messages(grantId: string): readonly NylasMessage[];
	/** Mails that left the mailbox through the API, oldest first. */
	outbox(grantId: string): readonly NylasMessage[];
	/** The bytes of an attachment. */
	file(grantId: string, attachmentId: string): Buffer;
	webhooks: ReadonlyArray<{
		id: string;
		webhook_url: string;
		trigger_types: string[];
		status: string;
		description?: string;
	}>;
	/** Sends any notification to all webhooks that want its type, signed. */
	notify(type: string, data: Record<string, unknown>): void;
}

export interface IntercomAdmin {
	id: string;
	name: string;
	email: string;
	has_inbox_seat: boolean;
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
	};
	/** Contacts as `GET /contacts/{id}` shows them, oldest first; archived and merged ones are marked. */
	contacts: ReadonlyArray<
		Record<string, unknown> & { id: string; email: string | null; role: string; archived?: boolean }
	>;
	/** Conversations as `GET /conversations/{id}` shows them, oldest first. */
	conversations: readonly IntercomConversation[];
	/** Bytes of an uploaded attachment, by the address in the part. */
	file(url: string): Buffer;
	/** Sends any notification to the webhook, signed. */
	notify(topic: string, item: Record<string, unknown>): void;
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

export interface SandboxOptions {
	/** 0 picks a free port; also when the wanted port is taken, the next free one is used. */
	nylasPort?: number;
	intercomPort?: number;
	/** Absent: no page is served. */
	pagePort?: number;
	/** Seed of every random draw; default 1. */
	seed?: number;
}

export interface Sandbox {
	nylas: NylasSandbox;
	intercom: IntercomSandbox;
	page?: { url: string; close(): Promise<void> };
	close(): Promise<void>;
}
