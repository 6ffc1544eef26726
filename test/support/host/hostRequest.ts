import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createGunzip, createInflate } from 'node:zlib';

/**
 * A request and an answer as n8n 2.41 hands them to a node: Express's, with n8n's own body reader
 * (docs/facts/n8n.md 2.7, 2.8).
 */

export type N8nRequest = IncomingMessage & {
	query: Record<string, unknown>;
	params: object;
	body: unknown;
	rawBody?: Buffer;
	readRawBody(): Promise<void>;
};

export type N8nResponse = ServerResponse & {
	status(code: number): N8nResponse;
	type(type: string): N8nResponse;
	send(body: string): N8nResponse;
	json(body: unknown): N8nResponse;
};

/** Resolves to undefined when n8n itself refuses the body; then it has answered. */
export async function n8nRequest(incoming: IncomingMessage, response: N8nResponse): Promise<N8nRequest | undefined> {
	const request = asExpress(incoming);
	const contentType = String(incoming.headers['content-type'] ?? '')
		.split(';')[0]
		.trim()
		.toLowerCase();
	if (contentType.startsWith('multipart/')) {
		incoming.resume();
		return request;
	}
	try {
		await request.readRawBody();
	} catch {
		response.status(500).json({ code: 0, message: 'There was a problem executing the workflow' });
		return undefined;
	}
	try {
		if (contentType === 'application/json' && request.rawBody?.length)
			request.body = JSON.parse(request.rawBody.toString()) as unknown;
		return request;
	} catch {
		response.status(422).json({ code: 422, message: 'Failed to parse request body' });
		return undefined;
	}
}

function asExpress(incoming: IncomingMessage): N8nRequest {
	const url = new URL(incoming.url ?? '/', 'http://host');
	const query = Object.fromEntries(
		[...new Set(url.searchParams.keys())].map((name) => {
			const values = url.searchParams.getAll(name);
			return [name, values.length > 1 ? values : values[0]];
		}),
	);
	const request = Object.assign(incoming, {
		query,
		params: {},
		body: {},
		rawBody: undefined as Buffer | undefined,
		readRawBody: async () => Promise.resolve(),
	});
	request.readRawBody = async () => {
		request.rawBody ??= await buffer(unpacked(incoming));
	};
	return request;
}

function unpacked(incoming: IncomingMessage): NodeJS.ReadableStream {
	const encoding = incoming.headers['content-encoding'];
	if (encoding === 'gzip') return incoming.pipe(createGunzip());
	if (encoding === 'deflate') return incoming.pipe(createInflate());
	return incoming;
}

export function n8nResponse(outgoing: ServerResponse): N8nResponse {
	const response = outgoing as N8nResponse;
	response.status = (code) => Object.assign(response, { statusCode: code });
	response.type = (type) => response.setHeader('content-type', `${type}; charset=utf-8`) as N8nResponse;
	response.send = (body) => {
		response.setHeader('content-length', Buffer.byteLength(body));
		return response.end(response.req.method === 'HEAD' ? undefined : body) as N8nResponse;
	};
	response.json = (body) => response.type('application/json').send(JSON.stringify(body));
	return response;
}
