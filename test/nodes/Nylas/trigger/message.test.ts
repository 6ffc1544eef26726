import { WebhookTriggers } from 'nylas';
import { EVENTS } from '../../../../nodes/Nylas/trigger/events';
import { nylasSource } from '../../../../nodes/Nylas/trigger/source';
import { ADA, TriggerStage } from './setup';

const stage = new TriggerStage();

it('shows every trigger that the SDK knows, but not the truncated ones, which arrive by themselves', () => {
	const known = Object.values(WebhookTriggers).filter((type) => !type.endsWith('.truncated'));
	expect(EVENTS.map(({ value }) => value).sort()).toEqual([...known].sort());
});

it('starts one run with the mail when one arrives', async () => {
	const host = await stage.activate();
	const message = await stage.arrive();
	expect(host.runs).toHaveLength(1);
	expect(host.items()).toMatchObject([
		{
			id: message.id,
			grant_id: stage.grant.id,
			thread_id: message.thread_id,
			subject: 'Printer on fire',
			text: 'It burns',
			reply: 'It burns',
			quote: '',
			signature: null,
			forwarded: false,
			customer: { ...ADA, via: 'from' },
			isOwn: false,
			automatic: null,
			link: { grantId: stage.grant.id, threadId: message.thread_id },
			event: { type: 'message.created', source: '/google/emails/realtime', truncated: false },
		},
	]);
	expect(host.items()[0].headers).toEqual(
		expect.arrayContaining([expect.objectContaining({ name: expect.any(String) as string })]),
	);
	expect(host.items(1)).toEqual([]);
});

describe('a mail that is told of twice', () => {
	it('starts one run when the notification is repeated', async () => {
		const host = await stage.activate();
		stage.nylas.deliveryFaults.duplicate = 1;
		await stage.arrive();
		expect(stage.answers()).toEqual([200, 200]);
		expect(host.runs).toHaveLength(1);
	});

	it('starts one run when the mail comes again under another notification id', async () => {
		const host = await stage.activate();
		stage.nylas.deliveryFaults.upsert = 1;
		await stage.arrive();
		expect(stage.answers()).toEqual([200, 200]);
		expect(host.runs).toHaveLength(1);
	});

	it('starts a run for each of two nodes', async () => {
		const first = await stage.activate();
		const second = await stage.activate();
		await stage.arrive();
		expect([first.runs.length, second.runs.length]).toEqual([1, 1]);
	});

	it('starts a run with the next attempt when n8n could not store the first', async () => {
		const host = await stage.activate();
		host.failToStart = 1;
		const object = { ...(await stage.nylas.receive(stage.grant.id, { from: ADA, subject: 'x', body: 'y' })) };
		await stage.nylas.settled();
		expect(host.runs).toHaveLength(0);
		expect((await stage.post({ object })).status).toBe(200);
		expect(host.runs).toHaveLength(1);
	});
});

describe('a notification without the whole mail', () => {
	it('is completed by the mail itself when it was cut', async () => {
		const host = await stage.activate();
		stage.nylas.deliveryFaults.truncate = 1;
		await stage.arrive();
		expect(host.items()).toMatchObject([
			{ body: '<p>It burns</p>', text: 'It burns', event: { type: 'message.created', truncated: true } },
		]);
	});

	it.each([
		'message.created.truncated',
		'message.created.transformed',
		'message.created.metadata',
		'message.created.transformed.truncated',
		'message.created.something_new',
	])('is completed when its type is %s', async (type) => {
		const host = await stage.activate();
		stage.nylas.deliveryFaults.lose = 1;
		const { id } = await stage.arrive();
		expect((await stage.post({ type, object: { id } })).status).toBe(200);
		expect(host.items()).toMatchObject([
			{ id, body: '<p>It burns</p>', subject: 'Printer on fire', event: { type: 'message.created', truncated: true } },
		]);
	});

	it('is asked for again with 503 when the mail can not be fetched, and the next attempt starts the run', async () => {
		const host = await stage.activate();
		stage.nylas.faults.add({ route: /GET .*\/messages\//, status: 401, times: 2 });
		await stage.arrive();
		expect(stage.answers()).toEqual([503, 503, 200]);
		expect(host.runs).toHaveLength(1);
	});

	it('is fetched again within the same notification when Nylas fails for a moment', async () => {
		const host = await stage.activate();
		stage.nylas.faults.add({ route: /GET .*\/messages\//, status: 500, times: 1 });
		await stage.arrive();
		expect(stage.answers()).toEqual([200]);
		expect(host.runs).toHaveLength(1);
	});

	it('is asked for again when Nylas takes longer to give the mail than it waits for us', async () => {
		const host = await stage.newHost({}, 1_000);
		await host.activate();
		stage.nylas.faults.add({ route: /GET .*\/messages\//, delayMs: 1_500 });
		await stage.arrive();
		expect(stage.answers()).toEqual([503, 200]);
		expect(host.logged('warn')).toContain('did not answer within 1000 ms');
	});

	it('is given less time than the ten seconds after which Nylas takes it for lost', () => {
		expect(nylasSource.budgetMs).toBeLessThan(9_000);
	});

	it('is asked for again when nobody knows whether the mail is own', async () => {
		const host = await stage.activate();
		stage.nylas.faults.add({ route: /GET \/v3\/grants\/[^/]+\?/, status: 404, times: 1 });
		await stage.arrive();
		expect(stage.answers()).toEqual([503, 200]);
		expect(host.runs).toHaveLength(1);
	});

	it('starts nothing when the mail is gone meanwhile', async () => {
		const host = await stage.activate();
		expect(await stage.post({ object: { id: 'deleted', from: [ADA], date: 1 } })).toMatchObject({
			status: 200,
			json: { skipped: 'the mail is gone' },
		});
		expect(host.runs).toHaveLength(0);
	});

	it('keeps the Markdown of a cleaned mail', async () => {
		// Before anybody listens: the sandbox tells of it as well.
		const { id } = await stage.arrive();
		const host = await stage.activate({ triggerOn: ['message.created.cleaned'] });
		await stage.post({
			type: 'message.created.cleaned',
			object: { id, body: '# Update\n\n* It burns', cleaning_status: 'success' },
		});
		expect(host.items()).toMatchObject([
			{
				body: '# Update\n\n* It burns',
				text: '# Update\n\n* It burns',
				event: { type: 'message.created.cleaned', truncated: false },
			},
		]);
	});
});

describe('an update', () => {
	it('starts nothing where only new mail is wanted', async () => {
		const host = await stage.activate();
		expect((await stage.post({ type: 'message.updated', object: { id: 'm1' } })).json).toEqual({
			skipped: 'an event that the trigger is not on',
		});
		expect(host.runs).toHaveLength(0);
	});

	it('starts a run each time where updates are wanted', async () => {
		const host = await stage.activate({ triggerOn: ['message.updated'] });
		const { id } = await stage.arrive();
		await stage.post({ type: 'message.updated', id: 'u1', object: { id, from: [ADA] } });
		await stage.post({ type: 'message.updated', id: 'u1', object: { id, from: [ADA] } });
		await stage.post({ type: 'message.updated', id: 'u2', object: { id, from: [ADA] } });
		expect(host.runs).toHaveLength(2);
	});

	it('counts as the new mail that was never told of, once, where the option says so', async () => {
		const host = await stage.activate({ options: { treatFirstUpdateAsNew: true } });
		expect(stage.nylas.webhooks[0].trigger_types).toContain('message.updated');
		stage.nylas.deliveryFaults.lose = 1;
		const message = await stage.arrive();
		await stage.post({ type: 'message.updated', object: { ...message } });
		expect((await stage.post({ type: 'message.updated', object: { ...message } })).json).toEqual({
			skipped: 'a repeat',
		});
		expect((await stage.post({ object: { ...message } })).json).toEqual({ skipped: 'a repeat' });
		expect(
			(await stage.post({ type: 'message.updated', object: { ...message, id: 'old', date: 1_000_000 } })).json,
		).toEqual({ skipped: 'an update of an older mail' });
		expect(host.runs).toHaveLength(1);
	});
});

describe('other events', () => {
	it('report an expired mailbox on the output Problems', async () => {
		const host = await stage.activate();
		stage.nylas.notify('grant.expired', {
			object: { code: 25009, grant_id: stage.grant.id, provider: 'google', email: 'support@shop.example' },
		});
		await stage.nylas.settled();
		expect(host.items(0)).toEqual([]);
		expect(host.items(1)).toMatchObject([{ code: 25009, grant_id: stage.grant.id, event: { type: 'grant.expired' } }]);
	});

	it('do not report an expired mailbox where the option is off', async () => {
		await stage.activate({ options: { reportProblems: false } });
		expect(stage.nylas.webhooks[0].trigger_types).toEqual(['message.created']);
	});

	it('come as they are, also those whose object is missing', async () => {
		const host = await stage.activate({ triggerOn: ['message.opened', 'message.send_failed'] });
		// Not in the list of what Nylas lets one subscribe to, but sent by it.
		host.parameters.options = { otherEvents: ['message.intelligence.return'] };
		await stage.post({ type: 'message.opened', object: { message_id: 'm1', label: 'ticket-12' } });
		await stage.post({
			type: 'message.send_failed',
			data: { grant_id: stage.grant.id, object: null, reason: 'refused' },
		});
		await stage.post({ type: 'message.intelligence.return', object: { order: 7 } });
		expect(host.items()).toMatchObject([
			{ message_id: 'm1', label: 'ticket-12', grant_id: stage.grant.id, event: { type: 'message.opened' } },
			{ grant_id: stage.grant.id, event: { type: 'message.send_failed' } },
			{ order: 7 },
		]);
	});
});

it('fetches a mail that came without its body, whatever the type says', async () => {
	const host = await stage.activate();
	stage.nylas.deliveryFaults.lose = 1;
	const { id, thread_id: threadId } = await stage.arrive();
	await stage.post({ object: { object: 'message', id, thread_id: threadId, from: [ADA] } });
	expect(host.items()).toMatchObject([{ id, text: 'It burns' }]);
});

it.each([
	['no data', { data: { object: null } }],
	['no id', { object: { subject: 'x' } }],
])('starts nothing for a mail with %s', async (_, change) => {
	const host = await stage.activate();
	expect((await stage.post(change)).status).toBe(200);
	expect(host.runs).toEqual([]);
});
