import { at, listAt, textAt } from '../answered';
import { Client, type Answer, type Options } from '../client';
import { NotPossible, type Need } from '../fact';
import { nylasRules } from '../ledger/nylasRules';
import type { Received } from '../notifications';
import { until } from '../waiting';
import { Place, type Setting } from './place';

export interface NylasAccess {
	baseUrl: string;
	apiKey: string;
	/** The scratch mailbox. */
	grantId: string;
}

/** Brings a mail into the scratch mailbox from outside; gives its ID. A sandbox can, and a real mailbox writes to itself. */
export type Bring = (mail: { subject: string; body: string; plain?: boolean }) => string;

interface Mailbox {
	email: string;
	provider: string;
}

const SWEEPS = 3;

/** The scratch mailbox. Every mail in it that is ours has the mark in its subject. */
export class NylasPlace extends Place {
	readonly api: Client;
	readonly has: ReadonlySet<Need>;
	readonly words: string;
	private number = 0;

	private constructor(
		private readonly access: NylasAccess,
		setting: Setting & { bring?: Bring },
		{ email, provider }: Mailbox,
	) {
		super(setting);
		this.bring = setting.bring;
		this.api = clientOf(access, this);
		this.email = email;
		this.words = `Nylas, a mailbox at ${provider}`;
		this.ledger.add({ kind: 'grant', id: access.grantId }, { kind: 'self', id: email });
		this.has = new Set<Need>([
			...(provider === 'google' || provider === 'imap' ? [provider as Need] : []),
			...(provider === 'imap' ? [] : ['calendar' as const]),
			...(setting.notifications ? ['notifications' as const] : []),
		]);
	}

	private readonly bring: Bring | undefined;
	readonly email: string;

	/** Throws NotPossible where there is no such mailbox. */
	static async open(access: NylasAccess, setting: Setting & { bring?: Bring }): Promise<NylasPlace> {
		const unknown = new NylasPlace(access, setting, { email: '', provider: '' });
		const grant = at(await unknown.api.done(`GET /v3/grants/${access.grantId}`), 'data');
		return new NylasPlace(access, setting, { email: textAt(grant, 'email'), provider: textAt(grant, 'provider') });
	}

	/** `call` goes on behind the mailbox: `GET /messages`. */
	async ask(call: string, options?: Options): Promise<Answer> {
		return await this.api.ask(this.full(call), options);
	}

	/** What is in `data` of a request that has to succeed. */
	async done(call: string, options?: Options): Promise<unknown> {
		return at(await this.api.done(this.full(call), options), 'data');
	}

	/** A subject that nobody else has. */
	subject(): string {
		return `Note ${(this.number += 1)} ${this.mark}`;
	}

	/** A mail to the mailbox itself, as the request's body. */
	mail(details: object = {}): object {
		return { to: [{ email: this.email }], subject: this.subject(), body: '<p>Hello</p>', ...details };
	}

	/** Sends to the mailbox itself; gives the message. */
	async send(details: object = {}, options: Options = {}): Promise<unknown> {
		return await this.done('POST /messages/send', { ...options, body: this.mail(details) });
	}

	/** A mail that the mailbox receives; gives its ID, as soon as there is one. */
	async receive({ subject = this.subject(), body = '<p>Hello</p>', plain }: Partial<Incoming> = {}): Promise<string> {
		const id = this.bring?.({ subject, body, plain }) ?? (await this.toSelf({ subject, body, plain }));
		this.own(id);
		return id;
	}

	/** One received and one sent mail for the checks that only look. */
	async shared(): Promise<{ receivedId: string; sentId: string; subject: string }> {
		return await this.once('shared', async () => {
			const subject = this.subject();
			const sent = await this.send({ subject, metadata: { key1: this.mark } });
			return { receivedId: await this.receive(), sentId: textAt(sent, 'id'), subject };
		});
	}

	/** Our mails by subject, the newest first. */
	async list(subject: string, query: Record<string, string> = {}): Promise<unknown[]> {
		const found = await this.done('GET /messages', { query: { subject, limit: 50, ...query } });
		return (Array.isArray(found) ? found : []).filter((each) => textAt(each, 'subject').includes(subject));
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

	/** Copies of what was sent have IDs of their own, and lie wherever a rule of the mailbox has put them. */
	protected async sweep(): Promise<void> {
		const trash = await this.folder('\\Trash');
		for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
			const here = await this.list(this.mark);
			const away = trash ? await this.list(this.mark, { in: trash }) : [];
			if (here.length + away.length === 0) return;
			for (const message of [...here, ...away]) await this.remove(textAt(message, 'id'));
		}
	}

	private async remove(id: string): Promise<void> {
		this.own(id);
		const call = `DELETE /messages/${encodeURIComponent(id)}`;
		const hard = await this.ask(call, { query: { hard_delete: 'true' }, answers: [403] });
		if (hard.status >= 300) await this.ask(call);
	}

	private own(id: string): void {
		const call = this.full(`DELETE /messages/${encodeURIComponent(id)}`);
		this.ledger.add({ kind: 'message', id, undo: { call } });
	}

	private async toSelf(mail: Incoming): Promise<string> {
		const sent = await this.send({ subject: mail.subject, body: mail.body, is_plaintext: mail.plain });
		const { patience, signal } = this.setting;
		const arrived = async () =>
			(await this.list(mail.subject)).find((each) => !this.isSentCopyOnly(each, textAt(sent, 'id')));
		const come = await until(arrived, patience, signal);
		if (!come) throw new NotPossible('a mail to the mailbox itself did not come back');
		return textAt(come.found, 'id');
	}

	/** At Gmail a mail to oneself is one message, elsewhere the received one is another. */
	private isSentCopyOnly(message: unknown, sentId: string): boolean {
		return textAt(message, 'id') === sentId && !this.has.has('google');
	}

	private full(call: string): string {
		return call.replace(' ', ` /v3/grants/${this.access.grantId}`);
	}
}

type Incoming = Parameters<Bring>[0];

function clientOf({ baseUrl, apiKey }: NylasAccess, { ledger }: Place): Client {
	const headers = { Authorization: `Bearer ${apiKey}` };
	return new Client({ name: 'Nylas', baseUrl, headers, rules: nylasRules, ledger });
}
