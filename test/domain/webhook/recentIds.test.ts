import { RecentIds } from '../../../nodes/shared/base/recentIds';

const HOUR_MS = 3_600_000;

function withClock(limits?: { maxIds?: number; ttlMs?: number }) {
	const clock = { nowMs: 0 };
	return { clock, ids: new RecentIds(limits, () => clock.nowMs) };
}

it('gives an id to the first who asks only', () => {
	const { ids } = withClock();
	expect([ids.claim('a'), ids.claim('a'), ids.claim('b'), ids.claim('a')]).toEqual([true, false, true, false]);
});

it('gives a released id away again', () => {
	const { ids } = withClock();
	ids.claim('a');
	ids.release('a');
	ids.release('never claimed');
	expect([ids.claim('a'), ids.claim('a')]).toEqual([true, false]);
});

it('remembers an id for 48 hours', () => {
	const { ids, clock } = withClock();
	ids.claim('a');
	clock.nowMs = 48 * HOUR_MS - 1;
	expect(ids.claim('a')).toBe(false);
	clock.nowMs = 48 * HOUR_MS;
	expect(ids.claim('a')).toBe(true);
});

it('counts the time from the claim, not from the last question', () => {
	const { ids, clock } = withClock({ ttlMs: 10 });
	ids.claim('a');
	clock.nowMs = 9;
	ids.claim('a');
	clock.nowMs = 10;
	expect(ids.claim('a')).toBe(true);
});

it('forgets the oldest id when there are too many', () => {
	const { ids } = withClock({ maxIds: 3 });
	for (const id of ['a', 'b', 'c', 'd']) ids.claim(id);
	expect(['b', 'c', 'd'].map((id) => ids.claim(id))).toEqual([false, false, false]);
	expect(ids.claim('a')).toBe(true);
});
