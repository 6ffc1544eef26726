import type { Api } from '../../../../nodes/shared/http/api';
import { Throttled, type Throttle } from './throttled';
import { VirtualClock } from '../../../support/virtualClock';

const INTERCOM: Throttle = { perWindow: 100, windowMs: 10_000, latencyMs: 120 };
const REQUESTS_PER_MAIL = 5;

let clock: VirtualClock;

beforeEach(() => {
	clock = new VirtualClock();
});

/** Each mail is an execution of its own, and its requests follow each other. */
async function mails(api: () => Api, count: number, name = 'mail'): Promise<void> {
	const one = async (index: number) => {
		for (let n = 0; n < REQUESTS_PER_MAIL; n += 1) await api().post(`/${name}/${index}/${n}`);
	};
	await Promise.all(Array.from({ length: count }, async (_, index) => await one(index)));
}

const count = (service: Throttled, name: string) =>
	[...service.windows.values()].flat().filter((url) => url.includes(`/${name}/`)).length;
const refusals = ({ refused }: Throttled) => refused.filter(({ url }) => url.includes('/mail/')).length;

describe('a burst of 1,000 mails against a budget of 100 requests per 10 seconds', () => {
	it('ends without an error and without a single 429, and uses every window', async () => {
		const service = new Throttled(clock, INTERCOM);
		await clock.run(mails(() => service.api(), 1_000));
		expect(count(service, 'mail')).toBe(5_000);
		expect(service.refused).toEqual([]);
		expect(Math.min(...service.fullWindows)).toBeGreaterThanOrEqual(95);
	});

	it.each([-40_000, -3_000, 3_000, 40_000])('does so where the clocks differ by %i ms', async (aheadMs) => {
		const service = new Throttled(clock, { ...INTERCOM, aheadMs });
		await clock.run(mails(() => service.api(), 200));
		expect(count(service, 'mail')).toBe(1_000);
		expect(refusals(service)).toBeLessThanOrEqual(20);
		expect(Math.min(...service.fullWindows)).toBeGreaterThanOrEqual(85);
	});

	it('ends without an error where somebody else uses a part of the budget', async () => {
		const service = new Throttled(clock, INTERCOM);
		let isDone = false;
		const others = async () => {
			for (; !isDone; await clock.sleep(5_000)) await service.use(20);
		};
		await clock.run(Promise.all([mails(() => service.api(), 200).then(() => (isDone = true)), others()]));
		expect(count(service, 'mail')).toBe(1_000);
		expect(refusals(service)).toBeLessThanOrEqual(50);
		expect(Math.min(...service.fullWindows)).toBeGreaterThanOrEqual(85);
	});

	it('ends without an error where two processes share the token', async () => {
		const service = new Throttled(clock, INTERCOM);
		await clock.run(Promise.all([1, 2].map(async (process) => await mails(() => service.api({}, { process }), 100))));
		expect(count(service, 'mail')).toBe(1_000);
		expect(refusals(service)).toBeLessThanOrEqual(100);
		expect(Math.min(...service.fullWindows)).toBeGreaterThanOrEqual(85);
	});

	it.each([
		[
			'Retry-After in seconds',
			(nowMs: number) => ({ 'Retry-After': String(Math.ceil((10_000 - (nowMs % 10_000)) / 1_000)) }),
		],
		[
			'Retry-After as a date',
			(nowMs: number) => ({ 'Retry-After': new Date(Math.ceil(nowMs / 10_000) * 10_000).toUTCString() }),
		],
		['no word about when', () => ({}) as Record<string, string>],
	])('ends without an error where the service tells nothing but a 429 with %s', async (_, headers) => {
		const service = new Throttled(clock, { ...INTERCOM, tellsBudget: false, headers });
		await clock.run(mails(() => service.api(), 200));
		expect(count(service, 'mail')).toBe(1_000);
	});

	it('ends without an error where the budget is smaller than what runs at once', async () => {
		const service = new Throttled(clock, { ...INTERCOM, perWindow: 3 });
		await clock.run(mails(() => service.api(), 10));
		expect(count(service, 'mail')).toBe(50);
		// Those of the first window, before anything was known.
		expect(refusals(service)).toBeLessThanOrEqual(10);
	});
});

describe('low priority', () => {
	it('leaves a fifth of each window to the others', async () => {
		const service = new Throttled(clock, INTERCOM);
		await clock.run(mails(() => service.api({ priority: 'low' }), 100, 'backfill'));
		expect(count(service, 'backfill')).toBe(500);
		expect(service.refused).toEqual([]);
		for (const used of service.fullWindows) expect([used, used >= 75 && used <= 80]).toEqual([used, true]);
	});

	it('lets a new mail through at once while a backfill has used up its share', async () => {
		const service = new Throttled(clock, INTERCOM);
		const waitsMs: number[] = [];
		const live = async () => {
			for (let n = 0; n < 12; n += 1) {
				await clock.sleep(5_000);
				const askedMs = clock.nowMs();
				await mails(() => service.api(), 1, 'live');
				waitsMs.push(clock.nowMs() - askedMs);
			}
		};
		await clock.run(Promise.all([mails(() => service.api({ priority: 'low' }), 100, 'backfill'), live()]));
		expect(count(service, 'live')).toBe(60);
		expect(Math.max(...waitsMs)).toBeLessThanOrEqual(REQUESTS_PER_MAIL * INTERCOM.latencyMs);
		expect(count(service, 'backfill')).toBe(500);
	});

	it('comes behind everybody else, and never takes all places', async () => {
		const service = new Throttled(clock, { ...INTERCOM, perWindow: 10_000 });
		const order: string[] = [];
		const ask = async (priority: 'low' | 'normal' | 'urgent') => {
			await service.api({ priority }, { maxRunning: 5 }).get(`/${priority}`);
			order.push(priority);
		};
		await clock.run(
			Promise.all([
				...Array.from({ length: 8 }, async () => await ask('low')),
				ask('normal'),
				ask('normal'),
				ask('urgent'),
			]),
		);
		expect(order.slice(0, 5)).toEqual(['low', 'low', 'low', 'low', 'normal']);
		expect(order.indexOf('urgent')).toBeLessThan(order.lastIndexOf('normal'));
		expect(order.slice(-4)).toEqual(['low', 'low', 'low', 'low']);
	});
});
