/** What the bridge reads of an Intercom conversation (`GET /conversations/{id}`; searches leave the parts out). */
export interface Conversation {
	id: string;
	/** Unix seconds. */
	created_at?: number;
	updated_at?: number;
	state?: string;
	source?: Written & { id?: string };
	contacts?: { contacts?: ReadonlyArray<{ id: string }> };
	custom_attributes?: unknown;
	conversation_parts?: { conversation_parts?: readonly Part[] };
	statistics?: { last_close_at?: unknown; count_conversation_parts?: unknown } | null;
}

export interface Part extends Written {
	id: string;
	part_type?: string;
	created_at?: number;
	/** Which app wrote it through the API. */
	app_package_code?: unknown;
	/** An object where it was a mail in Intercom itself. */
	email_message_metadata?: unknown;
}

interface Written {
	/** HTML, or plain text in webhooks of API 2.15 and later. */
	body?: string | null;
	author?: { type?: string; id?: string | number; email?: string | null } | null;
	attachments?: ReadonlyArray<{ name?: string }> | null;
	redacted?: boolean | null;
}

/** One piece of what a contact wrote: the conversation's first message is its `source`, the rest are parts. */
export interface Entry {
	id: string;
	createdAtSec: number | undefined;
	body: string;
	authorId: string;
	authorEmail: string;
	fileNames: string[];
	/** Its text and files were taken away. */
	isRedacted: boolean;
}

/** All parts that a conversation shows, oldest first; searches leave them out. */
export function partsOf({ conversation_parts: list }: Pick<Conversation, 'conversation_parts'>): readonly Part[] {
	const parts: unknown = list?.conversation_parts;
	// A notification is not ours: anything may be in it.
	return Array.isArray(parts) ? parts.filter((part) => typeof part === 'object' && part !== null) : [];
}

const CONTACT_TYPES = new Set(['user', 'lead', 'contact', 'visitor']);

/** What contacts wrote in the conversation, oldest first. */
export function contactEntries(conversation: Conversation): Entry[] {
	const source = conversation.source
		? [{ ...conversation.source, id: conversation.source.id ?? '', created_at: conversation.created_at }]
		: [];
	return [...source, ...partsOf(conversation)].filter(({ author }) => CONTACT_TYPES.has(author?.type ?? '')).map(entry);
}

function entry({ id, created_at, body, author, attachments, redacted }: Part): Entry {
	return {
		id: String(id),
		createdAtSec: created_at,
		body: body ?? '',
		authorId: String(author?.id ?? ''),
		authorEmail: author?.email ?? '',
		fileNames: (attachments ?? []).map(({ name }) => name ?? ''),
		isRedacted: redacted === true,
	};
}

/** The bodies of the internal notes. */
export function notesOf(conversation: Pick<Conversation, 'conversation_parts'>): string[] {
	return partsOf(conversation)
		.filter(({ part_type: type }) => type === 'note')
		.map(({ body }) => (typeof body === 'string' ? body : ''));
}

/** A thread goes on in the newest of its conversations. */
export function newestFirst(conversations: readonly Conversation[]): Conversation[] {
	return [...conversations].sort((a, b) => (b.created_at ?? 0) - (a.created_at ?? 0));
}

/** A conversation shows the newest 500 parts only, and nothing tells what came before. */
const MAX_PARTS = 500;

/** The date before which Intercom may be hiding parts; undefined when it shows all of them. */
export function shownSinceSec(conversation: Conversation): number | undefined {
	const parts = partsOf(conversation);
	if (parts.length < MAX_PARTS) return undefined;
	return Math.min(...parts.map(({ created_at }) => created_at ?? Infinity));
}
