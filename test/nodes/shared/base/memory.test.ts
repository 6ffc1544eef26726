import { Memory, type Limits } from '../../../../nodes/shared/base/memory';
import { ProcessState, remembers, takesTurns } from '../../../../nodes/shared/base/processState';

const HOUR_MS = 3_600_000;

function withClock(limits: Partial<Limits> = {}) {
	const clock = { nowMs: 0 };
	return {
		clock,
		memory: new Memory<number>({ maxEntries: 50_000, keepMs: 48 * HOUR_MS, ...limits }, () => clock.nowMs),
	};
}

it('forgets after its time, and the oldest first when it is full', () => {
	const { memory, clock } = withClock({ maxEntries: 2, keepMs: 100 });
	memory.set('a', 1);
	memory.set('b', 2);
	memory.set('c', 3);
	expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([undefined, 2, 3]);
	clock.nowMs = 100;
	expect(memory.get('c')).toBeUndefined();
});

it('keeps what is set again as long as what is new', () => {
	const { memory, clock } = withClock({ maxEntries: 2, keepMs: 100 });
	memory.set('a', 1);
	memory.set('b', 2);
	clock.nowMs = 60;
	memory.set('a', 3);
	memory.set('c', 4);
	clock.nowMs = 120;
	expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([3, undefined, 4]);
});

it('gives a key to the first who claims it only', () => {
	const { memory } = withClock();
	expect(['a', 'a', 'b', 'a'].map((key) => memory.claim(key, 1))).toEqual([true, false, true, false]);
});

it('gives a deleted key away again', () => {
	const { memory } = withClock();
	memory.claim('a', 1);
	memory.delete('a');
	memory.delete('never claimed');
	expect([memory.claim('a', 1), memory.claim('a', 1)]).toEqual([true, false]);
});

it('keeps a claim for its time', () => {
	const { memory, clock } = withClock();
	memory.claim('a', 1);
	clock.nowMs = 48 * HOUR_MS - 1;
	expect(memory.claim('a', 1)).toBe(false);
	clock.nowMs = 48 * HOUR_MS;
	expect(memory.claim('a', 1)).toBe(true);
});

it('counts the time from the claim, not from the last question', () => {
	const { memory, clock } = withClock({ keepMs: 10 });
	memory.claim('a', 1);
	clock.nowMs = 9;
	memory.claim('a', 1);
	clock.nowMs = 10;
	expect(memory.claim('a', 1)).toBe(true);
});

it('forgets the oldest claim when there are too many', () => {
	const { memory } = withClock({ maxEntries: 3 });
	for (const key of ['a', 'b', 'c', 'd']) memory.claim(key, 1);
	expect(['b', 'c', 'd'].map((key) => memory.claim(key, 1))).toEqual([false, false, false]);
	expect(memory.claim('a', 1)).toBe(true);
});

describe('a process', () => {
	const THREADS = remembers<string>('threads', { maxEntries: 10, keepMs: 100 });

	it('has one of each thing, and its own clock', () => {
		let nowMs = 0;
		const process = new ProcessState(() => nowMs);
		process.the(THREADS).set('a', 'conversation');
		expect(process.the(THREADS).get('a')).toBe('conversation');
		expect(process.the(takesTurns('x'))).toBe(process.the(takesTurns('x')));
		nowMs = 100;
		expect(process.the(THREADS).get('a')).toBeUndefined();
	});

	it('shares nothing with another', () => {
		new ProcessState().the(THREADS).set('a', 'conversation');
		expect(new ProcessState().the(THREADS).get('a')).toBeUndefined();
	});
});
