import { createHmac } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { at, create, hook, receive, types, type Shown } from './listening';

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
