import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';

export interface Call {
	method: 'GET' | 'HEAD' | 'POST';
	url: string;
	headers?: Record<string, string>;
	body?: Buffer;
	timeoutMs: number;
	signal?: AbortSignal;
}

interface CallAnswer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/**
 * One request to somebody else's server, as the services make them to webhooks. Not `fetch`, which adds headers of a browser.
 * Each call has its own connection: a kept one that the receiver closes in the same instant would look like a lost answer.
 * Rejects when there is no complete answer within `timeoutMs`.
 */
export async function call({ method, url, headers = {}, body, timeoutMs, signal }: Call): Promise<CallAnswer> {
	const timeout = AbortSignal.timeout(timeoutMs);
	const stop = signal ? AbortSignal.any([timeout, signal]) : timeout;
	const length = body ? { 'content-length': String(body.length) } : {};
	const start = url.startsWith('https:') ? requestHttps : requestHttp;
	return await new Promise((resolve, reject) => {
		const outgoing = start(
			url,
			{ method, headers: { ...headers, ...length }, agent: false, signal: stop },
			(incoming) => {
				const chunks: Buffer[] = [];
				incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
				incoming.on('error', reject);
				incoming.on('end', () =>
					resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
				);
			},
		);
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}
