import Nylas from 'nylas';
import { startNylas } from '../../../sandbox/nylas';
import type { Grant, NylasSandbox } from '../../../sandbox/types';

export interface Started {
	nylas: NylasSandbox;
	grant: Grant;
	/** The official client, pointed at the sandbox. */
	sdk: Nylas;
	/** A request with the key; `path` without `/v3`, `$` stands for the grant's path. With `json` it is a POST. */
	ask<Data = Record<string, unknown>>(path: string, init?: RequestInit & { json?: unknown }): Promise<Answer<Data>>;
}

export interface Answer<Data> {
	status: number;
	headers: Headers;
	text: string;
	body: {
		request_id: string;
		data: Data;
		next_cursor?: string;
		grant_id?: string;
		error: { type: string; message: string };
	};
}

/** A Nylas sandbox with one Google mailbox, support@acme.example. */
export async function start(grant: Partial<Grant> = {}): Promise<Started> {
	const nylas = await startNylas();
	nylas.deliveryFaults.retryMs = [5, 10];
	const added = nylas.addGrant({ email: 'support@acme.example', name: 'Acme Support', ...grant });
	return {
		nylas,
		grant: added,
		sdk: new Nylas({ apiKey: nylas.apiKey, apiUri: nylas.url }),
		async ask<Data>(path: string, { json, ...init }: RequestInit & { json?: unknown } = {}) {
			const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
			const response = await fetch(`${nylas.url}/v3${path.replace('$', `/grants/${added.id}`)}`, {
				...init,
				...(json === undefined ? {} : { body: JSON.stringify(json), method: init.method ?? 'POST' }),
				headers: { authorization: `Bearer ${nylas.apiKey}`, ...type, ...(init.headers as Record<string, string>) },
			});
			const text = await response.text();
			return {
				status: response.status,
				headers: response.headers,
				text,
				body: (/^\s*[[{]/.test(text) ? JSON.parse(text) : {}) as Answer<Data>['body'],
			};
		},
	};
}

/** A mail from a customer. */
export function mailFrom(email: string, rest: Record<string, unknown> = {}) {
	return {
		from: { email, name: 'Ada Customer' },
		to: [{ email: 'support@acme.example' }],
		subject: 'Printer on fire',
		body: '<p>It burns</p>',
		...rest,
	};
}
