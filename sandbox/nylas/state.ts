import type { Handler } from '../server/router';
import { HttpProblem, type Request } from '../server/request';
import type { Answer } from '../server/answer';
import { randomText, randomUuid } from '../server/random';
import type { Quirks } from '../quirks/quirks';
import type { Grant } from '../types';
import { Idempotency } from './protocol/idempotency';
import { Mailbox } from './mailbox';
import { notFound } from './protocol/problems';
import { sharedMailbox } from './protocol/shared';

export interface Webhook {
	id: string;
	description?: string;
	trigger_types: string[];
	webhook_url: string;
	webhook_secret: string;
	status: string;
	notification_email_addresses: string[];
	compressed_delivery: boolean;
	status_updated_at: number;
	created_at: number;
	updated_at: number;
}

/** A file on its way into Nylas's storage. */
export interface UploadSession {
	id: string;
	grantId: string;
	filename: string;
	contentType: string;
	size?: number;
	expiresAtSec: number;
	content?: Buffer;
	isReady: boolean;
}

/** The whole application: its key, its mailboxes and webhooks. */
export class State {
	readonly apiKey: string;
	readonly applicationId: string;
	readonly mailboxes = new Map<string, Mailbox>();
	readonly webhooks = new Map<string, Webhook>();
	readonly uploads = new Map<string, UploadSession>();
	readonly idempotency: Idempotency;
	/** Set by the notifications: sends the object to the webhooks that want it. */
	emit: (type: string, mailbox: Mailbox, object: Record<string, unknown>) => void = () => undefined;
	private readonly timers = new Set<NodeJS.Timeout>();
	/** Called after each change. */
	changed: () => void = () => undefined;

	constructor(
		readonly random: () => number,
		readonly quirks: Quirks,
		private readonly nowMs: () => number = Date.now,
	) {
		this.idempotency = new Idempotency(quirks, nowMs);
		this.apiKey = `nyk_v0_${randomText(random, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 40)}`;
		this.applicationId = randomUuid(random);
	}

	/** Does something after a while, unless the sandbox is closed before. */
	later(ms: number, work: () => void): void {
		if (ms <= 0) return work();
		const timer = setTimeout(() => {
			this.timers.delete(timer);
			work();
			this.changed();
		}, ms);
		this.timers.add(timer.unref());
	}

	close(): void {
		this.timers.forEach((timer) => clearTimeout(timer));
	}

	nowSec(): number {
		return Math.floor(this.nowMs() / 1_000);
	}

	addGrant(grant: Partial<Grant> & { email: string }): Mailbox {
		const whole: Grant = {
			id: randomUuid(this.random),
			provider: 'google',
			grant_status: 'valid',
			email_aliases: [],
			...grant,
		};
		const mailbox = new Mailbox(whole, this.random, this.quirks);
		this.mailboxes.set(whole.id, mailbox);
		return mailbox;
	}

	/** By the id, for those who hold the sandbox. Throws where there is none. */
	mailbox(grantId: string): Mailbox {
		const mailbox = this.mailboxes.get(grantId);
		if (!mailbox) throw new Error(`The sandbox has no grant ${grantId}`);
		return mailbox;
	}

	/** As a path names it: id, `grant:<id>`, address, `email:<address>`. Throws 404. */
	findMailbox(name: string): Mailbox {
		const id = name.replace(/^grant:/, '');
		const email = name.replace(/^email:/, '').toLowerCase();
		const found =
			this.mailboxes.get(id) ?? [...this.mailboxes.values()].find(({ grant }) => grant.email.toLowerCase() === email);
		if (!found) throw new HttpProblem(404, 'grant not found', 'grant.not_found');
		return found;
	}

	/** `{ request_id, ...body }` */
	answer(body: Record<string, unknown>, status = 200): Answer {
		return { status, body: { request_id: randomUuid(this.random), ...body } };
	}
}

/** A mailbox and the application that it belongs to. */
export interface Place {
	state: State;
	mailbox: Mailbox;
}

/** A request for `/v3/grants/:grant/…/:id`. */
export interface Call extends Place {
	request: Request;
	/** Empty where the path has none. */
	id: string;
}

export type MailboxHandler = (call: Call) => Answer | Promise<Answer>;

/** Finds the mailbox for a handler; refuses an expired grant with 401. */
export function onMailbox(state: State, handler: MailboxHandler): Handler {
	return async (request, params) => {
		const mailbox = state.findMailbox(params.grant);
		if (mailbox.grant.grant_status === 'invalid') {
			throw new HttpProblem(401, 'the grant has expired, the user must authenticate again', 'api.authentication_error');
		}
		return await handler({
			state,
			...sharedMailbox({ mailbox, request }, (name) => state.findMailbox(name)),
			id: params.id ?? '',
		});
	};
}

/** The entry, or 404. */
export function need<T>(map: ReadonlyMap<string, T>, id: string): T {
	const found = map.get(id);
	if (!found) throw notFound();
	return found;
}

/** Only the fields that `select` names; `id` stays out where it is not named. */
export function select<T extends object>(object: T, request: Request): Partial<T> {
	const names = request.query
		.get('select')
		?.split(',')
		.map((name) => name.trim());
	if (!names) return object;
	return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name))) as Partial<T>;
}
