import { ProcessState } from '../../../../../nodes/shared/base/processState';
import { Limiter, limiterFor } from '../../../../../nodes/shared/http/pace/limiter';
import { VirtualClock } from '../../../../support/virtualClock';

/** A task that ends when it is told to. */
function held() {
	let end: () => void = () => undefined;
	const ended = new Promise<void>((resolve) => (end = resolve));
	return { end, task: async () => await ended };
}

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));
const nothing = async () => await Promise.resolve();

describe('the limiter of a token', () => {
	it('lets a bounded number through at once, the others in their order', async () => {
		const limiter = new Limiter(2);
		const begun: number[] = [];
		const tasks = [0, 1, 2, 3].map(() => held());
		const runs = tasks.map(({ task }, index) =>
			limiter.run(async () => {
				begun.push(index);
				await task();
			}),
		);
		await settle();
		expect(begun).toEqual([0, 1]);
		tasks[1].end();
		await settle();
		expect(begun).toEqual([0, 1, 2]);
		for (const { end } of tasks) end();
		await Promise.all(runs);
		expect(begun).toEqual([0, 1, 2, 3]);
	});

	it('passes a place on when a task fails', async () => {
		const limiter = new Limiter(1);
		await expect(limiter.run(async () => await Promise.reject(new Error('no')))).rejects.toThrow('no');
		await expect(limiter.run(async () => await Promise.resolve('next'))).resolves.toBe('next');
	});

	it('stops everybody for as long as one was told to wait', async () => {
		const clock = new VirtualClock(0);
		const limiter = new Limiter(5, clock);
		limiter.pause(120);
		await clock.run(Promise.all([1, 2, 3].map(async () => await limiter.run(nothing))));
		expect(clock.nowMs()).toBe(120);
	});

	it('does not stop those who use another token', async () => {
		const clock = new VirtualClock(0);
		const process = new ProcessState();
		limiterFor(process, 'Postbox paused', { maxRunning: 5, clock }).pause(60_000);
		await clock.run(limiterFor(process, 'Postbox other', { maxRunning: 5, clock }).run(nothing));
		expect(clock.nowMs()).toBe(0);
	});

	it('waits for the next window when the budget of this one is used up', async () => {
		const clock = new VirtualClock(8_000);
		const limiter = new Limiter(5, clock);
		await limiter.run(
			async (learn) =>
				await Promise.resolve(
					learn({ 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '10' }),
				),
		);
		const beganMs: number[] = [];
		await clock.run(
			Promise.all(
				[1, 2].map(async () => await limiter.run(async () => await Promise.resolve(beganMs.push(clock.nowMs())))),
			),
		);
		expect(beganMs).toEqual([8_000, 10_020]);
	});

	it('takes no notice of a window that a wrong clock puts far away', async () => {
		const clock = new VirtualClock(0);
		const limiter = new Limiter(1, clock);
		await limiter.run(
			async (learn) => await Promise.resolve(learn({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '500' })),
		);
		await clock.run(limiter.run(nothing));
		expect(clock.nowMs()).toBe(0);
	});

	it('takes no notice of answers without a budget, such as those of Nylas', async () => {
		const limiter = new Limiter(1);
		await limiter.run(async (learn) => await Promise.resolve(learn({})));
		await expect(limiter.run(async () => await Promise.resolve('through'))).resolves.toBe('through');
	});

	it('is one for all who use the same token', () => {
		const process = new ProcessState();
		const limiter = (key: string) => limiterFor(process, key, { maxRunning: 2 });
		expect(limiter('Nylas a')).toBe(limiter('Nylas a'));
		expect(limiter('Nylas a')).not.toBe(limiter('Nylas b'));
	});
});

describe('when the execution is cancelled, the waiting ends at once', () => {
	it('in the queue, without losing the place', async () => {
		const limiter = new Limiter(1);
		const first = held();
		const running = limiter.run(first.task);
		const cancel = new AbortController();
		const waiting = limiter.run(nothing, { signal: cancel.signal });
		cancel.abort();
		await expect(waiting).rejects.toThrow('The execution was cancelled');
		first.end();
		await running;
		await expect(limiter.run(async () => await Promise.resolve('next'))).resolves.toBe('next');
	});

	it('in a pause', async () => {
		const clock = new VirtualClock(0);
		const limiter = new Limiter(1, clock);
		limiter.pause(60_000);
		const cancel = new AbortController();
		const waiting = limiter.run(nothing, { signal: cancel.signal });
		cancel.abort();
		await expect(waiting).rejects.toThrow('The execution was cancelled');
		expect(clock.nowMs()).toBe(0);
	});

	it('and leaves no timer behind that would keep the process alive', async () => {
		const asleep = new Set<AbortSignal | undefined>();
		const clock = {
			nowMs: () => 0,
			sleep: async (_delayMs: number, signal?: AbortSignal) => {
				asleep.add(signal);
				await new Promise((resolve) => signal?.addEventListener('abort', resolve));
				asleep.delete(signal);
			},
		};
		const limiter = new Limiter(1, clock);
		limiter.pause(60_000);
		const cancel = new AbortController();
		const waiting = limiter.run(nothing, { signal: cancel.signal });
		expect(asleep.size).toBe(1);
		cancel.abort();
		await expect(waiting).rejects.toThrow('The execution was cancelled');
		await settle();
		expect(asleep.size).toBe(0);
	});

	it('in the instant of its turn, and the place goes to the next', async () => {
		const limiter = new Limiter(1);
		const first = held();
		const running = limiter.run(first.task);
		const cancel = new AbortController();
		const second = limiter.run(nothing, { signal: cancel.signal });
		const third = limiter.run(async () => await Promise.resolve('third'));
		first.end();
		await running.then(() => cancel.abort());
		await second.catch(() => undefined);
		await expect(third).resolves.toBe('third');
		await expect(limiter.run(async () => await Promise.resolve('next'))).resolves.toBe('next');
	});

	it('where it was cancelled before it asked, and nothing is sent', async () => {
		const limiter = new Limiter(1);
		const sent = jest.fn(nothing);
		await expect(limiter.run(sent, { signal: AbortSignal.abort() })).rejects.toThrow('The execution was cancelled');
		await expect(limiter.run(async () => await Promise.resolve('next'))).resolves.toBe('next');
		expect(sent).not.toHaveBeenCalled();
	});
});
