import { ADA, part, TriggerStage } from './setup';

const stage = new TriggerStage();

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
			part: {
				id,
				type: 'comment',
				body: '<p class="no-margin">We are <b>on it</b></p>',
				text: 'We are on it',
				createdAt: expect.any(Number) as number,
				author: { type: 'admin', id: stage.adminId },
				attachments: [],
			},
			contact: { id: stage.contactId, ...ADA },
			conversation: { id: stage.conversation.id, custom_attributes: { 'Email Thread': 'grant-1/thread-1' } },
		},
	]);
	expect(host.items()[0]).not.toHaveProperty('reason');
});

it.each(['2.14', '2.16'])(
	'gets the formatting from Intercom, whatever the webhook of an app on API %s carries',
	async (version) => {
		stage.intercom.appVersion = version;
		const host = await stage.activate();
		await stage.reply();
		expect(host.items()).toMatchObject([
			{ part: { body: '<p class="no-margin">We are <b>on it</b></p>', text: 'We are on it' } },
		]);
	},
);

it('gives files with addresses that are fresh', async () => {
	const host = await stage.activate();
	await stage.reply('See the file', {
		files: [{ filename: 'a.pdf', contentType: 'application/pdf', content: Buffer.from('pdf') }],
	});
	const [
		{
			part: { attachments },
		},
	] = host.items() as Array<{ part: { attachments: Array<{ url: string }> } }>;
	expect(attachments).toMatchObject([{ name: 'a.pdf', contentType: 'application/pdf', size: 3 }]);
	expect(stage.intercom.file(attachments[0].url).toString()).toBe('pdf');
});

describe('an answer also comes', () => {
	it('on an assignment, when the first answer assigns the conversation', async () => {
		stage.intercom.quirks.on('first-answer-assigns');
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
		const parts = {
			type: 'conversation_part.list',
			conversation_parts: [part(), part({ id: '2', part_type: 'note' }), part({ id: '3', body: 'Plain & simple' })],
		};
		await stage.post('conversation.admin.replied', { ...stage.itemWith(part()), conversation_parts: parts });
		expect(host.items()).toMatchObject([
			{ part: { text: 'Hello' } },
			{ part: { id: '3', text: 'Plain & simple', body: expect.stringContaining('Plain &amp; simple') as string } },
		]);
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
		await stage.post('conversation.admin.replied', stage.itemWith(part()));
		expect((await stage.post('conversation.admin.assigned', stage.itemWith(part()))).json).toEqual({
			skipped: 'a repeat',
		});
		expect((await stage.post('conversation.admin.open.assigned', stage.itemWith(part()))).json).toEqual({
			skipped: 'a repeat',
		});
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
		expect(await stage.post('conversation.admin.replied', stage.itemWith(part(change)))).toMatchObject({
			status: 200,
			json: { skipped: reason },
		});
		expect(host.runs).toEqual([]);
		expect(host.logged('debug')).toContain(reason);
	});

	it('an answer that our own mirror wrote, though the app is so old that webhooks do not say so', async () => {
		const host = await stage.activate();
		const { conversation_parts: parts } = (await stage.call('POST', `/conversations/${stage.conversation.id}/reply`, {
			message_type: 'comment',
			type: 'admin',
			admin_id: stage.adminId,
			body: 'Mirrored',
		})) as never as { conversation_parts: { conversation_parts: Array<{ id: string }> } };
		await stage.intercom.settled();
		const { id } = parts.conversation_parts.at(-1)!;
		expect(
			(await stage.post('conversation.admin.replied', stage.itemWith(part({ id, app_package_code: undefined })))).json,
		).toEqual({ skipped: 'written through the API' });
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
		expect((await stage.post('conversation.admin.replied', stage.itemWith(part()))).json).toEqual({
			skipped: 'written by another teammate',
		});
		await stage.post(
			'conversation.admin.replied',
			stage.itemWith(part({ id: '2', author: { type: 'admin', id: 17 } })),
		);
		expect(host.runs).toHaveLength(1);
	});

	it('a topic that is not wanted', async () => {
		const host = await stage.activate();
		expect((await stage.post('contact.user.created', { type: 'contact', id: '1' })).json).toEqual({
			skipped: 'a topic that the trigger is not on',
		});
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
		await stage.post('conversation.admin.replied', stage.itemWith(part(change)));
		expect(host.runs).toHaveLength(1);
	});

	it('conversations without a link', async () => {
		const host = await stage.activate({ onlyLinked: false });
		stage.conversation = await stage.begin();
		await stage.reply();
		expect(host.items()).toMatchObject([{ link: null, part: { text: 'We are on it' } }]);
	});
});

describe('a notification of an answer that came without its parts', () => {
	it('gets them from the conversation', async () => {
		const host = await stage.activate();
		stage.intercom.deliveryFaults.lose = 1;
		const { id } = await stage.reply();
		await stage.post('conversation.admin.replied', { ...stage.conversation, conversation_parts: null });
		expect(host.items()).toMatchObject([{ part: { id, text: 'We are on it' }, link: { threadId: 'thread-1' } }]);
	});

	it.each([
		['no conversation', { type: 'conversation' }],
		['one that is gone', { type: 'conversation', id: '999999' }],
	])('starts nothing where it names %s', async (_, item) => {
		const host = await stage.activate();
		expect((await stage.post('conversation.admin.replied', item)).status).toBe(200);
		expect(host.runs).toEqual([]);
	});
});
