import { createHmac } from 'node:crypto';
import { type Receiver } from '../../server/receiver';
import { at, create, hook, type Shown } from './listening';

describe('registering a webhook', () => {
	it('asks the address for the challenge and gives the secret once', async () => {
		const { status, body } = await create();
		expect(status).toBe(200);
		expect(body.data).toMatchObject({
			status: 'active',
			webhook_url: hook.url,
			webhook_secret: expect.any(String),
			compressed_delivery: false,
		});
		expect((await at.ask<Shown[]>('/webhooks')).body.data[0]).not.toHaveProperty('webhook_secret');
		expect((await at.ask(`/webhooks/${body.data.id}`)).body.data).not.toHaveProperty('webhook_secret');
	});

	it.each<[string, Receiver['greet'], string]>([
		['another status', (challenge, response) => response.writeHead(404).end(challenge), 'status is not ok, got 404'],
		['201', (challenge, response) => response.writeHead(201).end(challenge), 'status is not ok, got 201'],
		['another body', (challenge, response) => response.end(`"${challenge}"`), 'the answer is not the challenge'],
		[
			'a line break after it',
			(challenge, response) => response.end(`${challenge}\n`),
			'the answer is not the challenge',
		],
		[
			'a chunked answer',
			(challenge, response) => {
				response.write(challenge);
				response.end();
			},
			'the answer must not be chunked',
		],
		['no answer', (_, response) => response.destroy(), 'no answer within 10 seconds'],
	])('refuses %s with 400 and type 70005', async (_, greet, why) => {
		hook.greet = greet;
		expect(await create()).toMatchObject({
			status: 400,
			body: { error: { type: '70005', message: `unable.verify.webhook_url : ${why}` } },
		});
		expect(at.nylas.webhooks).toEqual([]);
	});

	it.each(['http://example.com/hook', 'https://abc.ngrok-free.app/hook', 'nonsense', ''])(
		'refuses the address %s',
		async (webhook_url) => {
			expect(await create({ webhook_url })).toMatchObject({ status: 400, body: { error: { type: '70005' } } });
		},
	);

	it('refuses an address that another webhook has', async () => {
		await create();
		expect((await create()).status).toBe(400);
	});

	it.each(['contact.created', 'message.created.truncated', 'message'])('refuses the trigger type %s', async (type) => {
		expect((await create({ trigger_types: [type] })).status).toBe(400);
	});

	it.each([
		['GET', undefined],
		['PUT', {}],
		['DELETE', undefined],
	])('answers 400 and type 70000 to %s of an unknown id', async (method, json) => {
		expect(await at.ask('/webhooks/nope', { method, json })).toMatchObject({
			status: 400,
			body: { error: { type: '70000' } },
		});
	});

	it('asks for the challenge again when it is set back to active', async () => {
		const { id } = (await create()).body.data;
		await at.ask(`/webhooks/${id}`, { method: 'PUT', json: { status: 'pause' } });
		hook.greet = (_, response) => response.writeHead(500).end();
		expect((await at.ask(`/webhooks/${id}`, { method: 'PUT', json: { status: 'active' } })).status).toBe(400);
		expect(at.nylas.webhooks[0].status).toBe('pause');
	});

	it('keeps what an update leaves empty', async () => {
		const { id } = (await create({ description: 'one' })).body.data;
		await at.ask(`/webhooks/${id}`, { method: 'PUT', json: { description: '', trigger_types: [] } });
		expect(at.nylas.webhooks[0]).toMatchObject({ description: 'one', trigger_types: ['message.created'] });
	});

	it('deletes with data.status', async () => {
		const { id } = (await create()).body.data;
		expect((await at.ask(`/webhooks/${id}`, { method: 'DELETE' })).body.data).toEqual({ status: 'success' });
	});
});

describe('test events', () => {
	it('are shown by mock-payload', async () => {
		const { body } = await at.ask('/webhooks/mock-payload', { json: { trigger_type: 'message.created.truncated' } });
		expect(body.data).toMatchObject({ type: 'message.created.truncated', data: { object: { object: 'message' } } });
	});

	it('are sent by send-test-event, signed with the fixed secret', async () => {
		const { body } = await at.ask('/webhooks/send-test-event', {
			json: { trigger_type: 'grant.expired', webhook_url: hook.url },
		});
		expect(body.data).toBe('success');
		const [{ headers, body: bytes }] = hook.received;
		expect(headers['x-nylas-signature']).toBe(createHmac('sha256', 'mock-webhook-secret').update(bytes).digest('hex'));
	});
});
