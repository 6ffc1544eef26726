import type { Address, Mail } from './mail';
import type { Service } from './service';

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
	/** Lets the second grant look into the first with `shared_from`, as people of one Microsoft tenant do. */
	share(grantId: string, withGrantId: string): void;
	/** A mail arrives in the mailbox; fires `message.created`. */
	receive(grantId: string, mail: Mail): NylasMessage;
	/** A teammate writes from the mailbox's own web page; lies in Sent; fires `message.created`. */
	sendByHand(grantId: string, mail: Omit<Mail, 'from'> & { from?: Address }): NylasMessage;
	/** The mailbox's folders or labels. */
	folders(grantId: string): ReadonlyArray<{ id: string; name: string; attributes: string[] }>;
	/** Somebody reads, archives or labels a message in a mail program; fires `message.updated`. */
	changeByHand(grantId: string, messageId: string, change: Pick<Partial<NylasMessage>, 'folders' | 'unread'>): void;
	/** Every message of the mailbox, oldest first. */
	messages(grantId: string): readonly NylasMessage[];
	/** Mails that left the mailbox through the API, oldest first. */
	outbox(grantId: string): readonly NylasMessage[];
	/** The bytes of an attachment. */
	file(grantId: string, attachmentId: string): Buffer;
	webhooks: ReadonlyArray<{
		id: string;
		webhook_url: string;
		/** What deliveries are signed with. */
		webhook_secret: string;
		trigger_types: string[];
		status: string;
		description?: string;
	}>;
	/** Sends any notification to all webhooks that want its type, signed. */
	notify(type: string, data: Record<string, unknown>): void;
}
