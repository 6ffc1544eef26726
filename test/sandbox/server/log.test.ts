import { Log } from '../../../sandbox/server/log';
import { randomUuid, seeded } from '../../../sandbox/server/random';

const line = { kind: 'request', method: 'GET', target: '/', status: 200, durationMs: 3 } as const;

describe('the log', () => {
	it('numbers its lines and dates them to their beginning', () => {
		const log = new Log('intercom', () => 1_000);
		log.entry(line);
		expect(log.entry(line)).toMatchObject({ id: 2, service: 'intercom', atMs: 997 });
	});

	it('forgets the oldest lines', () => {
		const log = new Log('nylas');
		for (let i = 0; i < 12_000; i += 1) log.entry(line);
		expect(log.entries.length).toBeLessThanOrEqual(5_500);
		expect(log.entries[log.entries.length - 1].id).toBe(12_000);
	});

	it('tells its listeners until they stop', () => {
		const log = new Log('nylas');
		const heard: number[] = [];
		const stop = log.onEntry(({ id }) => heard.push(id));
		log.entry(line);
		stop();
		log.entry(line);
		expect(heard).toEqual([1]);
	});

	it('is empty after clear', () => {
		const log = new Log('nylas');
		log.entry(line);
		log.clear();
		expect([log.entries, log.requests()]).toEqual([[], []]);
	});
});

describe('the seeded generator', () => {
	it('draws the same row for the same seed, and another for another', () => {
		const row = (seed: number) => Array.from({ length: 5 }, seeded(seed));
		expect(row(7)).toEqual(row(7));
		expect(row(7)).not.toEqual(row(8));
	});

	it('draws evenly between 0 and 1', () => {
		const random = seeded(3);
		const draws = Array.from({ length: 10_000 }, random);
		expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...draws)).toBeLessThan(1);
		expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
	});

	it('makes version 4 UUIDs', () => {
		expect(randomUuid(seeded(1))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});
});
