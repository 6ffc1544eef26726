import type {
	Attachment as SdkAttachment,
	Calendar as SdkCalendar,
	Contact as SdkContact,
	Event as SdkEvent,
	Folder as SdkFolder,
	FreeBusy as SdkFreeBusy,
	Grant as SdkGrant,
	Message as SdkMessage,
	Thread as SdkThread,
	Webhook as SdkWebhook,
} from 'nylas';

/**
 * What Nylas puts on the wire: the field names of its SDK's types in snake_case. The SDK's types are all that is used of it,
 * so a field that Nylas renames is a compile error here. Only ids are certain: a notification may leave out anything else.
 */
type SnakeCase<S extends string> = S extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
	: S;

export type Wire<T> =
	T extends ReadonlyArray<infer E>
		? Array<Wire<E>>
		: T extends object
			? { [K in keyof T as K extends string ? SnakeCase<K> : never]: Wire<T[K]> }
			: T;

/** Everything may be missing, but these. */
type Sparse<T, Certain extends keyof T> = Partial<T> & Pick<T, Certain>;

export interface EmailName {
	email: string;
	name?: string;
}

export type Attachment = Sparse<Wire<SdkAttachment>, 'id'>;

export type Message = Sparse<Omit<Wire<SdkMessage>, 'attachments'>, 'id' | 'grant_id'> & { attachments?: Attachment[] };

export type Thread = Sparse<Omit<Wire<SdkThread>, 'latest_draft_or_message'>, 'id' | 'grant_id'> & {
	latest_draft_or_message?: Message;
};

export type Folder = Sparse<Wire<SdkFolder>, 'id'>;

/** The SDK's type lacks the aliases, which `expose_aliases=true` brings for Google and Microsoft. */
export type Grant = Sparse<Wire<SdkGrant>, 'id'> & { email_aliases?: string[] };

export type Contact = Sparse<Wire<SdkContact>, 'id'>;

export type Calendar = Sparse<Wire<SdkCalendar>, 'id'>;

/** At Microsoft a participant may come without an address (OpenAPI, `participants`). */
export type Event = Sparse<Wire<SdkEvent>, 'id'>;

/** The busy times of one address, or why they can't be had; the slots may then be null (OpenAPI, `freebusy`). */
export interface FreeBusy extends Pick<Wire<SdkFreeBusy>, 'email'> {
	object?: string;
	time_slots?: Wire<SdkFreeBusy>['time_slots'] | null;
	error?: string;
}

/** As lists have it; a single one has its dates besides. The secret comes only when it is new. */
export type Webhook = Sparse<Omit<Wire<SdkWebhook>, 'status' | 'trigger_types'>, 'id'> & {
	/** `active`, `failing`, `failed`, `pause`; other spellings are in use (docs/facts/nylas.md 4.6). */
	status?: string;
	trigger_types?: string[] | null;
	compressed_delivery?: boolean;
	webhook_secret?: string;
};

/** The envelope of every answer. */
export interface Enveloped<T> {
	request_id?: string;
	data: T;
}

/** A page of a list; the last one has no cursor, or a null or empty one. */
export interface Page<T> extends Enveloped<T[]> {
	next_cursor?: string | null;
}

/** Kept by Nylas, in HTML. */
export type Signature = { id: string; name?: string; body?: string };
