import { createHmac } from 'node:crypto';
import { at, create, hook, receive, types } from './listening';

describe('delivery', () => {
	it.each([408, 429, 502, 503, 504, 507, 0])(
		'tries three times after %i, with the same id and a rising attempt',
		async (status) => {
			await create();
			hook.statuses = [status, status];
			receive();
			await at.nylas.settled();
			expect(hook.received.map(({ json }) => json.webhook_delivery_attempt)).toEqual([1, 2, 3]);
			expect(new Set(hook.received.map(({ json }) => json.id)).size).toBe(1);
		},
	);

	it('gives up after the third attempt', async () => {
		await create();
		hook.statuses = [503, 503, 503, 503];
		receive();
		await at.nylas.settled();
		expect(hook.received).toHaveLength(3);
	});

	it.each([400, 401, 404, 500])('never tries again after %i', async (status) => {
		await create();
		hook.statuses = [status];
		receive();
		await at.nylas.settled();
		expect(hook.received).toHaveLength(1);
	});

	it('signs each attempt for itself', async () => {
		const { webhook_secret } = (await create()).body.data;
		hook.statuses = [503];
		receive();
		await at.nylas.settled();
		for (const { headers, body } of hook.received)
			expect(headers['x-nylas-signature']).toBe(createHmac('sha256', webhook_secret!).update(body).digest('hex'));
	});

	it('repeats a notification with the same id, when it is told to', async () => {
		await create();
		at.nylas.deliveryFaults.duplicate = 1;
		receive();
		await at.nylas.settled();
		const ids = hook.received.map(({ json }) => json.id);
		expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
	});

	it('sends the same message under a new id, when it is told to', async () => {
		await create();
		at.nylas.deliveryFaults.upsert = 1;
		receive();
		await at.nylas.settled();
		expect(new Set(hook.received.map(({ json }) => json.id)).size).toBe(2);
		expect(new Set(hook.received.map(({ json }) => json.data.object.id)).size).toBe(1);
	});

	it('truncates small messages too, when it is told to', async () => {
		await create();
		at.nylas.deliveryFaults.truncate = 1;
		receive();
		await at.nylas.settled();
		expect(types()).toEqual(['message.created.truncated']);
	});

	it('shows attempts in the log, without the mail', async () => {
		await create();
		hook.statuses = [503];
		receive({ body: 'a secret text' });
		await at.nylas.settled();
		const lines = at.nylas.log.entries.filter(({ kind }) => kind === 'webhook');
		expect(lines).toMatchObject([
			{ status: 503, attempt: 1, detail: 'message.created', target: hook.url },
			{ status: 200, attempt: 2 },
		]);
		expect(JSON.stringify(at.nylas.log.entries)).not.toContain('secret text');
	});
});
