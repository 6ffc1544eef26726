import type { QuirkName } from '../../../sandbox/quirks/quirks';
import { error, intercom, parts, type Intercom } from '../intercom/api';
import { listening, type Listening } from '../intercom/receiver';

let service: Intercom;
beforeEach(async () => (service = await intercom()));
afterEach(async () => await service.close());

const on = (name: QuirkName, value?: number) => service.sandbox.quirks.on(name, value);
const admin = () => service.sandbox.admins[0].id;
const byLink = { query: { field: 'custom_attributes.Email Thread', operator: '=', value: 'a/b' } };

test.each<{ quirk: QuirkName; value?: number; text: string; stored: string }>([
	{ quirk: 'text-as-html', text: 'a <!-- x --> <b>c</b>', stored: '<p>a  c</p>' },
	{ quirk: 'text-entities-read', text: '&copy; it', stored: '<p>© it</p>' },
	{ quirk: 'text-emoji', text: 'Thanks :)', stored: '<p>Thanks 🙂</p>' },
	{
		quirk: 'text-links-short',
		text: `https://shop.example/${'a'.repeat(40)} it`,
		stored: `<p>https://shop.example/${'a'.repeat(19)}… it</p>`,
	},
	{ quirk: 'text-masked', text: 'Card 4242 4242 4242 4242', stored: '<p>Card **** **** **** 4242</p>' },
	{ quirk: 'text-cut', value: 5, text: 'It burns', stored: '<p>It bu</p>' },
])("$quirk changes a contact's words, and no teammate's", async ({ quirk, value, text, stored }) => {
	on(quirk, value);
	const id = await service.conversation({ body: text });
	const { source, contacts } = service.sandbox.conversations[0];
	const contactId = contacts.contacts[0].id;
	const body = { type: 'user', message_type: 'comment', intercom_user_id: contactId, body: text };
	const answer = await service.call(`POST /conversations/${id}/reply`, body);
	expect([source.body, parts(answer)[0].body]).toEqual([stored, stored]);
	service.sandbox.teammate.reply(id, { adminId: admin(), body: 'Card 4242 4242 4242 4242' });
	expect(JSON.stringify(service.sandbox.conversations)).toContain('Card 4242 4242 4242 4242');
});

test('created-at-off stores the second before', async () => {
	on('created-at-off');
	const id = await service.contact();
	const createdAt = service.nowSec() - 100;
	await service.call('POST /conversations', { from: { type: 'user', id }, body: 'Hi', created_at: createdAt });
	expect(service.sandbox.conversations[0].created_at).toBe(createdAt - 1);
});

test('reply-shows-new-part answers with one part', async () => {
	on('reply-shows-new-part');
	const id = await service.conversation();
	const reply = async (body: string) =>
		await service.call(`POST /conversations/${id}/reply`, {
			type: 'admin',
			message_type: 'note',
			admin_id: admin(),
			body,
		});
	await reply('one');
	expect(parts(await reply('two')).map(({ body }) => body)).toEqual(['<p>two</p>']);
});

test('assign-and-unsnooze is for snoozed conversations', async () => {
	on('assign-and-unsnooze');
	const id = await service.conversation();
	service.sandbox.teammate.snooze(id, { adminId: admin(), untilSec: service.nowSec() + 3_600 });
	const types = ['one', 'two'].map((body) => service.sandbox.teammate.reply(id, { adminId: admin(), body }).part_type);
	expect(types).toEqual(['assign_and_unsnooze', 'comment']);
	expect(service.sandbox.conversations[0].state).toBe('open');
});

test('unknown-part-type is for answers, and leaves notes', async () => {
	on('unknown-part-type');
	const id = await service.conversation();
	const type = (note: boolean) => service.sandbox.teammate.reply(id, { adminId: admin(), body: 'x', note }).part_type;
	expect([type(false), type(true)]).toEqual(['answered_elsewhere', 'note']);
});

test('attribute-twice lists each attribute twice, and refuses to write one', async () => {
	service.sandbox.addConversationAttribute('Email Thread');
	const id = await service.conversation();
	on('attribute-twice');
	const write = await service.call(`PUT /conversations/${id}`, { custom_attributes: { 'Email Thread': 'a/b' } });
	expect(error(write)).toMatchObject({ status: 400, code: 'parameter_invalid' });
	const listed = await service.call('GET /conversations/attributes', undefined, { 'intercom-version': '2.16' });
	expect((listed.body.data as unknown as Array<{ name: string }>).map(({ name }) => name)).toEqual([
		'Email Thread',
		'Email Thread',
	]);
});

test.each<{ quirk: QuirkName; route: string; body: object; status: number; version?: string }>([
	{
		quirk: 'attribute-refused',
		route: 'POST /conversations/attributes',
		body: { name: 'Email Thread', data_type: 'string' },
		status: 403,
		version: '2.16',
	},
	{ quirk: 'address-strict', route: 'POST /contacts', body: { email: 'a..b@docomo.example' }, status: 422 },
	{ quirk: 'address-strict', route: 'POST /contacts', body: { email: 'müller@example.com' }, status: 422 },
	{ quirk: 'attributes-not-searchable', route: 'POST /conversations/search', body: byLink, status: 400 },
])('$quirk makes $route a $status', async ({ quirk, route, body, status, version = '2.15' }) => {
	on(quirk);
	expect((await service.call(route, body, { 'intercom-version': version })).status).toBe(status);
});

test('address-strict takes usual addresses', async () => {
	on('address-strict');
	expect((await service.call('POST /contacts', { email: "Ada.O'Neil+x@mail.example.com" })).status).toBe(200);
});

test('participant-refused keeps those who are there', async () => {
	const id = await service.conversation();
	const [member] = service.sandbox.contacts;
	on('participant-refused');
	const add = async (intercom_user_id: string) =>
		(await service.call(`POST /conversations/${id}/customers`, { admin_id: admin(), customer: { intercom_user_id } }))
			.status;
	expect([await add(member.id), await add(await service.contact())]).toEqual([200, 422]);
});

test('blocked-conflicts names the contact, and restores nobody', async () => {
	on('blocked-conflicts');
	const id = await service.contact({ email: 'eve@example.com' });
	await service.call(`POST /contacts/${id}/block`, {});
	const again = error(await service.call('POST /contacts', { email: 'eve@example.com' }));
	expect(again).toMatchObject({ status: 409, message: expect.stringContaining(id) as string });
	expect((await service.call(`POST /contacts/${id}/unarchive`, {})).status).toBe(400);
});

describe('a search that comes to no end', () => {
	const search = async (pagination: object) => {
		const query = { field: 'role', operator: '=', value: 'user' };
		const { body } = await service.call('POST /contacts/search', { query, pagination });
		const page = body as unknown as { data: unknown[]; pages: { next: { starting_after: string } } };
		return { found: page.data.length, next: page.pages.next.starting_after };
	};
	beforeEach(async () => {
		for (let one = 0; one < 3; one += 1) await service.contact();
		service.pass(2_000);
	});

	test('search-repeats gives its first page again', async () => {
		on('search-repeats');
		const pages = [await search({ per_page: 2 })];
		for (let one = 0; one < 4; one += 1) pages.push(await search({ per_page: 2, starting_after: pages[one].next }));
		expect(pages.map(({ found }) => found)).toEqual([2, 1, 2, 1, 2]);
		expect(new Set(pages.map(({ next }) => next)).size).toBe(2);
	});

	test('search-empty-pages gives a new cursor each time', async () => {
		on('search-empty-pages');
		const pages = [await search({})];
		for (let one = 0; one < 3; one += 1) pages.push(await search({ starting_after: pages[one].next }));
		expect(pages.map(({ found }) => found)).toEqual([3, 0, 0, 0]);
		expect(new Set(pages.map(({ next }) => next)).size).toBe(4);
	});
});

test('clock-behind dates answers and what is written', async () => {
	on('clock-behind', 30);
	await service.conversation();
	const answer = await service.call('GET /conversations');
	expect(Date.parse(answer.headers.get('date') ?? '') / 1_000).toBe(service.nowSec() - 30);
	expect(service.sandbox.conversations[0].created_at).toBe(service.nowSec() - 30);
});

test('intercom-redirects leads to another name of this machine, and the log shows who follows', async () => {
	on('intercom-redirects');
	const answer = await fetch(`${service.sandbox.url}/admins`, { redirect: 'manual' });
	expect([answer.status, answer.headers.get('location')]).toEqual([
		307,
		`${service.sandbox.url.replace('127.0.0.1', 'localhost')}/redirected/admins`,
	]);
	await fetch(`${service.sandbox.url}/admins`);
	expect(service.sandbox.log.requests(/redirected/)).toHaveLength(1);
});

describe('mails-answers', () => {
	const answered = async (value: number) => {
		on('mails-answers', value);
		const id = await service.conversation();
		service.sandbox.teammate.reply(id, { adminId: admin(), body: '<p>Use water.</p>' });
		service.sandbox.teammate.reply(id, { adminId: admin(), body: '<p>Internal.</p>', note: true });
		return id;
	};

	test('mails what a teammate wrote to the contacts, and takes the reply', async () => {
		const id = await answered(0);
		const [mail] = service.sandbox.mails;
		expect(service.sandbox.mails).toMatchObject([{ conversationId: id, body: '<p>Use water.</p>' }]);
		expect(mail.to.email).toBe(service.sandbox.contacts[0].email);
		expect(service.sandbox.replyToMail(mail.id, 'Thanks')).toMatchObject({
			author: { email: mail.to.email },
			body: '<p>Thanks</p>',
			app_package_code: null,
		});
	});

	test('waits, and mails nothing that skips notifications', async () => {
		const id = await answered(0.3);
		const silent = { type: 'admin', message_type: 'comment', admin_id: admin(), body: 'x', skip_notifications: true };
		await service.call(`POST /conversations/${id}/reply`, silent, { 'intercom-version': '2.15' });
		expect(service.sandbox.mails).toHaveLength(0);
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(service.sandbox.mails.map(({ body }) => body)).toEqual(['<p>Use water.</p>']);
	});
});

describe('notifications', () => {
	let at: Listening;
	beforeEach(async () => {
		at = await listening();
		const topics = ['conversation.admin.replied', 'conversation.admin.replied.translated', 'ticket.admin.replied'];
		await at.service.sandbox.saveWebhook({ url: at.url, topics });
	});
	afterEach(async () => await at.close());
	const reply = (id: string) => () =>
		at.service.sandbox.teammate.reply(id, { adminId: at.service.sandbox.admins[0].id, body: '<p>Use water.</p>' });

	test('answers-translated tells of an answer twice', async () => {
		at.service.sandbox.quirks.on('answers-translated');
		const fired = await at.fired(reply(await at.service.conversation()));
		expect(fired.map(({ json }) => json.topic)).toEqual([
			'conversation.admin.replied',
			'conversation.admin.replied.translated',
		]);
		expect(JSON.stringify(fired[1].json.data.item)).toContain('Auf Deutsch');
	});

	test('ticket-topics tells of an answer in a converted conversation as in a ticket of the same id', async () => {
		at.service.sandbox.quirks.on('ticket-topics');
		const id = await at.service.conversation();
		await at.service.call(`POST /conversations/${id}/convert`, { ticket_type_id: '88' });
		const fired = await at.fired(reply(id));
		expect(fired.map(({ json }) => json.topic)).toEqual(['ticket.admin.replied']);
		expect(fired[0].json.data.item).toMatchObject({ type: 'ticket', id, ticket_parts: { total_count: 1 } });
	});
});
