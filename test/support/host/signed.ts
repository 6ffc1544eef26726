import { createHmac } from 'node:crypto';

/** Notifications as the services put them on the wire; signed here by itself, not by the code under test. */

export interface Answered {
	status: number;
	json: Record<string, unknown>;
	text: string;
}

export async function send(
	url: string,
	options: { method?: string; body?: string | Buffer; headers?: Record<string, string> },
): Promise<Answered> {
	const { method = 'POST', headers = {} } = options;
	const body = typeof options.body === 'string' ? options.body : options.body && new Uint8Array(options.body);
	const response = await fetch(url, { method, body: method === 'POST' ? body : undefined, headers });
	const text = await response.text();
	return { status: response.status, text, json: asJson(text) };
}

export async function sendAsNylas(url: string, secret: unknown, notification: object): Promise<Answered> {
	const body = JSON.stringify(notification);
	const signature = createHmac('sha256', String(secret)).update(body).digest('hex');
	return await send(url, { body, headers: { 'content-type': 'application/json', 'x-nylas-signature': signature } });
}

export async function sendAsIntercom(url: string, secret: string, notification: object): Promise<Answered> {
	const body = JSON.stringify(notification);
	const signature = createHmac('sha1', secret).update(body).digest('hex');
	return await send(url, {
		body,
		headers: { 'content-type': 'application/json', 'x-hub-signature': `sha1=${signature}` },
	});
}

function asJson(text: string): Record<string, unknown> {
	try {
		return JSON.parse(text) as Record<string, unknown>;
	} catch {
		return {};
	}
}
