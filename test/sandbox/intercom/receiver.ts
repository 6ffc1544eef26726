import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { intercom, type Intercom, type Json } from './api';

export interface Delivery {
	headers: IncomingHttpHeaders;
	raw: Buffer;
	json: { id: string; topic: string; delivery_attempts: number; data: { item: Json } };
}

/** Intercom, and what listens for its webhooks. */
export interface Listening {
	service: Intercom;
	url: string;
	/** How often HEAD was asked. */
	heads: number;
	/** What the next requests are answered with; 200 after that. */
	statuses: number[];
	/** What an action sends, with all its retries. */
	fired(act: () => unknown): Promise<Delivery[]>;
	close(): Promise<void>;
}

export const ALL = [
	'conversation.user.created',
	'conversation.user.replied',
	'conversation.admin.replied',
	'conversation.admin.noted',
	'conversation.admin.assigned',
	'conversation.admin.open.assigned',
	'conversation.admin.closed',
	'conversation.admin.opened',
	'conversation.operator.replied',
	'contact.user.created',
	'contact.lead.created',
	'contact.archived',
	'conversation.deleted',
	'conversation_part.redacted',
];

export async function listening(): Promise<Listening> {
	const service = await intercom();
	let deliveries: Delivery[] = [];
	const receiver = createServer(async (request, response) => {
		if (request.method === 'HEAD') at.heads += 1;
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const raw = Buffer.concat(chunks);
		if (raw.length) deliveries.push({ headers: request.headers, raw, json: JSON.parse(raw.toString()) });
		response.writeHead(at.statuses.shift() ?? 200).end();
	});
	await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
	service.sandbox.deliveryFaults.retryMs = [10];
	const at: Listening = {
		service,
		url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
		heads: 0,
		statuses: [],
		async fired(act) {
			await service.sandbox.settled();
			deliveries = [];
			await act();
			await service.sandbox.settled();
			return deliveries;
		},
		async close() {
			await service.close();
			receiver.closeAllConnections();
			await new Promise((resolve) => receiver.close(resolve));
		},
	};
	return at;
}

/** As an admin, through the API. */
export const adminReply = async (service: Intercom, id: string, body: object) =>
	await service.call(`POST /conversations/${id}/reply`, {
		type: 'admin',
		message_type: 'comment',
		admin_id: service.sandbox.admins[0].id,
		body: 'Hi',
		...body,
	});
