import { Admission } from '../../../../nodes/shared/webhook/admission';
import type { Clock } from '../../../../nodes/shared/base/wait';
import { VirtualClock } from '../../../support/virtualClock';

/** A clock of a process that comes to nothing else: what is to last an instant lasts this long. */
class LateClock implements Clock {
	constructor(
		private readonly clock: VirtualClock,
		public lateMs: number,
	) {}

	nowMs = (): number => this.clock.nowMs();
	sleep = async (delayMs: number): Promise<void> => await this.clock.sleep(delayMs + this.lateMs);
}

const forever = () => new AbortController().signal;

it('reads a bounded number of notifications at once, and all of them in the end', async () => {
	const clock = new VirtualClock();
	const admission = new Admission(clock);
	let inWork = 0;
	let most = 0;
	const task = async () => {
		most = Math.max(most, ++inWork);
		await clock.sleep(100);
		inWork -= 1;
	};
	const all = Promise.all(
		Array.from({ length: 300 }, async () => await admission.run(task, { signal: forever(), patienceMs: 3_500 })),
	);
	expect(await clock.run(all)).toHaveLength(300);
	expect(most).toBe(12);
});

it('waits while the process is late, but not for ever', async () => {
	const virtual = new VirtualClock();
	const clock = new LateClock(virtual, 1_000);
	const startMs = virtual.nowMs();
	const doneAfterMs = await virtual.run(
		new Admission(clock).run(async () => await Promise.resolve(virtual.nowMs() - startMs), {
			signal: forever(),
			patienceMs: 3_500,
		}),
	);
	expect(doneAfterMs).toBeGreaterThanOrEqual(3_500);
	expect(doneAfterMs).toBeLessThan(5_000);
});

it('goes on as soon as the process is on time again', async () => {
	const virtual = new VirtualClock();
	const clock = new LateClock(virtual, 400);
	const startMs = virtual.nowMs();
	const run = new Admission(clock).run(async () => await Promise.resolve(virtual.nowMs() - startMs), {
		signal: forever(),
		patienceMs: 3_500,
	});
	clock.lateMs = 0;
	expect(await virtual.run(run)).toBeLessThan(500);
});

it('gives up with the sender', async () => {
	const controller = new AbortController();
	const virtual = new VirtualClock();
	const admission = new Admission(new LateClock(virtual, 10_000));
	const run = admission.run(async () => await Promise.resolve('read'), {
		signal: controller.signal,
		patienceMs: 3_500,
	});
	controller.abort();
	await expect(virtual.run(run)).rejects.toThrow('cancelled');
});
