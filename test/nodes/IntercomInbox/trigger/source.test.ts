import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { intercomSource } from '../../../../nodes/IntercomInbox/trigger/source';
import { Host } from '../../../support/host/host';
import { ADA, part, TriggerStage } from './setup';
import { send, sendAsIntercom } from '../../../support/host/signed';

const stage = new TriggerStage();

describe('when Intercom does not answer', () => {
	it('goes on with what the notification says, if that is enough', async () => {
		const host = await stage.activate();
		stage.intercom.faults.add({ route: /GET \/conversations/, status: 401, times: Infinity });
		await stage.post('conversation.admin.replied', stage.itemWith(part({ body: 'Plain <text>' })), {
			delivery_attempts: 2,
		});
		expect(host.items()).toMatchObject([
			{ part: { text: 'Plain <text>' }, link: { threadId: 'thread-1' }, contact: { id: stage.contactId, ...ADA } },
		]);
		expect(host.logged('warn')).toContain('going on with what the notification says');
	});

	it('goes on at once with what is written as HTML, and asks again for a plain text, which has lost links and pictures', async () => {
		const host = await stage.activate();
		stage.intercom.faults.add({ route: /GET \/conversations/, status: 401, times: Infinity });
		expect(
			(await stage.post('conversation.admin.replied', stage.itemWith(part({ body: '<p>With <b>weight</b></p>' }))))
				.status,
		).toBe(200);
		const plain = stage.itemWith(part({ id: '2', body: 'With weight' }));
		expect((await stage.post('conversation.admin.replied', plain, { id: 'notif_2' })).status).toBe(503);
		expect(
			(await stage.post('conversation.admin.replied', plain, { id: 'notif_2', delivery_attempts: 2 })).status,
		).toBe(200);
		expect(host.items()).toMatchObject([
			{ part: { body: '<p>With <b>weight</b></p>' } },
			{ part: { text: 'With weight' } },
		]);
	});

	it.each([
		['has no link', {}, { custom_attributes: {} }],
		['does not say who wrote it', { app_package_code: undefined }, {}],
	])('asks for the notification again when it %s', async (_, change, more) => {
		const host = await stage.activate();
		const { id } = await stage.reply();
		host.runs.length = 0;
		stage.intercom.faults.add({ route: /GET \/conversations/, status: 401, times: 1 });
		const item = stage.itemWith(part({ id: `${id}0`, ...change }), more);
		const change1 = { id: 'notif_1' };
		expect((await stage.post('conversation.admin.replied', item, change1)).status).toBe(503);
		expect(host.runs).toEqual([]);
		expect((await stage.post('conversation.admin.replied', item, { ...change1, delivery_attempts: 2 })).status).toBe(
			200,
		);
		expect(host.runs).toHaveLength(1);
	});

	it('answers in time when Intercom is slow', async () => {
		expect(intercomSource.budgetMs).toBeLessThan(4_500);
		const host = await stage.activate({}, {}, 500);
		stage.intercom.faults.add({ route: /GET \/conversations/, delayMs: 3_000, times: 5 });
		await stage.reply();
		// First that it comes again, because the notification has plain text only; then with what it has.
		expect(stage.answers()).toEqual([503, 200]);
		expect(host.items()).toMatchObject([{ part: { text: 'We are on it' } }]);
	});

	it('looks the address up where the conversation does not have it, and goes on where that fails', async () => {
		const host = await stage.activate();
		const begunByTeam = {
			source: {
				...stage.conversation.source,
				author: { type: 'admin', id: '1', name: 'John', email: 'john@shop.example' },
			},
		};
		stage.intercom.faults.add({
			route: /GET \/conversations/,
			status: 200,
			times: 2,
			body: JSON.stringify(stage.itemWith(part(), begunByTeam)),
		});
		await stage.post('conversation.admin.replied', stage.itemWith(part(), begunByTeam));
		stage.intercom.faults.add({ route: /GET \/contacts/, status: 401, times: 1 });
		await stage.post('conversation.admin.replied', stage.itemWith(part({ id: '2' }), begunByTeam));
		expect(host.items()).toMatchObject([
			{ contact: { id: stage.contactId, ...ADA } },
			{ contact: { id: stage.contactId, email: null, name: null } },
		]);
	});
});

describe('other topics', () => {
	it('come as they are, dates as they come', async () => {
		const host = await stage.activate(
			{ otherTopics: ['audience.created'] },
			{ topics: ['contact.user.created', 'conversation.deleted'] },
		);
		await stage.post('contact.user.created', {
			type: 'contact',
			id: '6961',
			created_at: '2026-01-10T04:22:28.240+00:00',
		});
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
		await stage.post(
			'conversation.user.replied',
			stage.itemWith(part({ author: { type: 'user', id: stage.contactId } })),
		);
		await stage.post(
			'conversation.user.created',
			stage.itemWith(part(), { conversation_parts: { conversation_parts: [] } }),
		);
		await stage.post('conversation.read', stage.itemWith(part()));
		expect(host.items()).toMatchObject([
			{ reason: 'not written by a teammate', part: { text: 'Hello' } },
			{ reason: 'the topic is no answer', part: null },
			{ reason: 'the topic is no answer' },
		]);
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
		expect(
			await send(host.url, {
				body: '{"type":"notification_event","topic":"ping","id":null}',
				headers: { 'content-type': 'application/json' },
			}),
		).toMatchObject({ status: 200, json: { pong: true } });
		expect(host.runs).toEqual([]);
	});

	it('refuses what somebody else signed, and a ping of theirs, too', async () => {
		const host = await stage.activate();
		expect(
			(
				await sendAsIntercom(host.url, 'guess', {
					topic: 'conversation.admin.replied',
					data: { item: stage.itemWith(part()) },
				})
			).status,
		).toBe(401);
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
		const host = await Host.start({
			node: new IntercomInboxTrigger(),
			credentials: { intercomInboxApi: { accessToken: 'x' } },
		});
		await expect(host.activate()).rejects.toMatchObject({ message: "The credential has no 'Client Secret'" });
		await host.close();
	});
});

it('takes a plain text for what it is, whatever looks like markup in it', async () => {
	const host = await stage.activate();
	stage.intercom.faults.add({ route: /GET \/conversations/, status: 401, times: Infinity });
	await stage.post(
		'conversation.admin.replied',
		stage.itemWith(part({ body: 'Write </b> and <script>x</script>, a<b and c>d' })),
		{ delivery_attempts: 2 },
	);
	expect(host.items()).toMatchObject([
		{
			part: {
				body: expect.stringContaining(
					'Write &lt;/b&gt; and &lt;script&gt;x&lt;/script&gt;, a&lt;b and c&gt;d',
				) as string,
			},
		},
	]);
});
