import { startIntercom } from '../../../sandbox/intercom';

export interface Answered {
	status: number;
	headers: Headers;
	body: Json;
}

/** Tests read answers freely; what is wrong shows as a failed expectation. */
export interface Json {
	[name: string]: Json;
}

export type Sandbox = Awaited<ReturnType<typeof startIntercom>>;

export interface Intercom {
	sandbox: Sandbox;
	/** The sandbox's clock stands still until it is moved. */
	pass(ms: number): void;
	nowSec(): number;
	/** With token, Accept and, if given, headers on top; an empty header is left out. */
	call(route: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
	contact(fields?: Record<string, unknown>): Promise<string>;
	/** Id of a conversation that a new contact has started. */
	conversation(options?: { contactId?: string; body?: string }): Promise<string>;
	close(): Promise<void>;
}

let emails = 0;

export async function intercom(): Promise<Intercom> {
	let nowMs = Date.parse('2026-05-20T12:00:00Z');
	const sandbox = await startIntercom({ port: 0, seed: 1, nowMs: () => nowMs });
	const call: Intercom['call'] = async (route, body, headers = {}) => {
		const [method, path] = route.split(' ');
		const answer = await fetch(sandbox.url + path, {
			method,
			headers: withoutEmpty({
				authorization: `Bearer ${sandbox.accessToken}`,
				accept: 'application/json',
				'content-type': 'application/json',
				...headers,
			}),
			body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
		});
		const text = await answer.text();
		return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} };
	};
	const contact = async (fields: Record<string, unknown> = {}) => {
		const { body } = await call('POST /contacts', { email: `person${(emails += 1)}@customer.example`, ...fields });
		return String(body.id);
	};
	return {
		sandbox,
		call,
		contact,
		pass: (ms) => void (nowMs += ms),
		nowSec: () => Math.floor(nowMs / 1_000),
		conversation: async ({ contactId, body = 'Hello' } = {}) => {
			const id = contactId ?? (await contact());
			const started = await call('POST /conversations', { from: { type: 'contact', id }, body });
			return String(started.body.conversation_id);
		},
		close: async () => await sandbox.close(),
	};
}

export function error({ status, body }: Answered): {
	status: number;
	code: string;
	message: string;
	field: string | null;
} {
	const [{ code, message, field }] = body.errors as unknown as Array<{
		code: string;
		message: string;
		field: string | null;
	}>;
	return { status, code, message, field };
}

export function parts({ body }: Answered): Json[] {
	return body.conversation_parts.conversation_parts as unknown as Json[];
}

function withoutEmpty(headers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}
