import { randomText, randomUuid } from '../server/random';
import type { Quirks } from '../quirks/quirks';
import type { IntercomAdmin } from '../types';
import { AnswerMails } from './answerMails';
import { AttachmentStore } from './conversations/attachments';
import { FIRST_ID } from './firstIds';
import { Settings } from './data/settings';
import { DEFAULT_VERSION, type Version } from './protocol/versions';
import type {
	Author,
	CompanyRecord,
	ContactRecord,
	ConversationAttribute,
	ConversationRecord,
	DataAttribute,
	Note,
	SegmentRecord,
	TicketRecord,
} from './records';
import { SearchIndex } from './protocol/searchIndex';

export type * from './records';

/** Everything the workspace holds. Only this class makes ids and reads the clock. */
export class Workspace {
	readonly appId = 'sandbox1';
	/** Stands in `app_package_code` of every part that was written through the API. */
	readonly packageCode = 'sandbox-app-1';
	readonly accessToken: string;
	readonly clientId = 'sandbox-client-id';
	readonly clientSecret: string;
	appVersion: Version = DEFAULT_VERSION;
	readonly admins: Array<IntercomAdmin & { away: boolean; reassign: boolean }> = [];
	readonly teams: Array<{ id: string; name: string; admin_ids: string[] }> = [];
	readonly tags: Array<{ id: string; name: string }> = [];
	readonly contacts = new Map<string, ContactRecord>();
	readonly conversations = new Map<string, ConversationRecord>();
	readonly deletedConversations: Array<{ id: string; deleted_at: number; metrics_retained: boolean }> = [];
	readonly deletedContacts = new Set<string>();
	readonly notes: Note[] = [];
	readonly settings = new Settings(() => this.nowSec());
	readonly conversationAttributes: ConversationAttribute[] = [];
	readonly dataAttributes: DataAttribute[] = [];
	readonly segments: SegmentRecord[] = [];
	readonly companies = new Map<string, CompanyRecord>();
	readonly tickets = new Map<string, TicketRecord>();
	readonly contactIndex: SearchIndex<ContactRecord>;
	readonly conversationIndex: SearchIndex<ConversationRecord>;
	readonly attachments: AttachmentStore;
	readonly answerMails: AnswerMails;
	/** The bot in whose name the service writes; `GET /admins` does not list it. */
	readonly operator: Author = {
		type: 'bot',
		id: '991267600',
		name: 'Fin',
		email: 'operator+sandbox1@intercom.io',
	};
	/** Set by the webhooks: what happened, and what it happened to; `item` is read at once, so it shows this moment. */
	emit: (topic: string, item: (version: Version) => Record<string, unknown>) => void = () => {};
	changed: () => void = () => {};
	private readonly next = { ...FIRST_ID };

	constructor(
		readonly random: () => number,
		private readonly clockMs: () => number,
		readonly quirks: Quirks,
	) {
		this.accessToken = `tok:${randomText(random, HEX, 40)}`;
		this.clientSecret = this.uuid();
		this.contactIndex = new SearchIndex(clockMs, 1_500);
		this.conversationIndex = new SearchIndex(clockMs, 1_000);
		this.attachments = new AttachmentStore(() => randomText(random, HEX, 32), clockMs);
		this.answerMails = new AnswerMails({
			quirks,
			contact: (id) => this.contacts.get(id),
			nowSec: () => this.nowSec(),
			newId: () => this.objectId(),
			changed: () => this.changed(),
		});
	}

	/** By Intercom's own clock. */
	nowMs(): number {
		return this.clockMs() - (this.quirks.value('clock-behind') ?? 0) * 1_000;
	}

	/** The admin whose token it is. */
	get owner(): IntercomAdmin {
		const [owner] = this.admins;
		if (!owner) throw new Error('The workspace has no admin');
		return owner;
	}

	nowSec(): number {
		return Math.floor(this.nowMs() / 1_000);
	}

	nextId(kind: keyof typeof FIRST_ID): string {
		const id = this.next[kind];
		this.next[kind] += 1;
		return String(id);
	}

	/** 24 hexadecimal digits that begin with the time, as contact ids do. */
	objectId(): string {
		return this.nowSec().toString(16).padStart(8, '0') + randomText(this.random, HEX, 16);
	}

	uuid(): string {
		return randomUuid(this.random);
	}

	hasConversationAttribute(name: string): boolean {
		return this.conversationAttributes.some((attribute) => attribute.name === name && !attribute.archived);
	}

	hasDataAttribute(model: DataAttribute['model'], name: string): boolean {
		return this.dataAttributes.some(
			(attribute) => attribute.model === model && attribute.name === name && !attribute.archived,
		);
	}

	/** To be called after every change of a contact: updates the index behind the searches. */
	saveContact(contact: ContactRecord): void {
		contact.updated_at = this.nowSec();
		this.contactIndex.write(contact.id, { ...contact, custom_attributes: { ...contact.custom_attributes } });
		this.changed();
	}

	/** To be called after every change of a conversation. Parts are not in the index, only how many there are. */
	saveConversation(conversation: ConversationRecord): void {
		conversation.updated_at = this.nowSec();
		this.conversationIndex.write(conversation.id, {
			...conversation,
			source: { ...conversation.source },
			contactIds: [...conversation.contactIds],
			tags: [...conversation.tags],
			teammateIds: [...conversation.teammateIds],
			custom_attributes: { ...conversation.custom_attributes },
			parts: [...conversation.parts],
		});
		this.changed();
	}
}

const HEX = '0123456789abcdef';
