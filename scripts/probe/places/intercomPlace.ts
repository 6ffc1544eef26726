import { listAt, textAt } from '../answered';
import { Client } from '../client';
import { NotPossible, type Need } from '../fact';
import { intercomRules } from '../ledger/intercomRules';
import { until } from '../waiting';
import { Place, type Setting } from './place';

/** docs/facts/intercom.md 2.7 */
export const V2_16 = { 'Intercom-Version': '2.16' };

/** Contacts that one search asks for. */
const AT_ONCE = 15;

export interface IntercomAccess {
	baseUrl: string;
	accessToken: string;
}

/** A workspace, and contacts and conversations of our own in it. */
export class IntercomPlace extends Place {
	readonly api: Client;
	readonly has: ReadonlySet<Need>;
	readonly words = 'Intercom, API 2.15 and 2.16';
	private number = 0;

	constructor({ baseUrl, accessToken }: IntercomAccess, setting: Setting) {
		super(setting);
		const headers = { Authorization: `Bearer ${accessToken}`, 'Intercom-Version': '2.15' };
		this.api = new Client({ name: 'Intercom', baseUrl, headers, rules: intercomRules, ledger: this.ledger });
		this.has = new Set(setting.notifications?.intercom ? ['notifications'] : []);
	}

	/** A new address at a domain that nobody can have (RFC 2606). */
	address(): string {
		return `${this.mark}-${(this.number += 1)}@example.com`;
	}

	async adminId(): Promise<string> {
		return await this.once('me', async () => textAt(await this.api.done('GET /me'), 'id'));
	}

	async contact(details: object = {}): Promise<{ id: string; email: string }> {
		const body = { role: 'user', email: this.address(), name: this.mark, ...details };
		return (await this.api.done('POST /contacts', { body })) as { id: string; email: string };
	}

	/** Gives the conversation's ID. */
	async conversation({ contactId, text = 'Hello', createdAt }: NewConversation = {}): Promise<string> {
		const id = contactId ?? (await this.contact()).id;
		const body = { from: { type: 'user', id }, body: `${text} ${this.mark}`, created_at: createdAt };
		return textAt(await this.api.done('POST /conversations', { body }), 'conversation_id');
	}

	/** One contact and one conversation for the checks that change neither. */
	async shared(): Promise<{ contactId: string; email: string; conversationId: string }> {
		return await this.once('shared', async () => {
			const { id, email } = await this.contact();
			return { contactId: id, email, conversationId: await this.conversation({ contactId: id }) };
		});
	}

	async read(conversationId: string, headers?: Record<string, string>): Promise<unknown> {
		return await this.api.done(`GET /conversations/${conversationId}`, { headers });
	}

	/** A teammate's reply that tells nobody. */
	async replyAsTeammate(conversationId: string, details: object): Promise<unknown> {
		const body = { type: 'admin', message_type: 'comment', admin_id: await this.adminId(), ...details };
		return await this.api.done(`POST /conversations/${conversationId}/reply`, {
			body: { skip_notifications: true, ...body },
		});
	}

	async close(conversationId: string): Promise<void> {
		const body = { message_type: 'close', type: 'admin', admin_id: await this.adminId() };
		await this.api.done(`POST /conversations/${conversationId}/parts`, { body });
	}

	/** The name of an attribute of conversations that this run made and can write to. */
	async attribute(): Promise<string> {
		return await this.once('attribute', async () => {
			const body = { name: `Probe ${this.mark}`, data_type: 'string' };
			const answer = await this.api.ask('POST /conversations/attributes', { body, headers: V2_16, answers: [403] });
			if (answer.status >= 300) throw new NotPossible('no conversation attribute could be made');
			return body.name;
		});
	}

	/** Looks until the search shows it. */
	async found(
		what: 'contacts' | 'conversations',
		query: object,
	): Promise<{ found: unknown; afterMs: number } | undefined> {
		const { patience, signal } = this.setting;
		const look = async () => {
			const page = await this.api.done(`POST /${what}/search`, { body: { query } });
			return listAt(page, what === 'contacts' ? 'data' : what)[0];
		};
		return await until(look, patience, signal);
	}

	/** Conversations of contacts of ours are ours, whoever began them. */
	protected async sweep(): Promise<void> {
		const contacts = this.ledger.undone.filter(({ kind }) => kind === 'contact').map(({ id }) => id);
		for (let start = 0; start < contacts.length; start += AT_ONCE) {
			const value = contacts.slice(start, start + AT_ONCE);
			const query = { field: 'contact_ids', operator: 'IN', value };
			const page = await this.api.done('POST /conversations/search', {
				body: { query, pagination: { per_page: 150 } },
			});
			// Whatever the search answers, only what has a contact of ours is ours.
			const ours = listAt(page, 'conversations').filter((each) => contactsOf(each).some((id) => value.includes(id)));
			const ids = ours.map((each) => textAt(each, 'id'));
			this.ledger.add(
				...ids.map((id) => ({ kind: 'conversation', id, undo: { call: `DELETE /conversations/${id}` } })),
			);
		}
	}
}

interface NewConversation {
	contactId?: string;
	text?: string;
	createdAt?: number;
}

function contactsOf(conversation: unknown): string[] {
	return listAt(conversation, 'contacts.contacts').map((each) => textAt(each, 'id'));
}
