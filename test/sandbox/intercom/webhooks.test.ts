import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { intercom, type Intercom, type Json } from './api';

interface Delivery {
	headers: IncomingHttpHeaders;
	raw: Buffer;
	json: { id: string; topic: string; delivery_attempts: number; data: { item: Json } };
}

let service: Intercom;
let receiver: Server;
let url: string;
let heads: number;
let deliveries: Delivery[];
let statuses: number[];

beforeEach(async () => {
	service = await intercom();
	[heads, deliveries, statuses] = [0, [], []];
	receiver = createServer(async (request, response) => {
		if (request.method === 'HEAD') heads += 1;
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const raw = Buffer.concat(chunks);
		if (raw.length) deliveries.push({ headers: request.headers, raw, json: JSON.parse(raw.toString()) });
		response.writeHead(statuses.shift() ?? 200).end();
	});
	await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
	service.sandbox.deliveryFaults.retryMs = [10];
});
afterEach(async () => {
	await service.close();
	receiver.closeAllConnections();
	await new Promise((resolve) => receiver.close(resolve));
});

const ALL = [
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
const admin = () => service.sandbox.admins[0].id;
/** The topics that an action fires, and their deliveries. */
async function fired(act: () => unknown): Promise<Delivery[]> {
	await service.sandbox.settled();
	deliveries = [];
	await act();
	await service.sandbox.settled();
	return deliveries;
}
const topics = (list: Delivery[]) => list.map(({ json }) => json.topic).sort();
const reply = (id: string, body: object) =>
	service.call(`POST /conversations/${id}/reply`, {
		type: 'admin',
		message_type: 'comment',
		admin_id: admin(),
		body: 'Hi',
		...body,
	});

test('an address is saved once it answers HEAD, and refused when it does not', async () => {
	expect(await service.sandbox.saveWebhook({ url, topics: ALL })).toEqual({ ok: true, status: 200 });
	expect(heads).toBe(1);
	expect(service.sandbox.webhook).toEqual({ url, topics: ALL });
	statuses = [404];
	expect(await service.sandbox.saveWebhook({ url: `${url}2`, topics: ALL })).toEqual({ ok: false, status: 404 });
	expect(service.sandbox.webhook?.url).toBe(url);
});

describe('a notification', () => {
	beforeEach(async () => void (await service.sandbox.saveWebhook({ url, topics: ALL })));

	test('is signed over its bytes with the client secret', async () => {
		const [{ headers, raw }] = await fired(() => service.contact());
		expect(headers['x-hub-signature']).toBe(
			`sha1=${createHmac('sha1', service.sandbox.clientSecret).update(raw).digest('hex')}`,
		);
		expect(headers).toMatchObject({
			'user-agent': 'intercom-parrot-service-client/1.0',
			accept: 'application/json',
			'content-type': 'application/json',
		});
	});

	test('has an envelope', async () => {
		const [{ json }] = await fired(() => service.contact());
		expect(json).toEqual({
			type: 'notification_event',
			app_id: 'sandbox1',
			data: { type: 'notification_event_data', item: expect.anything() },
			links: {},
			id: expect.stringMatching(/^notif_[0-9a-f-]{36}$/),
			topic: 'contact.user.created',
			delivery_status: 'pending',
			delivery_attempts: 1,
			delivered_at: 0,
			first_sent_at: service.nowSec(),
			created_at: service.nowSec(),
			self: null,
		});
	});

	test('is tried once more after a failure, under the same id', async () => {
		statuses = [500, 500, 500];
		const list = await fired(() => service.contact());
		expect(list.map(({ json }) => json.delivery_attempts)).toEqual([1, 2]);
		expect(new Set(list.map(({ json }) => json.id)).size).toBe(1);
	});

	test('that is answered 410 is the last', async () => {
		statuses = [410];
		expect(await fired(() => service.contact())).toHaveLength(1);
		expect(service.sandbox.webhook).toBeUndefined();
		expect(await fired(() => service.contact())).toHaveLength(0);
	});

	test('comes only for topics that were asked for; ping always', async () => {
		await service.sandbox.saveWebhook({ url, topics: ['conversation.admin.replied'] });
		expect(await fired(() => service.contact())).toHaveLength(0);
		const [{ json }] = await fired(() => service.sandbox.notify('ping', { type: 'ping', message: 'hello' }));
		expect(json).toMatchObject({
			id: null,
			topic: 'ping',
			delivery_status: null,
			data: { item: { type: 'ping', message: 'hello' } },
		});
	});

	test('of a new conversation has the text in the source and no parts', async () => {
		const list = await fired(() => service.conversation({ body: 'a <b>' }));
		const item = list.find(({ json }) => json.topic === 'conversation.user.created')?.json.data.item;
		expect(item).toMatchObject({
			source: { body: 'a <b>' },
			conversation_parts: { conversation_parts: [], total_count: 0 },
		});
	});

	test('holds only the part that set it off', async () => {
		const id = await service.conversation();
		await reply(id, {});
		const [{ json }] = await fired(() => reply(id, { body: 'Second' }));
		expect(json.data.item.conversation_parts).toMatchObject({
			total_count: 1,
			conversation_parts: [{ body: 'Second', part_type: 'comment' }],
		});
	});

	test.each([
		['2.14', '<p>Hi <b>you</b></p>', expect.stringMatching(/^\d{4}-/)],
		['2.15', 'Hi you', expect.any(Number)],
	])('follows the app and not the request: body and dates for %s', async (version, body, date) => {
		const id = await service.conversation();
		service.sandbox.appVersion = version;
		const [{ json }] = await fired(() => reply(id, { body: '<p>Hi <b>you</b></p>' }));
		expect(json.data.item.conversation_parts.conversation_parts[0].body).toBe(body);
		expect(json.data.item.statistics.last_admin_reply_at).toEqual(date);
	});

	test('of a contact has ISO dates', async () => {
		const [{ json }] = await fired(() => service.contact());
		expect(json.data.item.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/);
	});

	test('comes for what the API does, too, marked with the code of the app', async () => {
		const id = await service.conversation();
		const [{ json }] = await fired(() => reply(id, {}));
		expect(json.data.item.conversation_parts.conversation_parts[0].app_package_code).toBe(service.sandbox.packageCode);
		const [byHand] = await fired(() => service.sandbox.teammate.reply(id, { adminId: admin(), body: 'Hi' }));
		expect(byHand.json.data.item.conversation_parts.conversation_parts[0].app_package_code).toBeNull();
	});

	test('comes twice when repeats are asked for, under one id', async () => {
		service.sandbox.deliveryFaults.duplicate = 1;
		const list = await fired(() => service.contact());
		expect(list).toHaveLength(2);
		expect(list[0].raw).toEqual(list[1].raw);
	});
});

describe('topics', () => {
	beforeEach(async () => void (await service.sandbox.saveWebhook({ url, topics: ALL })));
	const hand = () => service.sandbox.teammate;

	const actions: Array<[string, (id: string) => unknown, string[]]> = [
		[
			'an answer of a teammate',
			(id) => hand().reply(id, { adminId: admin(), body: 'Hi' }),
			['conversation.admin.replied'],
		],
		['a note', (id) => hand().reply(id, { adminId: admin(), body: 'Hi', note: true }), ['conversation.admin.noted']],
		[
			'an assignment',
			(id) => hand().assign(id, { adminId: admin(), teamId: service.sandbox.teams[0].id }),
			['conversation.admin.assigned'],
		],
		['closing', (id) => hand().close(id, { adminId: admin(), body: 'Bye' }), ['conversation.admin.closed']],
		['opening', (id) => hand().open(id, { adminId: admin() }), ['conversation.admin.opened']],
		['a silent answer', (id) => reply(id, { skip_notifications: true }), ['conversation.admin.replied']],
		[
			'an answer of the bot',
			(id) => reply(id, { admin_id: service.sandbox.operatorId }),
			['conversation.admin.replied', 'conversation.operator.replied'],
		],
		['deleting', (id) => service.call(`DELETE /conversations/${id}`), ['conversation.deleted']],
		[
			'a reply of the contact',
			(id) =>
				service.call(`POST /conversations/${id}/reply`, {
					type: 'user',
					message_type: 'comment',
					intercom_user_id: service.sandbox.contacts[0].id,
					body: 'More',
				}),
			['conversation.user.replied'],
		],
	];
	test.each(actions)('%s', async (_name, act, expected) => {
		const id = await service.conversation();
		expect(topics(await fired(() => act(id)))).toEqual(expected);
	});

	test('the first answer that assigns goes to two topics, under two ids and with one part', async () => {
		service.sandbox.switches.autoAssignOnFirstReply = true;
		const id = await service.conversation();
		const list = await fired(() => hand().reply(id, { adminId: admin(), body: 'Hi' }));
		expect(topics(list)).toEqual(['conversation.admin.open.assigned', 'conversation.admin.replied']);
		expect(new Set(list.map(({ json }) => json.id)).size).toBe(2);
		const shown = list.map(({ json }) => json.data.item.conversation_parts.conversation_parts[0]);
		expect(shown[0]).toMatchObject({ id: shown[1].id, part_type: 'assignment', body: 'Hi' });
	});

	test('redacting shows the part without its text', async () => {
		const id = await service.conversation();
		const part = hand().reply(id, { adminId: admin(), body: 'Secret' });
		const [{ json }] = await fired(() =>
			service.call('POST /conversations/redact', {
				type: 'conversation_part',
				conversation_id: id,
				conversation_part_id: part.id,
			}),
		);
		expect(json).toMatchObject({
			topic: 'conversation_part.redacted',
			data: {
				item: { conversation_parts: { conversation_parts: [{ redacted: true, body: 'This message was deleted' }] } },
			},
		});
	});

	test('deleting says little', async () => {
		const id = await service.conversation();
		const [{ json }] = await fired(() => service.call(`DELETE /conversations/${id}`));
		expect(json.data.item).toEqual({ type: 'conversation', conversation_id: id });
	});

	test('new contacts by role, and archiving', async () => {
		expect(topics(await fired(() => service.contact({ role: 'lead' })))).toEqual(['contact.lead.created']);
		const id = await service.contact();
		expect(topics(await fired(() => service.call(`POST /contacts/${id}/archive`)))).toEqual(['contact.archived']);
	});
});

test('a file of a teammate is in the notification and can be fetched', async () => {
	await service.sandbox.saveWebhook({ url, topics: ALL });
	const id = await service.conversation();
	const files = [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('abc') }];
	const [{ json }] = await fired(() => service.sandbox.teammate.reply(id, { adminId: admin(), body: 'See', files }));
	const attachment = json.data.item.conversation_parts.conversation_parts[0].attachments[0];
	expect(await (await fetch(String(attachment.url))).text()).toBe('abc');
});
