import { randomBytes } from 'node:crypto';
import { refusal, type Client } from '../client';
import type { Need } from '../fact';
import { Ledger } from '../ledger/ledger';
import type { Notifications } from '../notifications';
import type { Patience } from '../waiting';

export interface Setting {
	patience: Patience;
	signal?: AbortSignal;
	/** Where the services' notifications come in; absent: nobody can reach us. */
	notifications?: Notifications;
}

/** What both services' places have: a client, the ledger of this run, and the way to leave no trace. */
export abstract class Place {
	abstract readonly api: Client;
	abstract readonly has: ReadonlySet<Need>;
	/** What the report says of the account, without a name or an address. */
	abstract readonly words: string;
	readonly ledger = new Ledger(`probe-${randomBytes(6).toString('hex')}`);
	private readonly known = new Map<string, Promise<unknown>>();

	constructor(readonly setting: Setting) {
		setting.notifications?.keep(this.mark);
	}

	get mark(): string {
		return this.ledger.mark;
	}

	/** Makes something once in a run, for all the checks that only look at it. */
	protected async once<T>(name: string, make: () => Promise<T>): Promise<T> {
		const known = this.known.get(name) ?? make();
		this.known.set(name, known);
		return (await known) as T;
	}

	/** Takes away what this run made. Gives what is left, by kind. */
	async takeAway(): Promise<string[]> {
		await this.sweep().catch(() => undefined);
		const left: string[] = [];
		for (const { kind, id, undo } of this.ledger.undone) {
			const answer = await this.api.ask(undo.call, { ...undo, body: undefined }).catch(() => undefined);
			const isGone = answer !== undefined && (answer.status < 300 || answer.status === 404 || answer.status === 410);
			if (!isGone) left.push(`${kind} ${id}${answer ? ` (${refusal(answer)})` : ''}`);
			else this.ledger.forget({ kind, id });
		}
		return left;
	}

	/** Finds what this run made without being told its ID. */
	protected abstract sweep(): Promise<void>;
}
