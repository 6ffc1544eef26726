import { request, type IncomingHttpHeaders } from 'node:http';

import { demoWorld } from '../../../sandbox/demoWorld';
import { startSandbox } from '../../../sandbox/index';
import type { Grant, Sandbox } from '../../../sandbox/types';

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
	json: ReturnType<typeof JSON.parse>;
}

/** The page with both sandboxes on free ports, and ways to call it. */
export interface PageOnTest {
	sandbox: Sandbox;
	grant: Grant;
	url: string;
	get(path: string, headers?: Record<string, string>): Promise<Answer>;
	post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
	/** A conversation of a new contact, made through Intercom's API. */
	conversation(email: string): Promise<string>;
	close(): Promise<void>;
}

export async function openPage(): Promise<PageOnTest> {
	const sandbox = await startSandbox({ pagePort: 0 });
	const grant = demoWorld(sandbox);
	const url = sandbox.page!.url;
	return {
		sandbox,
		grant,
		url,
		get: (path, headers = {}) => send(url + path, { method: 'GET', headers }),
		post: (path, body, headers = {}) =>
			send(url + path, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body: typeof body === 'string' ? body : JSON.stringify(body),
			}),
		conversation: (email) => newConversation(sandbox, email),
		close: () => sandbox.close(),
	};
}

/** Plain HTTP, because `fetch` does not let a test choose Host and Origin. */
export function send(
	url: string,
	{ method, headers, body }: { method: string; headers: Record<string, string>; body?: string | Buffer },
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const outgoing = request(url, { method, headers: { accept: 'application/json', ...headers } }, async (response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of response) chunks.push(chunk as Buffer);
			const content = Buffer.concat(chunks);
			const isJson = response.headers['content-type']?.includes('json');
			resolve({
				status: response.statusCode ?? 0,
				headers: response.headers,
				body: content,
				json: isJson ? JSON.parse(content.toString()) : undefined,
			});
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}

async function newConversation({ intercom }: Sandbox, email: string): Promise<string> {
	const headers = {
		authorization: `Bearer ${intercom.accessToken}`,
		'content-type': 'application/json',
		'intercom-version': '2.15',
	};
	const call = async (path: string, body: unknown) =>
		(await send(intercom.url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json;
	const contact = await call('/contacts', { role: 'user', email, name: 'Ada Test' });
	return String(
		(await call('/conversations', { from: { type: 'user', id: contact.id }, body: 'The lamp is broken' }))
			.conversation_id,
	);
}
