import { setTimeout as sleep } from 'node:timers/promises';
import { textAt } from './answered';
import { NotPossible } from './fact';
import { allowed, ended, type Answered, type Rule } from './ledger/guard';
import type { Ledger } from './ledger/ledger';

export interface Answer {
	status: number;
	headers: Headers;
	/** Parsed JSON, else the text. */
	body: unknown;
}

export interface Options {
	query?: Record<string, string | number>;
	body?: unknown;
	/** An empty one takes a usual header away. */
	headers?: Record<string, string>;
	/** Statuses that are an answer here, though they mostly mean that the question could not be asked. */
	answers?: readonly number[];
}

export interface Target {
	name: string;
	baseUrl: string;
	headers: Record<string, string>;
	rules: readonly Rule[];
	ledger: Ledger;
}

/** The service sent the request on to another host; nobody follows, because the key would go along. */
export class Redirected extends NotPossible {}

const MAX_WAITS = 4;
const TIMEOUT_MS = 160_000;
const UNUSUAL = [401, 403, 429];

/** Requests of the probe. Each one that changes something is held against the ledger first. */
export class Client {
	constructor(private readonly target: Target) {}

	/** `call` is `METHOD /path`. Refusals are answers; throws NotPossible where the service does not get to the question. */
	async ask(call: string, options: Options = {}): Promise<Answer> {
		const [method = '', path = ''] = call.split(' ');
		const { rules, ledger, name } = this.target;
		const wanted = { method, path, body: options.body };
		const rule = allowed(rules, ledger, wanted);
		const answer = await this.answered(wanted, options);
		const { status } = answer;
		if (rule && status < 300) {
			const gone = ended(rule, wanted);
			if (gone) ledger.forget(gone);
			else if (typeof answer.body === 'object' && answer.body)
				ledger.add(...(rule.makes?.(answer.body as Answered) ?? []));
		}
		if (status >= 300 && status < 400) throw new Redirected(`${name} answered ${status}, a redirect`);
		const isUnusual = status >= 500 || UNUSUAL.includes(status);
		if (isUnusual && !options.answers?.includes(status)) throw new NotPossible(`${name} answered ${refusal(answer)}`);
		return answer;
	}

	/** The body of a request that has to succeed, so that something else can be asked. */
	async done(call: string, options: Options = {}): Promise<unknown> {
		const answer = await this.ask(call, options);
		if (answer.status < 300) return answer.body;
		throw new NotPossible(`${this.target.name} answered ${refusal(answer)} to ${call.split(' ')[0]}`);
	}

	/** After a 429 nothing was done, so it may be asked again. */
	private async answered(wanted: { method: string; path: string }, options: Options): Promise<Answer> {
		for (let waits = 0; ; waits += 1) {
			const answer = await this.send(wanted, options);
			if (answer.status !== 429 || waits === MAX_WAITS) return answer;
			await sleep((Number(answer.headers.get('retry-after')) || 10) * 1_000);
		}
	}

	private async send({ method, path }: { method: string; path: string }, options: Options): Promise<Answer> {
		const { baseUrl, name } = this.target;
		const query = new URLSearchParams(Object.entries(options.query ?? {}).map(([key, value]) => [key, String(value)]));
		const url = `${baseUrl}${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
		const body = options.body === undefined ? undefined : JSON.stringify(options.body);
		const headers = this.headers(options.headers, body !== undefined);
		const signal = AbortSignal.timeout(TIMEOUT_MS);
		const response = await fetch(url, { method, headers, body, redirect: 'manual', signal }).catch(() => undefined);
		if (!response) throw new NotPossible(`${name} did not answer`);
		return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
	}

	private headers(given: Record<string, string> = {}, hasBody: boolean): Record<string, string> {
		const usual = { Accept: 'application/json', ...(hasBody && { 'Content-Type': 'application/json' }) };
		const all = { ...usual, ...this.target.headers, ...given };
		return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
	}
}

/** `400 parameter_invalid`: status and code, and no word of the message. */
export function refusal({ status, body }: Answer): string {
	return `${status} ${textAt(body, 'errors.0.code') || textAt(body, 'error.type')}`.trim();
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
