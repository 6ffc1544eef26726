import { createHmac } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { receiver, type Receiver } from '../infra/receiver';
import { mailFrom, start, type Started } from './start';

let at: Started;
let hook: Receiver;
beforeEach(async () => {
	at = await start();
	hook = await receiver();
});
afterEach(async () => {
	await at.nylas.close();
	await hook.close();
});

type Shown = { id: string; webhook_secret?: string; status: string; trigger_types: string[] };
const create = async (rest: Record<string, unknown> = {}) =>
	await at.ask<Shown>('/webhooks', { json: { trigger_types: ['message.created'], webhook_url: hook.url, ...rest } });
const receive = (rest: Record<string, unknown> = {}) => at.nylas.receive(at.grant.id, mailFrom('ada@x.example', rest));
const types = () => hook.received.map(({ json }) => json.type);

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

describe('a notification', () => {
	it('is signed in hex over the very bytes, with the secret of the webhook', async () => {
		const { webhook_secret } = (await create()).body.data;
		receive({ subject: 'Grüße' });
		await at.nylas.settled();
		const [{ headers, body }] = hook.received;
		expect(headers['x-nylas-signature']).toBe(createHmac('sha256', webhook_secret!).update(body).digest('hex'));
	});

	it('carries the message in the envelope', async () => {
		await create();
		const message = receive();
		await at.nylas.settled();
		const object: Partial<typeof message> = { ...message };
		delete object.headers;
		expect(hook.received[0].json).toEqual({
			specversion: '1.0',
			type: 'message.created',
			source: '/google/emails/realtime',
			id: expect.any(String),
			time: expect.any(Number),
			webhook_delivery_attempt: 1,
			data: { application_id: expect.any(String), object },
		});
	});

	it('is signed with the new secret after a rotation', async () => {
		const { id } = (await create()).body.data;
		const { webhook_secret } = (await at.ask<Shown>(`/webhooks/rotate-secret/${id}`, { method: 'POST' })).body.data;
		receive();
		await at.nylas.settled();
		expect(hook.received[0].headers['x-nylas-signature']).toBe(
			createHmac('sha256', webhook_secret!).update(hook.received[0].body).digest('hex'),
		);
	});

	it('is compressed on wish, and signed over the compressed bytes', async () => {
		const { webhook_secret } = (await create({ compressed_delivery: true })).body.data;
		receive();
		await at.nylas.settled();
		const [{ headers, body }] = hook.received;
		expect(headers['content-encoding']).toBe('gzip');
		expect(headers['x-nylas-signature']).toBe(createHmac('sha256', webhook_secret!).update(body).digest('hex'));
		expect(JSON.parse(gunzipSync(body).toString())).toMatchObject({ type: 'message.created' });
	});

	it('comes for what the mailbox itself sends, through the API or by hand', async () => {
		await create();
		await at.ask('$/messages/send', { json: { to: [{ email: 'ada@x.example' }] } });
		at.nylas.sendByHand(at.grant.id, { to: [{ email: 'ada@x.example' }], subject: 'x', body: 'x' });
		await at.nylas.settled();
		expect(hook.received.map(({ json }) => json.data.object.folders)).toEqual([['SENT'], ['SENT']]);
	});

	it('comes for changes, deletions and grants, where it is wanted', async () => {
		await create({ trigger_types: ['message.updated', 'message.deleted', 'grant.expired', 'grant.updated'] });
		const { id } = receive();
		const path = `$/messages/${id}`;
		await at.ask(path, { method: 'PUT', json: { unread: false } });
		await at.nylas.settled();
		await at.ask(path, { method: 'PUT', json: { metadata: { a: 'b' } } });
		await at.ask(path, { method: 'DELETE' });
		await at.nylas.settled();
		at.nylas.updateGrant(at.grant.id, { grant_status: 'invalid' });
		await at.nylas.settled();
		at.nylas.updateGrant(at.grant.id, { grant_status: 'valid' });
		await at.nylas.settled();
		expect(types()).toEqual(['message.updated', 'message.deleted', 'grant.expired', 'grant.updated']);
		expect(hook.received[1].json.data.object).toEqual({ id, grant_id: at.grant.id, object: 'message' });
		expect(hook.received[2].json).toMatchObject({
			source: '/nylas/system',
			data: { object: { code: 25_009, email: 'support@acme.example' } },
		});
	});

	it('leaves out the body over 1 MB and says so in its type', async () => {
		await create();
		receive({ body: 'x'.repeat(1_100_000) });
		await at.nylas.settled();
		expect(types()).toEqual(['message.created.truncated']);
		expect(hook.received[0].json.data.object).not.toHaveProperty('body');
		expect(hook.received[0].json.data.object).toMatchObject({ subject: 'Printer on fire' });
	});

	it('goes to no webhook that is paused', async () => {
		const { id } = (await create()).body.data;
		await at.ask(`/webhooks/${id}`, { method: 'PUT', json: { status: 'pause' } });
		receive();
		await at.nylas.settled();
		expect(hook.received).toEqual([]);
	});

	it('of any type can be made by hand', async () => {
		await create({ trigger_types: ['thread.replied'] });
		at.nylas.notify('thread.replied', { grant_id: 'g', object: { message_id: 'm' } });
		await at.nylas.settled();
		expect(hook.received[0].json).toMatchObject({
			type: 'thread.replied',
			source: '/com/nylas/tracking',
			data: { grant_id: 'g', object: { message_id: 'm' } },
		});
	});
});

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
