import { at, textAt } from '../answered';
import type { Options } from '../client';
import { NotPossible } from '../fact';
import { until } from '../waiting';
import { NylasAccount, type Mailbox, type NylasAccess } from './nylasAccount';
import type { Setting } from './place';

/** Brings a mail into the scratch mailbox from outside; gives its ID. A sandbox can, and a real mailbox writes to itself. */
export type Bring = (mail: { subject: string; body: string; plain?: boolean }) => string;

const SWEEPS = 3;

/** The scratch mailbox with its mails. Every mail in it that is ours has the mark in its subject. */
export class NylasPlace extends NylasAccount {
	private readonly bring: Bring | undefined;
	private number = 0;

	private constructor(access: NylasAccess, setting: Setting & { bring?: Bring }, mailbox: Mailbox) {
		super(access, setting, mailbox);
		this.bring = setting.bring;
	}

	/** Throws NotPossible where there is no such mailbox. */
	static async open(access: NylasAccess, setting: Setting & { bring?: Bring }): Promise<NylasPlace> {
		const unknown = new NylasPlace(access, setting, { email: '', provider: '' });
		const grant = at(await unknown.api.done(`GET /v3/grants/${access.grantId}`), 'data');
		return new NylasPlace(access, setting, { email: textAt(grant, 'email'), provider: textAt(grant, 'provider') });
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

	/** A signature of ours; gives its ID, or undefined where none may be made. Its answer does not say whose it is. */
	async signature(html: string): Promise<string | undefined> {
		const body = { name: `Probe ${this.mark}`, body: html };
		const answer = await this.ask('POST /signatures', { body, answers: [403] });
		const id = textAt(answer.body, 'data.id');
		if (id === '') return undefined;
		this.ledger.add({ kind: 'signature', id, undo: { call: this.full(`DELETE /signatures/${id}`) } });
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
}

type Incoming = Parameters<Bring>[0];
