import { at, outbox, send, to } from './mailbox';

describe('Idempotency-Key', () => {
	const headers = { 'idempotency-key': 'conversation-1-part-2' };

	it('gives the same answer again, marked, and sends once', async () => {
		const first = await send({ to, body: 'x' }, headers);
		const again = await send({ to, body: 'x' }, headers);
		expect(again.text).toBe(first.text);
		expect([first.headers.get('idempotent-response'), again.headers.get('idempotent-response')]).toEqual([
			null,
			'true',
		]);
		expect(outbox()).toHaveLength(1);
	});

	it('keeps errors too', async () => {
		expect((await send({ to: [] }, headers)).status).toBe(400);
		expect((await send({ to: [] }, headers)).headers.get('idempotent-response')).toBe('true');
	});

	it('answers 409 when the payload is another', async () => {
		await send({ to, body: 'x' }, headers);
		expect(await send({ to, body: 'y' }, headers)).toMatchObject({
			status: 409,
			body: { error: { type: 'api.invalid_idempotent_request' } },
		});
	});

	it('answers 409 while the first request is in flight', async () => {
		at.nylas.faults.add({ route: /send/, delayMs: 60_000 });
		const patience = new AbortController();
		const first = at
			.ask('$/messages/send', { json: { to, body: 'x' }, headers, signal: patience.signal })
			.catch(() => 'given up');
		while (outbox().length === 0) await new Promise(setImmediate);
		expect(await send({ to, body: 'x' }, headers)).toMatchObject({
			status: 409,
			body: { error: { type: 'api.concurrent_idempotent_request' } },
		});
		patience.abort();
		expect(await first).toBe('given up');
	});

	it('is kept per grant', async () => {
		const other = at.nylas.addGrant({ email: 'other@acme.example' });
		await send({ to, body: 'x' }, headers);
		await at.ask(`/grants/${other.id}/messages/send`, { json: { to, body: 'x' }, headers });
		expect([outbox().length, at.nylas.outbox(other.id).length]).toEqual([1, 1]);
	});

	it('may have 256 characters and no more', async () => {
		expect((await send({ to }, { 'idempotency-key': 'k'.repeat(256) })).status).toBe(200);
		expect(await send({ to }, { 'idempotency-key': 'k'.repeat(257) })).toMatchObject({
			status: 400,
			body: { error: { type: 'api.invalid_idempotency_key' } },
		});
	});

	it('saves a mail from going out twice when the answer is lost', async () => {
		at.nylas.faults.add({ route: /send/, dropAnswer: true });
		await expect(send({ to, body: 'x' }, headers)).rejects.toThrow();
		expect((await send({ to, body: 'x' }, headers)).status).toBe(200);
		expect(outbox()).toHaveLength(1);
	});
});
