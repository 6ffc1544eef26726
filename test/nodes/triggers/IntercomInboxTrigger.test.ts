import { IntercomInboxTrigger } from '../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { ADA, Stage } from './intercomSetup';
import { Host } from './host';
import { send, sendAsIntercom } from './signed';

const stage = new Stage();

/** A conversation as a notification has it, with one part. */
function itemWith(part: object, more: object = {}): object {
	return { ...stage.conversation, custom_attributes: { 'Email Thread': 'grant-1/thread-1' }, conversation_parts: { type: 'conversation_part.list', conversation_parts: [part], total_count: 1 }, ...more };
}

const part = (change: object = {}) => ({
	type: 'conversation_part', id: '37358198341', part_type: 'comment', body: '<p>Hello</p>', created_at: 1_768_032_000, author: { type: 'admin', id: '9608799', name: 'John', email: 'john@shop.example' },
	attachments: [], redacted: false, app_package_code: null, ...change,
});

it("starts one run with a teammate's answer, its link and the person outside", async () => {
	const host = await stage.activate();
	const { id } = await stage.reply();
	expect(stage.answers()).not.toContain(401);
	expect(host.items()).toMatchObject([
		{
			topic: 'conversation.admin.replied',
			notificationId: expect.stringMatching(/^notif_/) as string,
			conversationId: stage.conversation.id,
			link: { grantId: 'grant-1', threadId: 'thread-1' },
			part: { id, type: 'comment', body: '<p class="no-margin">We are <b>on it</b></p>', text: 'We are on it', createdAt: expect.any(Number) as number, author: { type: 'admin', id: stage.adminId }, attachments: [] },
			contact: { id: stage.contactId, ...ADA },
			conversation: { id: stage.conversation.id, custom_attributes: { 'Email Thread': 'grant-1/thread-1' } },
		},
	]);
	expect(host.items()[0]).not.toHaveProperty('reason');
});

it.each(['2.14', '2.16'])('gets the formatting from Intercom, whatever the webhook of an app on API %s carries', async (version) => {
	stage.intercom.appVersion = version;
	const host = await stage.activate();
	await stage.reply();
	expect(host.items()).toMatchObject([{ part: { body: '<p class="no-margin">We are <b>on it</b></p>', text: 'We are on it' } }]);
});

it('gives files with addresses that are fresh', async () => {
	const host = await stage.activate();
	await stage.reply('See the file', { files: [{ filename: 'a.pdf', contentType: 'application/pdf', content: Buffer.from('pdf') }] });
	const [{ part: { attachments } }] = host.items() as Array<{ part: { attachments: Array<{ url: string }> } }>;
	expect(attachments).toMatchObject([{ name: 'a.pdf', contentType: 'application/pdf', size: 3 }]);
	expect(stage.intercom.file(attachments[0].url).toString()).toBe('pdf');
});

describe('an answer also comes', () => {
	it('on an assignment, when the first answer assigns the conversation', async () => {
		stage.intercom.switches.autoAssignOnFirstReply = true;
		const host = await stage.activate();
		await stage.reply();
		expect(host.items()).toMatchObject([{ part: { type: 'assignment', text: 'We are on it' } }]);
	});

	it('with a close', async () => {
		const host = await stage.activate();
		stage.intercom.teammate.close(stage.conversation.id, { adminId: stage.adminId, body: 'Bye' });
		await stage.intercom.settled();
		expect(host.items()).toMatchObject([{ topic: 'conversation.admin.closed', part: { type: 'close', text: 'Bye' } }]);
	});

	it('as several parts in one notification', async () => {
		const host = await stage.activate({ fetchConversation: false });
		const parts = { type: 'conversation_part.list', conversation_parts: [part(), part({ id: '2', part_type: 'note' }), part({ id: '3', body: 'Plain & simple' })] };
		await stage.post('conversation.admin.replied', { ...itemWith(part()), conversation_parts: parts });
		expect(host.items()).toMatchObject([{ part: { text: 'Hello' } }, { part: { id: '3', text: 'Plain & simple', body: expect.stringContaining('Plain &amp; simple') as string } }]);
	});
});

describe('is told of once', () => {
	it('when the notification is repeated', async () => {
		const host = await stage.activate();
		stage.intercom.deliveryFaults.duplicate = 1;
		await stage.reply();
		expect(stage.answers()).toEqual([200, 200]);
		expect(host.runs).toHaveLength(1);
	});

	it('when one answer comes on several topics', async () => {
		const host = await stage.activate({ fetchConversation: false });
		await stage.post('conversation.admin.replied', itemWith(part()));
		expect((await stage.post('conversation.admin.assigned', itemWith(part()))).json).toEqual({ skipped: 'a repeat' });
		expect((await stage.post('conversation.admin.open.assigned', itemWith(part()))).json).toEqual({ skipped: 'a repeat' });
		expect(host.runs).toHaveLength(1);
	});
});

describe('never starts a run', () => {
	it.each([
		['a note', { part_type: 'note' }, 'a note'],
		["the bot's answer", { author: { type: 'bot', id: '1', email: 'operator+abc@intercom.io' } }, 'written by a bot'],
		['what was written through the API', { app_package_code: 'my-app' }, 'written through the API'],
		['an assignment without words', { part_type: 'assignment', body: null }, 'no text'],
		['a redacted part', { redacted: true }, 'redacted'],
		["the customer's own words", { author: { type: 'user', id: '1' } }, 'not written by a teammate'],
	])('%s', async (_, change, reason) => {
		const host = await stage.activate();
		expect(await stage.post('conversation.admin.replied', itemWith(part(change)))).toMatchObject({ status: 200, json: { skipped: reason } });
		expect(host.runs).toEqual([]);
		expect(host.logged('debug')).toContain(reason);
	});

	it('an answer that our own mirror wrote, though the app is so old that webhooks do not say so', async () => {
		const host = await stage.activate();
		const { conversation_parts: parts } = (await stage.call('POST', `/conversations/${stage.conversation.id}/reply`, { message_type: 'comment', type: 'admin', admin_id: stage.adminId, body: 'Mirrored' })) as never as { conversation_parts: { conversation_parts: Array<{ id: string }> } };
		await stage.intercom.settled();
		const { id } = parts.conversation_parts.at(-1)!;
		expect((await stage.post('conversation.admin.replied', itemWith(part({ id, app_package_code: undefined })))).json).toEqual({ skipped: 'written through the API' });
		expect(host.runs).toEqual([]);
	});

	it('an answer in a conversation that is not linked', async () => {
		const host = await stage.activate();
		stage.conversation = await stage.begin();
		await stage.reply();
		expect(host.runs).toEqual([]);
		expect(host.logged('debug')).toContain('not linked');
	});

	it('an answer of a teammate who is not wanted', async () => {
		const host = await stage.activate({ authors: ['mallory@shop.example', '17'], fetchConversation: false });
		expect((await stage.post('conversation.admin.replied', itemWith(part()))).json).toEqual({ skipped: 'written by another teammate' });
		await stage.post('conversation.admin.replied', itemWith(part({ id: '2', author: { type: 'admin', id: 17 } })));
		expect(host.runs).toHaveLength(1);
	});

	it('a topic that is not wanted', async () => {
		const host = await stage.activate();
		expect((await stage.post('contact.user.created', { type: 'contact', id: '1' })).json).toEqual({ skipped: 'a topic that the trigger is not on' });
		expect(host.runs).toEqual([]);
	});
});

describe('an option lets through', () => {
	it.each([
		['notes', { includeNotes: true }, { part_type: 'note' }],
		['bots', { includeBots: true }, { author: { type: 'bot', id: '1' } }],
		['what was written through the API', { includeApiParts: true }, { app_package_code: 'my-app' }],
	])('%s', async (_, options, change) => {
		const host = await stage.activate(options, { topics: ['all'] });
		await stage.post('conversation.admin.replied', itemWith(part(change)));
		expect(host.runs).toHaveLength(1);
	});

	it('conversations without a link', async () => {
		const host = await stage.activate({ onlyLinked: false });
		stage.conversation = await stage.begin();
		await stage.reply();
		expect(host.items()).toMatchObject([{ link: null, part: { text: 'We are on it' } }]);
	});
});

describe('when Intercom does not answer', () => {
	it('goes on with what the notification says, if that is enough', async () => {
		const host = await stage.activate();
		stage.intercom.faults.add({ route: /GET \/conversations/, status: 401, times: Infinity });
		await stage.post('conversation.admin.replied', itemWith(part({ body: 'Plain <text>' })));
		expect(host.items()).toMatchObject([{ part: { text: 'Plain <text>' }, link: { threadId: 'thread-1' }, contact: { id: stage.contactId, ...ADA } }]);
		expect(host.logged('warn')).toContain('going on with what the notification says');
	});

	it.each([
		['has no link', {}, { custom_attributes: {} }],
		['does not say who wrote it', { app_package_code: undefined }, {}],
	])('asks for the notification again when it %s', async (_, change, more) => {
		const host = await stage.activate();
		const { id } = await stage.reply();
		host.runs.length = 0;
		stage.intercom.faults.add({ route: /GET \/conversations/, status: 401, times: 1 });
		const item = itemWith(part({ id: `${id}0`, ...change }), more);
		const change1 = { id: 'notif_1' };
		expect((await stage.post('conversation.admin.replied', item, change1)).status).toBe(503);
		expect(host.runs).toEqual([]);
		expect((await stage.post('conversation.admin.replied', item, { ...change1, delivery_attempts: 2 })).status).toBe(200);
		expect(host.runs).toHaveLength(1);
	});

	it('answers in time when Intercom is slow', async () => {
		const host = await stage.activate();
		stage.intercom.faults.add({ route: /GET \/conversations/, delayMs: 6_000, times: 5 });
		await stage.reply();
		expect(stage.answers()).toEqual([200]);
		expect(host.items()).toMatchObject([{ part: { text: 'We are on it' } }]);
	}, 20_000);

	it('looks the address up where the conversation does not have it, and goes on where that fails', async () => {
		const host = await stage.activate();
		const begunByTeam = { source: { ...stage.conversation.source, author: { type: 'admin', id: '1', name: 'John', email: 'john@shop.example' } } };
		stage.intercom.faults.add({ route: /GET \/conversations/, status: 200, times: 2, body: JSON.stringify(itemWith(part(), begunByTeam)) });
		await stage.post('conversation.admin.replied', itemWith(part(), begunByTeam));
		stage.intercom.faults.add({ route: /GET \/contacts/, status: 401, times: 1 });
		await stage.post('conversation.admin.replied', itemWith(part({ id: '2' }), begunByTeam));
		expect(host.items()).toMatchObject([{ contact: { id: stage.contactId, ...ADA } }, { contact: { id: stage.contactId, email: null, name: null } }]);
	});
});

describe('other topics', () => {
	it('come as they are, dates as they come', async () => {
		const host = await stage.activate({ otherTopics: ['audience.created'] }, { topics: ['contact.user.created', 'conversation.deleted'] });
		await stage.post('contact.user.created', { type: 'contact', id: '6961', created_at: '2026-01-10T04:22:28.240+00:00' });
		await stage.post('conversation.deleted', { type: 'conversation', conversation_id: '2154' });
		await stage.post('audience.created', { type: 'audience', id: 7 });
		expect(host.items()).toMatchObject([
			{ topic: 'contact.user.created', id: '6961', created_at: '2026-01-10T04:22:28.240+00:00' },
			{ topic: 'conversation.deleted', conversationId: '2154' },
			{ topic: 'audience.created', id: 7 },
		]);
	});

	it("bring a customer's message, and say that it is no answer", async () => {
		const host = await stage.activate({}, { topics: ['all'] });
		await stage.post('conversation.user.replied', itemWith(part({ author: { type: 'user', id: stage.contactId } })));
		await stage.post('conversation.user.created', itemWith(part(), { conversation_parts: { conversation_parts: [] } }));
		await stage.post('conversation.read', itemWith(part()));
		expect(host.items()).toMatchObject([{ reason: 'not written by a teammate', part: { text: 'Hello' } }, { reason: 'the topic is no answer', part: null }, { reason: 'the topic is no answer' }]);
	});
});

describe('the address', () => {
	it('answers the HEAD with which Intercom checks it, and a person with a browser', async () => {
		const host = await stage.activate();
		expect(stage.intercom.webhook).toMatchObject({ url: host.url });
		expect(await send(host.url, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
		expect((await send(host.url, { method: 'GET' })).text).toContain('Developer Hub');
	});

	it('answers a ping, signed or not, and starts nothing', async () => {
		const host = await stage.activate();
		stage.intercom.notify('ping', { type: 'ping', message: 'something something' });
		await stage.intercom.settled();
		expect(stage.answers()).toEqual([200]);
		expect(await send(host.url, { body: '{"type":"notification_event","topic":"ping","id":null}', headers: { 'content-type': 'application/json' } })).toMatchObject({ status: 200, json: { pong: true } });
		expect(host.runs).toEqual([]);
	});

	it('refuses what somebody else signed, and a ping of theirs, too', async () => {
		const host = await stage.activate();
		expect((await sendAsIntercom(host.url, 'guess', { topic: 'conversation.admin.replied', data: { item: itemWith(part()) } })).status).toBe(401);
		expect((await sendAsIntercom(host.url, 'guess', { topic: 'ping' })).status).toBe(401);
		expect(host.runs).toEqual([]);
	});

	it('refuses everything where the credential has no client secret, and says so', async () => {
		const host = await stage.activate();
		Object.assign(host.credentials.intercomInboxApi, { clientSecret: '' });
		expect((await sendAsIntercom(host.url, '', { topic: 'conversation.admin.replied' })).status).toBe(401);
		expect(host.logged('warn')).toContain("no 'Client Secret'");
	});

	it('can not be activated without a client secret', async () => {
		const host = await Host.start({ node: new IntercomInboxTrigger(), credentials: { intercomInboxApi: { accessToken: 'x' } } });
		await expect(host.activate()).rejects.toMatchObject({ message: "The credential has no 'Client Secret'" });
		await host.close();
	});
});
