import { Deliveries } from '../../../sandbox/server/deliver';
import { Log } from '../../../sandbox/server/log';
import { seeded } from '../../../sandbox/server/random';
import type { DeliveryFaults } from '../../../sandbox/types';
import { receiver, type Receiver } from './receiver';

let hook: Receiver;
let log: Log;
let faults: DeliveryFaults;
let deliveries: Deliveries;

beforeEach(async () => {
	hook = await receiver();
	log = new Log('nylas');
	faults = { duplicate: 0, upsert: 0, reorder: 0, truncate: 0, lose: 0, delayMs: 0, retryMs: [5, 10] };
	deliveries = new Deliveries({
		log,
		faults,
		random: seeded(1),
		timeoutMs: 5_000,
		retry: (status) => status === 0 || status >= 500,
	});
});
afterEach(async () => {
	await deliveries.close();
	await hook.close();
});

const send = (name: string) =>
	deliveries.send({
		type: name,
		attempt: (attempt) => ({
			url: hook.url,
			body: Buffer.from(JSON.stringify({ name, attempt })),
			headers: { 'x-attempt': String(attempt) },
		}),
	});
const names = () => hook.received.map(({ json }) => json.name);

describe('deliveries', () => {
	it('ask for body and headers anew with each attempt', async () => {
		hook.statuses = [500];
		send('a');
		await deliveries.settled();
		expect(hook.received.map(({ json, headers }) => [json.attempt, headers['x-attempt']])).toEqual([
			[1, '1'],
			[2, '2'],
		]);
	});

	it('make one attempt more than there are waits', async () => {
		faults.retryMs = [1];
		hook.statuses = [500, 500, 500];
		send('a');
		await deliveries.settled();
		expect(hook.received).toHaveLength(2);
	});

	it('try again after a cut connection, and log it as status 0', async () => {
		hook.statuses = [0];
		send('a');
		await deliveries.settled();
		expect(log.entries).toMatchObject([
			{ kind: 'webhook', status: 0, attempt: 1 },
			{ status: 200, attempt: 2, detail: 'a' },
		]);
	});

	it('take a webhook that does not answer in time for one without an answer', async () => {
		hook.statuses = [-1];
		const impatient = new Deliveries({
			log,
			faults: { ...faults, retryMs: [] },
			random: seeded(1),
			timeoutMs: 50,
			retry: () => false,
		});
		impatient.send({ type: 'a', attempt: () => ({ url: hook.url, body: Buffer.from('{}'), headers: {} }) });
		await impatient.settled();
		expect([hook.received.length, log.entries]).toMatchObject([
			1,
			[{ status: 0, detail: expect.stringMatching(/^a, no answer/) as string }],
		]);
	});

	it('try again no sooner than a 429 asks them to', async () => {
		hook.headers = { 'retry-after': '600' };
		hook.statuses = [429, 500];
		const patient = new Deliveries({
			log,
			faults: { ...faults, retryMs: [1] },
			random: seeded(1),
			timeoutMs: 5_000,
			retry: () => true,
		});
		const post = (name: string) =>
			patient.send({
				type: name,
				attempt: () => ({ url: hook.url, body: Buffer.from(JSON.stringify({ name })), headers: {} }),
			});
		post('throttled');
		while (log.entries.length < 1) await new Promise(setImmediate);
		post('failed');
		while (hook.received.length < 3) await new Promise(setImmediate);
		await patient.close();
		expect(names()).toEqual(['throttled', 'failed', 'failed']);
	});

	it('stop when the receiver is gone meanwhile', async () => {
		deliveries.send({ type: 'a', attempt: () => undefined });
		await deliveries.settled();
		expect([hook.received, log.entries]).toEqual([[], []]);
	});

	it('hold a notification back behind the next one', async () => {
		faults.reorder = 1;
		send('first');
		send('second');
		await deliveries.settled();
		expect(names()).toEqual(['second', 'first']);
	});

	it('deliver a held notification even when no next one comes', async () => {
		faults.reorder = 1;
		send('only');
		await deliveries.settled();
		expect(names()).toEqual(['only']);
	});

	it('lose what is to be lost, and say so in the log', async () => {
		faults.lose = 1;
		send('a');
		await deliveries.settled();
		expect([hook.received, log.entries]).toMatchObject([[], [{ status: 0, detail: 'a, lost on purpose' }]]);
	});

	it('send a duplicate after the first has arrived', async () => {
		faults.duplicate = 1;
		send('a');
		await deliveries.settled();
		expect(names()).toEqual(['a', 'a']);
	});

	it('have at most so many on their way as they are told', async () => {
		const one = new Deliveries({
			log,
			faults,
			random: seeded(1),
			timeoutMs: 1_000,
			retry: () => false,
			concurrency: 1,
		});
		const underWay: string[] = [];
		for (const name of ['a', 'b', 'c']) {
			one.send({
				type: name,
				attempt: () => {
					underWay.push(`${name} starts`);
					return { url: hook.url, body: Buffer.from('{}'), headers: {} };
				},
				answered: () => underWay.push(`${name} ends`),
			});
		}
		await one.settled();
		expect(underWay).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
	});

	it('give up what is on its way when they are closed', async () => {
		faults.retryMs = [60_000];
		hook.statuses = [500];
		send('a');
		while (hook.received.length === 0) await new Promise(setImmediate);
		await deliveries.close();
		expect(hook.received).toHaveLength(1);
	});

	it('tell their owner the status of each attempt', async () => {
		const statuses: number[] = [];
		hook.statuses = [503];
		deliveries.send({
			type: 'a',
			attempt: () => ({ url: hook.url, body: Buffer.from('{}'), headers: {} }),
			answered: (status) => statuses.push(status),
		});
		await deliveries.settled();
		expect(statuses).toEqual([503, 200]);
	});
});
