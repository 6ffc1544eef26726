import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notification of Nylas, or a body of the infra's tests. */
export interface Envelope {
	id: string;
	type: string;
	source: string;
	time: number;
	webhook_delivery_attempt: number;
	data: { application_id: string; object: Record<string, unknown> };
	[field: string]: unknown;
}

export interface Received {
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** Undefined when the body is compressed. */
	json: Envelope;
}

export interface Receiver {
	url: string;
	received: Received[];
	/** Answers GET; the challenge as Nylas wants it unless a test sets another. */
	greet: (challenge: string, response: ServerResponse) => void;
	/** Statuses of the next POSTs; 200 when there is none. `0` cuts the connection, `-1` never answers. */
	statuses: number[];
	/** Headers of the answers to POSTs. */
	headers: Record<string, string>;
	close(): Promise<void>;
}

/** A webhook of somebody: keeps what comes. */
export async function receiver(): Promise<Receiver> {
	const server = createServer((request, response) => void take(self, request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const self: Receiver = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		received: [],
		greet: (challenge, response) => response.writeHead(200, { 'content-length': challenge.length }).end(challenge),
		statuses: [],
		headers: {},
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return self;
}

async function take(self: Receiver, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const challenge = new URL(request.url ?? '/', 'http://x').searchParams.get('challenge');
	if (request.method === 'GET') return self.greet(challenge ?? '', response);
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const body = Buffer.concat(chunks);
	self.received.push({
		headers: request.headers,
		body,
		json: (request.headers['content-encoding'] ? undefined : JSON.parse(body.toString())) as Envelope,
	});
	const status = self.statuses.shift() ?? 200;
	if (status === -1) return;
	if (status === 0) response.destroy();
	else response.writeHead(status, self.headers).end();
}
