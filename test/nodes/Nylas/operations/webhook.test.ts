import { forAgents } from '../../../../nodes/Nylas/operations/webhook/fields';
import { receiver, type Receiver } from '../../../sandbox/server/receiver';
import { openMailbox, type Mailbox } from '../../../support/mailbox';

describe('Nylas, webhooks', () => {
	let mailbox: Mailbox;
	let hook: Receiver;

	beforeEach(async () => {
		mailbox = await openMailbox();
		hook = await receiver();
	});
	afterEach(async () => {
		await mailbox.close();
		await hook.close();
	});

	const create = async (options: Record<string, unknown> = {}, more = {}) =>
		(
			await mailbox.output('webhook:create', { webhookUrl: hook.url, triggerTypes: ['message.created'], options }, more)
		)[0];

	it('are made with every option as Nylas names it, and show their secret', async () => {
		const webhook = await create({
			compressedDelivery: false,
			description: 'Orders',
			notificationEmails: 'Ops <ops@x.example>, b@x.example',
			otherTriggerTypes: [' message.updated ', 'message.created'],
		});
		expect(mailbox.last().json).toEqual({
			trigger_types: ['message.created', 'message.updated'],
			webhook_url: hook.url,
			description: 'Orders',
			notification_email_addresses: ['ops@x.example', 'b@x.example'],
			compressed_delivery: false,
		});
		expect(webhook).toMatchObject({
			status: 'active',
			webhook_url: hook.url,
			webhook_secret: expect.stringMatching(/^\S{20}$/),
		});
	});

	it('are got, listed up to the limit, changed and deleted', async () => {
		const { id: webhookId } = await create();
		const other = await receiver();
		await mailbox.output('webhook:create', { webhookUrl: other.url, triggerTypes: ['folder.created'] });
		const [got] = await mailbox.output('webhook:get', { webhookId });
		expect(got).toMatchObject({ id: webhookId, status_updated_at: expect.any(Number) });
		expect(got).not.toHaveProperty('webhook_secret');
		expect(await mailbox.output('webhook:getMany', { returnAll: true })).toHaveLength(2);
		expect(await mailbox.output('webhook:getMany', { limit: 1 })).toHaveLength(1);
		expect(String(mailbox.last().query)).toBe('');
		const options = {
			status: 'pause',
			triggerTypes: ['message.updated'],
			description: 'Paused',
			compressedDelivery: true,
			notificationEmails: '',
		};
		expect(await mailbox.output('webhook:update', { webhookId, options })).toMatchObject([
			{ status: 'pause', description: 'Paused' },
		]);
		expect([mailbox.last().method, mailbox.last().json]).toEqual([
			'PUT',
			{ trigger_types: ['message.updated'], description: 'Paused', compressed_delivery: true, status: 'pause' },
		]);
		expect(await mailbox.output('webhook:delete', { webhookId })).toEqual([{ deleted: true, id: webhookId }]);
		await other.close();
	});

	it('list nothing where Nylas has null', async () => {
		mailbox.nylas.faults.add({
			route: /GET .*webhooks/,
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: '{"data":null}',
		});
		expect(await mailbox.output('webhook:getMany')).toEqual([]);
	});

	it('move to another address, which has to answer the challenge', async () => {
		const { id: webhookId } = await create();
		const other = await receiver();
		expect(
			await mailbox.output('webhook:update', { webhookId, options: { webhookUrl: ` ${other.url} ` } }),
		).toMatchObject([{ webhook_url: other.url }]);
		await other.close();
		const { error } = await mailbox.run('webhook:update', {
			webhookId,
			options: { webhookUrl: 'http://127.0.0.1:9/' },
		});
		expect(error?.message).toBe('Nylas could not reach the webhook address');
	});

	it('are not made again after a lost answer', async () => {
		mailbox.nylas.faults.add({ route: /POST .*webhooks/, dropAnswer: true });
		const { items } = await mailbox.run(
			'webhook:create',
			{ webhookUrl: hook.url, triggerTypes: ['message.created'] },
			{ continueOnFail: true },
		);
		expect(items[0].json).toMatchObject({ details: { ambiguous: true } });
		expect(mailbox.nylas.webhooks).toHaveLength(1);
	});

	it('get a new secret, also when the first answer is lost', async () => {
		const { id: webhookId, webhook_secret: first } = await create();
		mailbox.nylas.faults.add({ route: /rotate-secret/, dropAnswer: true });
		const [{ webhook_secret: second }] = await mailbox.output('webhook:rotateSecret', { webhookId });
		expect(second).toMatch(/^\S{20}$/);
		expect(second).not.toBe(first);
		mailbox.nylas.receive(mailbox.grant.id, { from: { email: 'ada@x.example' }, subject: 'Hi', body: 'x' });
		await mailbox.nylas.settled();
		const { createHmac } = await import('node:crypto');
		const [{ body, headers }] = hook.received;
		expect(headers['x-nylas-signature']).toBe(createHmac('sha256', String(second)).update(body).digest('hex'));
	});

	it('that are unknown are told apart from a wrong request', async () => {
		expect((await mailbox.run('webhook:get', { webhookId: 'nope' })).error?.message).toBe(
			'Nylas did not find this webhook',
		);
	});

	describe('for an agent', () => {
		it('show neither secret nor path', async () => {
			const webhook = await create({ allowedDomains: '127.0.0.1' }, { asTool: true });
			expect(webhook).toMatchObject({ status: 'active', webhook_host: new URL(hook.url).host });
			const shown = [
				webhook,
				...(await mailbox.output('webhook:getMany', {}, { asTool: true })),
				...(await mailbox.output('webhook:get', { webhookId: webhook.id }, { asTool: true })),
				...(await mailbox.output(
					'webhook:update',
					{ webhookId: webhook.id, options: { description: 'x' } },
					{ asTool: true },
				)),
			];
			expect(shown).toHaveLength(4);
			expect(JSON.stringify(shown)).not.toMatch(/secret|\/hook/);
			expect(forAgents({ id: 'w', webhook_secret: 's' })).toEqual({ id: 'w' });
		});

		it.each([undefined, 'example.com', '0.0.1'])(
			"do not send mail to an address outside '%s'",
			async (allowedDomains) => {
				const options = allowedDomains ? { allowedDomains } : {};
				const message = 'The AI agent is not allowed to send notifications to this address';
				const made = await mailbox.run(
					'webhook:create',
					{ webhookUrl: 'https://127.0.0.1.evil.example/hook', triggerTypes: ['message.created'], options },
					{ asTool: true },
				);
				const moved = await mailbox.run(
					'webhook:update',
					{ webhookId: 'w', options: { ...options, webhookUrl: 'https://example.com.evil.example/' } },
					{ asTool: true },
				);
				expect([made.error?.message, moved.error?.message]).toEqual([message, message]);
				expect(mailbox.requests()).toHaveLength(0);
			},
		);

		it('keep their secret, because nobody would get the new one', async () => {
			const { id: webhookId } = await create();
			const { error, items } = await mailbox.run('webhook:rotateSecret', { webhookId }, { asTool: true });
			expect(error?.message).toBe('The AI agent is not allowed to do this');
			expect(items).toEqual([]);
			expect(mailbox.requests(/rotate/)).toHaveLength(0);
		});
	});

	describe('tested', () => {
		const test = async (more: Record<string, unknown> = {}) =>
			await mailbox.run('webhook:sendTestEvent', { webhookUrl: hook.url, ...more });

		it('get a made-up notification', async () => {
			const { items } = await test({ triggerType: 'message.created.truncated' });
			expect(mailbox.last().json).toEqual({ trigger_type: 'message.created.truncated', webhook_url: hook.url });
			expect(items[0].json).toEqual({
				sent: true,
				triggerType: 'message.created.truncated',
				webhookHost: new URL(hook.url).host,
			});
			expect(hook.received.map(({ json }) => json.type)).toEqual(['message.created.truncated']);
		});

		it('fail when the address refuses it, by status or by word', async () => {
			hook.statuses = [500];
			expect((await test()).error?.description).toContain('the webhook answered 500');
			mailbox.nylas.faults.add({
				route: /send-test-event/,
				status: 200,
				headers: { 'content-type': 'application/json' },
				body: '{"data":"failed"}',
			});
			const { error } = await test();
			expect(error?.message).toBe('The URL did not accept the test event');
			expect(error?.description).not.toContain('/hook');
		});
	});

	it('never have their secret in an error', async () => {
		const { id: webhookId, webhook_secret: secret } = await create();
		mailbox.nylas.faults.add({
			route: /rotate-secret/,
			status: 403,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ data: { webhook_secret: secret }, error: { type: 'x', message: 'no' } }),
		});
		const { error, run } = await mailbox.run('webhook:rotateSecret', { webhookId });
		expect(error?.httpCode).toBe('403');
		expect(JSON.stringify(run.data.resultData)).not.toContain(String(secret));
	});

	it('are in the list by what people know them by, never by their address', async () => {
		await create({ description: 'Orders' });
		const other = await receiver();
		await mailbox.output('webhook:create', { webhookUrl: other.url, triggerTypes: ['folder.created'] });
		Object.assign(mailbox.nylas.webhooks[1], { status: 'failed' });
		const [one, two] = mailbox.nylas.webhooks.map(({ id, webhook_url: url }) => ({ id, host: new URL(url).host }));
		expect((await mailbox.list('searchWebhooks')).results).toEqual([
			{ name: 'Orders', value: one.id, description: one.host },
			{ name: `${two.host} (failed)`, value: two.id, description: two.host },
		]);
		expect((await mailbox.list('searchWebhooks', { filter: 'order' })).results).toHaveLength(1);
		await other.close();
	});

	it('need no trigger type of the list where others are given', async () => {
		const made = await mailbox.output('webhook:create', {
			webhookUrl: hook.url,
			triggerTypes: [],
			options: { otherTriggerTypes: ['message.updated'] },
		});
		expect(made).toMatchObject([{ trigger_types: ['message.updated'] }]);
	});

	it.each<[string, Record<string, unknown>, string]>([
		['webhook:create', { webhookUrl: 'n8n', triggerTypes: ['message.created'] }, "'Webhook URL' is not a valid URL"],
		[
			'webhook:create',
			{ webhookUrl: 'https://x.example', triggerTypes: '={{ [] }}' },
			'The webhook has no trigger type',
		],
		[
			'webhook:create',
			{ webhookUrl: 'https://x.example', triggerTypes: ['message.created'], options: { notificationEmails: 'ops' } },
			"'Notification Emails' contains an invalid email address",
		],
		['webhook:update', { webhookId: 'w', options: { description: '' } }, 'There is nothing to update'],
		['webhook:sendTestEvent', { webhookUrl: 'nowhere' }, "'Webhook URL' is not a valid URL"],
	])('%s with %j is refused before Nylas is asked', async (operation, parameters, message) => {
		expect((await mailbox.run(operation, parameters)).error?.message).toBe(message);
		expect(mailbox.requests()).toHaveLength(0);
	});

	it.each([
		[
			'webhook:create',
			{ webhookUrl: 'https://x.example', triggerTypes: ['message.created'], options: { dryRun: true } },
			'POST',
		],
		['webhook:update', { webhookId: 'w', options: { description: 'x', dryRun: true } }, 'PUT'],
		['webhook:delete', { webhookId: 'w', options: { dryRun: true } }, 'DELETE'],
		['webhook:rotateSecret', { webhookId: 'w', options: { dryRun: true } }, 'POST'],
		['webhook:sendTestEvent', { webhookUrl: 'https://x.example', options: { dryRun: true } }, 'POST'],
	])('%s shows its request in a dry run and changes nothing', async (operation, parameters, method) => {
		expect(await mailbox.output(operation, parameters)).toMatchObject([{ dryRun: true, method }]);
		expect(mailbox.requests()).toHaveLength(0);
	});
});
