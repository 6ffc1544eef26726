import type { Quirks } from '../quirks/quirks';
import type { Grant, NylasMessage } from '../types';
import type { Calendar } from './calendar/calendar';
import { firstCalendars } from './calendar/firstCalendars';
import { firstFolders, folderOf, newId, type Folder, type Role } from './providers';

export interface Draft extends Omit<NylasMessage, 'object'> {
	object: 'draft';
	reply_to_message_id?: string;
}

export interface Contact {
	id: string;
	grant_id: string;
	object: 'contact';
	[field: string]: unknown;
}

export interface CalendarEvent {
	id: string;
	grant_id: string;
	object: 'event';
	calendar_id: string;
	busy: boolean;
	status: 'confirmed' | 'cancelled' | 'maybe';
	when: Record<string, unknown>;
	participants: Array<{ email: string; status: string; [field: string]: unknown }>;
	created_at: number;
	updated_at: number;
	[field: string]: unknown;
}

export interface Schedule {
	schedule_id: string;
	status: { code: 'pending' | 'success'; description: string };
	close_time: number;
	cancel(): void;
}

export interface Signature {
	id: string;
	name: string;
	body: string;
	object: 'signature';
	created_at: number;
	updated_at: number;
}

/** Everything that one grant has. */
export class Mailbox {
	readonly messages = new Map<string, NylasMessage>();
	readonly drafts = new Map<string, Draft>();
	readonly folders: Map<string, Folder>;
	readonly contacts = new Map<string, Contact>();
	readonly calendars: Map<string, Calendar>;
	readonly events = new Map<string, CalendarEvent>();
	readonly schedules = new Map<string, Schedule>();
	readonly signatures = new Map<string, Signature>();
	/** Grants whose people may look into this one: a shared mailbox of Microsoft's. */
	readonly sharedWith = new Set<string>();
	/** Bytes by attachment id. */
	readonly files = new Map<string, Buffer>();
	/** What left through the API, oldest first. */
	readonly outbox: NylasMessage[] = [];
	readonly createdAtSec = Math.floor(Date.now() / 1_000);
	private readonly arrivedMs = new Map<string, number>();
	private readonly lastIds = new Map<string, string>();
	private readonly byThread = new Map<string, Set<string>>();

	constructor(
		readonly grant: Grant,
		private readonly random: () => number,
		readonly quirks: Quirks,
	) {
		this.folders = new Map(firstFolders(grant, random).map((folder) => [folder.id, folder]));
		this.calendars = new Map(firstCalendars(grant).map((calendar) => [calendar.id, calendar]));
	}

	newId(kind: 'message' | 'thread' | 'folder'): string {
		const last = this.lastIds.get(kind);
		const isTwin = last !== undefined && this.grant.provider !== 'google' && this.quirks.is('ids-by-case');
		const id = isTwin ? otherCase(last) : newId(this.grant.provider, kind, this.random);
		if (isTwin) this.lastIds.delete(kind);
		else this.lastIds.set(kind, id);
		return id;
	}

	folderId(role: Role): string {
		return folderOf(this.folders.values(), role)?.id ?? this.folderId('inbox');
	}

	add(message: NylasMessage): void {
		this.messages.set(message.id, message);
		if (!this.arrivedMs.has(message.id)) this.arrivedMs.set(message.id, Date.now());
		const ids = this.byThread.get(message.thread_id) ?? new Set();
		this.byThread.set(message.thread_id, ids.add(message.id));
	}

	remove(message: NylasMessage): void {
		this.messages.delete(message.id);
		this.byThread.get(message.thread_id)?.delete(message.id);
	}

	/** How long it has been here. */
	ageMs({ id }: { id: string }): number {
		return Date.now() - (this.arrivedMs.get(id) ?? 0);
	}

	/** Oldest first; mails of the same second in the order of their coming. */
	sorted(): NylasMessage[] {
		return [...this.messages.values()].sort((a, b) => a.date - b.date);
	}

	threadIds(): string[] {
		return [...new Set([...this.byThread.keys(), ...[...this.drafts.values()].map((draft) => draft.thread_id)])];
	}

	/** The messages of a thread, oldest first. */
	thread(threadId: string): NylasMessage[] {
		const messages = [...(this.byThread.get(threadId) ?? [])].flatMap((id) => this.messages.get(id) ?? []);
		return messages.sort((a, b) => a.date - b.date);
	}

	/** Sets flags or folders; at Google the flags are labels, so each follows the other. */
	change(
		message: NylasMessage | Draft,
		{ unread, starred, folders }: { unread?: boolean; starred?: boolean; folders?: string[] },
	): void {
		if (folders) message.folders = [...folders];
		for (const [flag, label, value] of [
			['unread', 'UNREAD', unread],
			['starred', 'STARRED', starred],
		] as const) {
			const isGoogle = this.grant.provider === 'google';
			if (value === undefined && folders && isGoogle) message[flag] = message.folders.includes(label);
			if (value === undefined) continue;
			message[flag] = value;
			if (isGoogle) message.folders = [...message.folders.filter((id) => id !== label), ...(value ? [label] : [])];
		}
	}

	/** The grant's address and aliases, lower case. */
	ownAddresses(): string[] {
		return [this.grant.email, ...this.grant.email_aliases].map((email) => email.toLowerCase());
	}
}

function otherCase(id: string): string {
	return id.replace(/[a-z]/gi, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));
}
