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

it('turns away at once whoever can not have a turn in time, as soon as the pace is known, and reads the others', async () => {
	const clock = new VirtualClock();
	const admission = new Admission(clock);
	const startMs = clock.nowMs();
	const task = async () => {
		await clock.sleep(500);
		return 'read';
	};
	const run = async () => {
		const outcome = await admission
			.run(task, { signal: forever(), patienceMs: 3_500, withinMs: 7_000 })
			.catch((error: Error) => error.message);
		return { outcome, afterMs: clock.nowMs() - startMs };
	};
	const all = await clock.run(Promise.all(Array.from({ length: 300 }, run)));
	const turnedAway = all.filter(({ outcome }) => outcome === 'n8n has more notifications at once than it can read');
	// Twelve at once, half a second each: 24 a second, so that about 168 have their turn within seven.
	expect(turnedAway.length).toBeGreaterThan(100);
	expect(turnedAway.length).toBeLessThan(160);
	expect(Math.max(...turnedAway.map(({ afterMs }) => afterMs))).toBeLessThan(1_500);
	expect(all.filter(({ outcome }) => outcome === 'read')).toHaveLength(300 - turnedAway.length);
});

it('turns nobody away who has not said within which time', async () => {
	const clock = new VirtualClock();
	const admission = new Admission(clock);
	const run = async () => await admission.run(async () => await clock.sleep(500), { signal: forever(), patienceMs: 1 });
	expect(await clock.run(Promise.all(Array.from({ length: 300 }, run)))).toHaveLength(300);
});
