import { at, listAt, textAt } from '../answered';
import { Client, type Answer, type Options } from '../client';
import { NotPossible, type Need } from '../fact';
import { nylasRules } from '../ledger/nylasRules';
import type { Received } from '../notifications';
import { Place, type Setting } from './place';

export interface NylasAccess {
	baseUrl: string;
	apiKey: string;
	/** The scratch mailbox. */
	grantId: string;
}

export interface Mailbox {
	email: string;
	provider: string;
}

/** The account with its one mailbox: requests, folders, the webhook. */
export abstract class NylasAccount extends Place {
	readonly api: Client;
	readonly has: ReadonlySet<Need>;
	readonly words: string;
	readonly email: string;

	protected constructor(
		private readonly access: NylasAccess,
		setting: Setting,
		{ email, provider }: Mailbox,
	) {
		super(setting);
		this.api = clientOf(access, this);
		this.email = email;
		this.words = `Nylas, a mailbox at ${provider}`;
		this.ledger.add({ kind: 'grant', id: access.grantId }, { kind: 'self', id: email });
		this.has = new Set<Need>([
			...(['google', 'imap', 'microsoft'].includes(provider) ? [provider as Need] : []),
			...(provider === 'imap' ? [] : ['calendar' as const]),
			...(setting.notifications ? ['notifications' as const] : []),
		]);
	}

	/** `call` goes on behind the mailbox: `GET /messages`. */
	async ask(call: string, options?: Options): Promise<Answer> {
		return await this.api.ask(this.full(call), options);
	}

	/** What is in `data` of a request that has to succeed. */
	async done(call: string, options?: Options): Promise<unknown> {
		return at(await this.api.done(this.full(call), options), 'data');
	}

	async folder(attribute: string): Promise<string | undefined> {
		const folders = await this.once('folders', async () => await this.done('GET /folders', { query: { limit: 200 } }));
		const found = (folders as unknown[]).find((each) => listAt(each, 'attributes').includes(attribute));
		return found ? textAt(found, 'id') : undefined;
	}

	/** Registers a webhook of ours, once, and says what it signs with. */
	async webhook(): Promise<{ secret: string; url: string }> {
		const { notifications } = this.setting;
		if (!notifications) throw new NotPossible('notifications can not reach us');
		return await this.once('webhook', async () => {
			const url = `${notifications.url}/nylas-${this.mark}`;
			const trigger_types = ['message.created', 'message.updated'];
			const body = { trigger_types, webhook_url: url, description: this.mark };
			const made = await this.api.done('POST /v3/webhooks', { body });
			return { secret: textAt(made, 'data.webhook_secret'), url };
		});
	}

	/** Whether it tells of a mail with this subject. */
	tellsOf(subject: string): (one: Received) => boolean {
		return ({ body }) => textAt(body, 'data.object.subject') === subject;
	}

	/** The whole path of a call behind the mailbox. */
	protected full(call: string): string {
		return call.replace(' ', ` /v3/grants/${this.access.grantId}`);
	}
}

function clientOf({ baseUrl, apiKey }: NylasAccess, { ledger }: Place): Client {
	const headers = { Authorization: `Bearer ${apiKey}` };
	return new Client({ name: 'Nylas', baseUrl, headers, rules: nylasRules, ledger });
}
