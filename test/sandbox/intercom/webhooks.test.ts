import { createHmac } from 'node:crypto';
import type { Intercom } from './api';
import { adminReply, ALL, listening, type Listening } from './receiver';

let at: Listening;
let service: Intercom;
let url: string;
beforeEach(async () => {
	at = await listening();
	({ service, url } = at);
});
afterEach(async () => await at.close());

const admin = () => service.sandbox.admins[0].id;
const fired = async (act: () => unknown) => await at.fired(act);
const reply = async (id: string, body: object) => await adminReply(service, id, body);

test('an address is saved once it answers HEAD, and refused when it does not', async () => {
	expect(await service.sandbox.saveWebhook({ url, topics: ALL })).toEqual({ ok: true, status: 200 });
	expect(at.heads).toBe(1);
	expect(service.sandbox.webhook).toEqual({ url, topics: ALL });
	at.statuses = [404];
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
		at.statuses = [500, 500, 500];
		const list = await fired(() => service.contact());
		expect(list.map(({ json }) => json.delivery_attempts)).toEqual([1, 2]);
		expect(new Set(list.map(({ json }) => json.id)).size).toBe(1);
	});

	test('that is answered 410 is the last', async () => {
		at.statuses = [410];
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

test('a file of a teammate is in the notification and can be fetched', async () => {
	await service.sandbox.saveWebhook({ url, topics: ALL });
	const id = await service.conversation();
	const files = [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('abc') }];
	const [{ json }] = await fired(() => service.sandbox.teammate.reply(id, { adminId: admin(), body: 'See', files }));
	const attachment = json.data.item.conversation_parts.conversation_parts[0].attachments[0];
	expect(await (await fetch(String(attachment.url))).text()).toBe('abc');
});
