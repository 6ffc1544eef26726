import { error, intercom, parts, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

const refusal = async (route: string, body?: unknown, version = '2.15') =>
	error(await service.call(route, body, { 'intercom-version': version }));

describe('starting a conversation', () => {
	test('answers a message that names the conversation', async () => {
		const id = await service.contact();
		const { body } = await service.call('POST /conversations', {
			from: { type: 'user', id },
			body: 'Hello <b>there</b>',
			created_at: 1_700_000_000,
		});
		expect(body).toEqual({
			type: 'user_message',
			id: expect.stringMatching(/^\d+$/),
			created_at: 1_700_000_000,
			body: 'Hello <b>there</b>',
			message_type: 'inapp',
			conversation_id: expect.stringMatching(/^\d+$/),
		});
		const conversation = (await service.call(`GET /conversations/${String(body.conversation_id)}`)).body;
		expect(conversation).toMatchObject({
			created_at: 1_700_000_000,
			state: 'open',
			open: true,
			waiting_since: 1_700_000_000,
			title: null,
			source: { id: body.id, delivered_as: 'customer_initiated', author: { type: 'user', id } },
			conversation_parts: { conversation_parts: [], total_count: 0 },
		});
	});

	test.each([
		['HTML is text', 'a <b>b</b> & c', '<p>a &lt;b&gt;b&lt;/b&gt; &amp; c</p>', 'a <b>b</b> & c'],
		['lines and paragraphs stay', 'a\r\nb\n\nc', '<p>a<br>b</p>\n<p>c</p>', 'a\nb\n\nc'],
	])('%s', async (_name, body, html, plain) => {
		const id = await service.conversation({ body });
		expect((await service.call(`GET /conversations/${id}`)).body.source.body).toBe(html);
		expect((await service.call(`GET /conversations/${id}?display_as=plaintext`)).body.source.body).toBe(plain);
	});

	test('a subject is taken and has no effect, since the message is in-app', async () => {
		const id = await service.contact();
		const { body } = await service.call('POST /conversations', {
			from: { type: 'user', id },
			body: 'Hi',
			subject: 'Order 7',
		});
		expect((await service.call(`GET /conversations/${String(body.conversation_id)}`)).body.source.subject).toBe('');
	});

	test.each(['attachment_files', 'custom_attributes', 'title', 'tags', 'external_id'])(
		'there is no %s',
		async (field) => {
			const id = await service.contact();
			expect(
				await refusal('POST /conversations', { from: { type: 'user', id }, body: 'Hi', [field]: [] }),
			).toMatchObject({
				status: 400,
				code: 'bad_request',
				message: `bad '${field}' parameter`,
				field,
			});
		},
	);

	test('needs a contact of that id and role', async () => {
		const id = await service.contact();
		const start = async (from: unknown) => await refusal('POST /conversations', { from, body: 'Hi' });
		expect(await start({ type: 'lead', id })).toMatchObject({ status: 404, message: 'User Not Found' });
		expect(await start({ type: 'user', id: '000000000000000000000000' })).toMatchObject({
			status: 404,
			message: 'User Not Found',
		});
		expect(await start({ type: 'admin', id })).toMatchObject({ status: 400, field: 'from.type' });
		expect(await start({ type: 'user' })).toMatchObject({ code: 'parameter_missing', field: 'from.id' });
	});

	test('refuses milliseconds as date, and an empty text', async () => {
		const from = { type: 'user', id: await service.contact() };
		expect(await refusal('POST /conversations', { from, body: 'Hi', created_at: 1_700_000_000_000 })).toMatchObject({
			status: 400,
			field: 'created_at',
		});
		expect(await refusal('POST /conversations', { from, body: ' ' })).toMatchObject({ status: 400, field: 'body' });
	});
});

describe('changing a conversation', () => {
	test('an attribute that does not exist is 400 with its name', async () => {
		const id = await service.conversation();
		expect(
			await refusal(`PUT /conversations/${id}`, { custom_attributes: { 'Email Thread': 'g/t' }, read: true }),
		).toMatchObject({
			status: 400,
			code: 'parameter_invalid',
			message: "Conversation attribute 'Email Thread' does not exist",
		});
		expect(service.sandbox.conversations[0].read).toBe(false);
	});

	test('each changed attribute adds a part of the bot', async () => {
		service.sandbox.addConversationAttribute('Email Thread');
		const id = await service.conversation();
		const changed = await service.call(`PUT /conversations/${id}`, { custom_attributes: { 'Email Thread': 'g/t' } });
		expect(changed.body.custom_attributes).toEqual({ 'Email Thread': 'g/t' });
		expect(parts(changed)).toMatchObject([
			{
				part_type: 'conversation_attribute_updated_by_admin',
				body: null,
				author: { type: 'bot' },
				event_details: { attribute: { name: 'Email Thread' }, value: { name: 'g/t' } },
			},
		]);
		await service.call(`PUT /conversations/${id}`, { custom_attributes: { 'Email Thread': 'g/t' } });
		expect(service.sandbox.conversations[0].conversation_parts.total_count).toBe(1);
	});

	test('a title can be set from 2.13 on', async () => {
		const id = await service.conversation();
		expect((await service.call(`PUT /conversations/${id}`, { title: 'Order 7' })).body.title).toBe('Order 7');
		expect((await refusal(`PUT /conversations/${id}`, { title: 'Order 7' }, '2.12')).field).toBe('title');
	});

	test('deleting leaves only an id, listed from 2.16 on', async () => {
		const id = await service.conversation();
		expect((await service.call(`DELETE /conversations/${id}`)).body).toEqual({
			id,
			object: 'conversation',
			deleted: true,
		});
		expect(await refusal(`GET /conversations/${id}`)).toMatchObject({ status: 404, message: 'Resource Not Found' });
		const { body } = await service.call('GET /conversations/deleted', undefined, { 'intercom-version': '2.16' });
		expect(body.conversations).toEqual([
			{ type: 'conversation', id, deleted_at: service.nowSec(), metrics_retained: true },
		]);
	});
});

describe('what a version shows', () => {
	test.each([
		['2.11', { priority: 'not_priority', admin_assignee_id: null }],
		['2.15', { priority: 'not_priority', admin_assignee_id: null }],
		['2.16', { priority: 'none', admin_assignee_id: 0 }],
	])('%s', async (version, expected) => {
		const id = await service.conversation();
		expect(
			(await service.call(`GET /conversations/${id}`, undefined, { 'intercom-version': version })).body,
		).toMatchObject(expected);
	});

	test('parts have a package code from 2.13 on', async () => {
		const id = await service.conversation();
		service.sandbox.teammate.reply(id, { adminId: service.sandbox.admins[0].id, body: 'Hi' });
		const [old] = parts(await service.call(`GET /conversations/${id}`, undefined, { 'intercom-version': '2.12' }));
		const [now] = parts(await service.call(`GET /conversations/${id}`));
		expect(old).not.toHaveProperty('app_package_code');
		expect(now).toHaveProperty('app_package_code', null);
	});
});

test('a conversation shows at most its newest 500 parts', async () => {
	const id = await service.conversation();
	for (let i = 1; i <= 502; i += 1)
		service.sandbox.teammate.reply(id, { adminId: service.sandbox.admins[0].id, body: `Answer ${i}` });
	const answer = await service.call(`GET /conversations/${id}?display_as=plaintext`);
	expect(answer.body.conversation_parts.total_count).toBe(500);
	expect(parts(answer)[0].body).toBe('Answer 3');
	expect(answer.body.statistics.count_conversation_parts).toBe(503);
});
