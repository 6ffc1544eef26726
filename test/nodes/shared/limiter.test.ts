import { Limiter, limiterFor } from '../../../nodes/shared/limiter';

/** A task that ends when it is told to. */
function held() {
	let end: () => void = () => undefined;
	const ended = new Promise<void>((resolve) => (end = resolve));
	return { end, task: async () => await ended };
}

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('the limiter of a token', () => {
	it('lets a bounded number through at once, the others in their order', async () => {
		const limiter = new Limiter(2);
		const begun: number[] = [];
		const tasks = [0, 1, 2, 3].map(() => held());
		const runs = tasks.map(({ task }, index) => limiter.run(async () => {
			begun.push(index);
			await task();
		}));
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
		const limiter = new Limiter(5);
		limiter.pause(120);
		const startedMs = Date.now();
		await Promise.all([1, 2, 3].map(async () => await limiter.run(async () => await Promise.resolve())));
		expect(Date.now() - startedMs).toBeGreaterThanOrEqual(110);
	});

	it('waits for the next window when the budget of this one is used up', async () => {
		const limiter = new Limiter(5);
		const resetSec = Math.ceil(Date.now() / 1000) + 1;
		await limiter.run(async () => {
			limiter.learn({ 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': String(resetSec) });
			return await Promise.resolve();
		});
		const began: number[] = [];
		await Promise.all([1, 2].map(async () => await limiter.run(async () => await Promise.resolve(began.push(Date.now())))));
		expect(began[0]).toBeLessThan(resetSec * 1000);
		expect(began[1]).toBeGreaterThanOrEqual(resetSec * 1000);
	});

	it('takes no notice of a window that a wrong clock puts far away', async () => {
		const limiter = new Limiter(1, () => 0);
		limiter.learn({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '500' });
		await expect(limiter.run(async () => await Promise.resolve('through'))).resolves.toBe('through');
	});

	it('takes no notice of answers without a budget, such as those of Nylas', async () => {
		const limiter = new Limiter(1);
		limiter.learn({});
		await expect(limiter.run(async () => await Promise.resolve('through'))).resolves.toBe('through');
	});

	it('leaves the queue when the execution is cancelled, without losing the place', async () => {
		const limiter = new Limiter(1);
		const first = held();
		const running = limiter.run(first.task);
		const cancel = new AbortController();
		const waiting = limiter.run(async () => await Promise.resolve('never'), cancel.signal);
		cancel.abort();
		await expect(waiting).rejects.toThrow('The execution was cancelled');
		first.end();
		await running;
		await expect(limiter.run(async () => await Promise.resolve('next'))).resolves.toBe('next');
	});

	it('is one for all who use the same token', () => {
		expect(limiterFor('Nylas a', 2)).toBe(limiterFor('Nylas a', 2));
		expect(limiterFor('Nylas a', 2)).not.toBe(limiterFor('Nylas b', 2));
	});
});
