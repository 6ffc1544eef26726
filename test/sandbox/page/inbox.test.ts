import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { openPage, type PageOnTest } from './pageOnTest';

describe('the team inbox of the sandbox page', () => {
	let page: PageOnTest;
	let id: string;
	let adminId: string;
	const part = async (at = -1) =>
		(await page.get(`/api/conversations/${id}`)).json.conversation.conversation_parts.conversation_parts.at(at);
	const row = async () =>
		(await page.get('/api/state')).json.conversations.find((entry: { id: string }) => entry.id === id);

	beforeAll(async () => {
		page = await openPage();
		id = await page.conversation('ada@customer.example');
		adminId = page.sandbox.intercom.admins[0].id;
	});
	afterAll(async () => await page.close());

	it('lists a conversation with its contact, state and text', async () => {
		expect(await row()).toMatchObject({
			state: 'open',
			contacts: [{ name: 'Ada Test', email: 'ada@customer.example', role: 'user' }],
			preview: 'The lamp is broken',
			partCount: 0,
		});
		expect(await row()).not.toHaveProperty('link');
	});

	it('shows the attribute Email Thread as the link', async () => {
		const { intercom } = page.sandbox;
		intercom.addConversationAttribute('Email Thread');
		const headers = {
			authorization: `Bearer ${intercom.accessToken}`,
			'content-type': 'application/json',
			'intercom-version': '2.15',
		};
		const { version } = await row();
		await fetch(`${intercom.url}/conversations/${id}`, {
			method: 'PUT',
			headers,
			body: JSON.stringify({ custom_attributes: { 'Email Thread': 'grant/thread' } }),
		});
		expect((await row()).link).toBe('grant/thread');
		expect((await row()).version).not.toBe(version);
	});

	it('replies as a teammate with a file that can be read again', async () => {
		const files = [
			{ filename: 'a.txt', contentType: 'text/plain', contentBase64: Buffer.from('bytes').toString('base64') },
		];
		expect((await page.post(`/api/conversations/${id}/reply`, { adminId, body: '<p>Hello</p>', files })).status).toBe(
			200,
		);
		const { part_type: kind, author, attachments, app_package_code: app } = await part();
		expect([kind, author.id, app]).toEqual(['comment', adminId, null]);
		expect((await page.get(`/api/files/intercom?url=${encodeURIComponent(attachments[0].url)}`)).body.toString()).toBe(
			'bytes',
		);
		expect((await page.get(`/api/files/intercom?url=${encodeURIComponent('http://127.0.0.1/nothing')}`)).status).toBe(
			404,
		);
	});

	it('writes a note, assigns, closes and opens', async () => {
		await page.post(`/api/conversations/${id}/reply`, { adminId, body: '<p>Inside</p>', note: true });
		expect((await part()).part_type).toBe('note');
		await page.post(`/api/conversations/${id}/assign`, { adminId, assigneeId: adminId });
		expect((await row()).admin).toBe(page.sandbox.intercom.admins[0].name);
		await page.post(`/api/conversations/${id}/close`, { adminId, body: '<p>Done</p>' });
		expect([(await row()).state, (await part()).body]).toEqual(['closed', expect.stringContaining('Done')]);
		await page.post(`/api/conversations/${id}/open`, { adminId });
		expect((await row()).state).toBe('open');
	});

	it('redacts what was written, once', async () => {
		await page.post(`/api/conversations/${id}/reply`, { adminId, body: '<p>Too much said</p>' });
		const { id: partId } = await part();
		const { version } = await row();
		expect((await page.post(`/api/conversations/${id}/redact`, { adminId, partId })).status).toBe(200);
		expect(await part()).toMatchObject({ id: partId, redacted: true, body: expect.not.stringContaining('Too much') });
		expect((await row()).version).not.toBe(version);
	});

	it.each([
		['redact', {}, '"partId" is missing.'],
		['redact', { partId: '0' }, 'Conversation part or message not found'],
		['reply', {}, 'Write something, or attach a file.'],
		['reply', { adminId: '0' }, 'There is no teammate with this id.'],
		['reply', { adminId: undefined }, '"adminId" is missing.'],
	])('refuses a %s with %j', async (action, body, sentence) => {
		const answer = await page.post(`/api/conversations/${id}/${action}`, { adminId, ...body });
		expect([answer.status, answer.json.error.message]).toEqual([400, sentence]);
	});

	it('answers 404 for a conversation that does not exist', async () => {
		expect((await page.post('/api/conversations/1/close', { adminId })).status).toBe(404);
	});

	it('saves the webhook when HEAD is answered, and tells when it is not', async () => {
		const target = createServer((request, response) =>
			response.writeHead(request.url === '/yes' ? 200 : 404).end(),
		).listen(0, '127.0.0.1');
		await once(target, 'listening');
		const address = `http://127.0.0.1:${(target.address() as AddressInfo).port}`;
		const no = await page.post('/api/intercom/webhook', { url: `${address}/no`, topics: [] });
		const before = (await page.get('/api/state')).json.intercom.webhook;
		const yes = await page.post('/api/intercom/webhook', { url: `${address}/yes` });
		target.close();
		expect([no.json, before]).toEqual([{ ok: false, status: 404 }, null]);
		expect(yes.json).toEqual({ ok: true, status: 200 });
		expect((await page.get('/api/state')).json.intercom.webhook.topics).toContain('conversation.admin.replied');
	});

	it('refuses a webhook address that is none', async () => {
		expect((await page.post('/api/intercom/webhook', { url: 'javascript:alert(1)' })).status).toBe(400);
	});
});
