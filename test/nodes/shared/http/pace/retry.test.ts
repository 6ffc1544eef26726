import { askedDelayMs, retryDelayMs, type Attempt } from '../../../../../nodes/shared/http/pace/retry';

const NOW_MS = 1_800_000_000_000;
const decide = (attempt: Partial<Attempt>) =>
	retryDelayMs(
		{ number: 1, effect: 'repeatable', elapsedMs: 0, giveUpAfterMs: 600_000, ...attempt },
		NOW_MS,
		() => 0.5,
	);

const BACKOFF_MS = 500;

/** The table "Retries and faults", row by row: what came, for which effect, and how long to wait; undefined: give up. */
const TABLE: ReadonlyArray<{
	when: string;
	attempt: Partial<Attempt>;
	repeatable: number | undefined;
	once: number | undefined;
	keyed: number | undefined;
}> = [
	{
		when: 'a 429 without a hint',
		attempt: { status: 429 },
		repeatable: BACKOFF_MS,
		once: BACKOFF_MS,
		keyed: BACKOFF_MS,
	},
	{
		when: 'a 429 that asks for two seconds',
		attempt: { status: 429, headers: { 'retry-after': '2' } },
		repeatable: 2_000,
		once: 2_000,
		keyed: 2_000,
	},
	{
		when: 'a 429 at the twentieth attempt',
		attempt: { status: 429, number: 20 },
		repeatable: 60_000,
		once: 60_000,
		keyed: 60_000,
	},
	{ when: 'a 503', attempt: { status: 503 }, repeatable: BACKOFF_MS, once: BACKOFF_MS, keyed: BACKOFF_MS },
	{
		when: 'a 503 that asks for three seconds',
		attempt: { status: 503, headers: { 'retry-after': '3' } },
		repeatable: 3_000,
		once: 3_000,
		keyed: 3_000,
	},
	{ when: 'a 500', attempt: { status: 500 }, repeatable: BACKOFF_MS, once: undefined, keyed: BACKOFF_MS },
	{ when: 'a 502', attempt: { status: 502 }, repeatable: BACKOFF_MS, once: undefined, keyed: BACKOFF_MS },
	{ when: 'a 504', attempt: { status: 504 }, repeatable: BACKOFF_MS, once: undefined, keyed: BACKOFF_MS },
	{ when: 'a 408', attempt: { status: 408 }, repeatable: BACKOFF_MS, once: undefined, keyed: BACKOFF_MS },
	{ when: 'no answer', attempt: {}, repeatable: BACKOFF_MS, once: undefined, keyed: BACKOFF_MS },
	{
		when: 'no connection at all',
		attempt: { unsent: true },
		repeatable: BACKOFF_MS,
		once: BACKOFF_MS,
		keyed: BACKOFF_MS,
	},
	{
		when: 'a 409 for a key in flight',
		attempt: { status: 409, isBusyWithKey: true },
		repeatable: undefined,
		once: undefined,
		keyed: BACKOFF_MS,
	},
	{
		when: 'a 409 for a key with another mail',
		attempt: { status: 409 },
		repeatable: undefined,
		once: undefined,
		keyed: undefined,
	},
	{ when: 'a 400', attempt: { status: 400 }, repeatable: undefined, once: undefined, keyed: undefined },
	{ when: 'a 401', attempt: { status: 401 }, repeatable: undefined, once: undefined, keyed: undefined },
	{ when: 'a 404', attempt: { status: 404 }, repeatable: undefined, once: undefined, keyed: undefined },
	{
		when: 'a 500 at the fifth attempt',
		attempt: { status: 500, number: 5 },
		repeatable: undefined,
		once: undefined,
		keyed: undefined,
	},
	{
		when: 'no connection at the fifth attempt',
		attempt: { unsent: true, number: 5 },
		repeatable: undefined,
		once: undefined,
		keyed: undefined,
	},
];

describe('what is tried again, and when', () => {
	describe.each(TABLE)('$when', ({ attempt, ...expected }) => {
		it.each(['repeatable', 'once', 'keyed'] as const)('%s', (effect) => {
			expect(decide({ ...attempt, effect })).toBe(expected[effect]);
		});
	});

	it('doubles the wait, up to a minute', () => {
		expect([1, 2, 3, 4].map((number) => decide({ status: 500, number }))).toEqual([500, 1_000, 2_000, 4_000]);
		expect(decide({ status: 429, number: 30 })).toBe(60_000);
	});

	it('spreads the waits of many items by half to one and a half', () => {
		const waits = [0, 0.999].map((draw) =>
			retryDelayMs(
				{ number: 2, effect: 'repeatable', status: 500, elapsedMs: 0, giveUpAfterMs: 600_000 },
				NOW_MS,
				() => draw,
			),
		);
		expect(waits).toEqual([500, 1_499]);
	});

	it('gives up when the wait would go beyond the time it has', () => {
		expect(
			decide({ status: 429, headers: { 'retry-after': '5' }, elapsedMs: 4_000, giveUpAfterMs: 8_000 }),
		).toBeUndefined();
		expect(decide({ status: 429, headers: { 'retry-after': '4' }, elapsedMs: 4_000, giveUpAfterMs: 8_000 })).toBe(
			4_000,
		);
	});
});

describe('what the service asks for', () => {
	it.each([
		['seconds', { 'retry-after': '7' }, 7_000],
		['fractions of a second', { 'retry-after': '0.5' }, 500],
		['nothing to wait: a moment all the same', { 'retry-after': '0' }, 50],
		['a date', { 'retry-after': new Date(NOW_MS + 9_000).toUTCString() }, 9_000],
		['a date in the past', { 'retry-after': new Date(NOW_MS - 9_000).toUTCString() }, 50],
		['an hour: no more than a minute', { 'retry-after': '3600' }, 60_000],
		["Intercom's reset of its window", { 'x-ratelimit-reset': String(NOW_MS / 1000 + 4) }, 4_000],
		['both: Retry-After counts', { 'retry-after': '1', 'x-ratelimit-reset': String(NOW_MS / 1000 + 4) }, 1_000],
		['something unreadable', { 'retry-after': 'soon' }, undefined],
		['nothing', {}, undefined],
	])('%s', (_, headers, delayMs) => {
		expect(askedDelayMs(headers as unknown as Record<string, string>, NOW_MS)).toBe(delayMs);
	});
});
