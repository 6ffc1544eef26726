import type { ServerResponse } from 'node:http';

export interface Answer {
	status: number;
	headers?: Record<string, string>;
	/** An object is sent as JSON. */
	body?: Buffer | string | object;
	/** Why it was refused, for the log. Never a token or mail text. */
	detail?: string;
}

/** Sends with a Content-Length; an object as JSON. */
export function write(outgoing: ServerResponse, { status, headers, body }: Answer): void {
	const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
	const bytes = Buffer.isBuffer(body)
		? body
		: Buffer.from(isJson ? JSON.stringify(body) : ((body as string | undefined) ?? ''));
	const type = isJson ? { 'content-type': 'application/json; charset=utf-8' } : {};
	const length = status === 204 || status === 304 ? {} : { 'content-length': String(bytes.length) };
	outgoing.writeHead(status, { ...type, ...length, ...headers });
	outgoing.end(bytes);
}
