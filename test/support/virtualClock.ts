import type { Clock } from '../../nodes/shared/base/wait';

/** Time that jumps to whatever is waited for next, as soon as nothing else is left to do. */
export class VirtualClock implements Clock {
	private timeMs: number;
	private readonly alarms: Array<{ atMs: number; ring: () => void }> = [];

	constructor(startMs = 1_800_000_000_000) {
		this.timeMs = startMs;
	}

	nowMs = (): number => this.timeMs;

	sleep = async (delayMs: number): Promise<void> => {
		await new Promise<void>((ring) => {
			const atMs = this.timeMs + delayMs;
			const later = this.alarms.findIndex((alarm) => alarm.atMs > atMs);
			this.alarms.splice(later === -1 ? this.alarms.length : later, 0, { atMs, ring });
		});
	};

	/** Until the work is done. */
	async run<T>(work: Promise<T>): Promise<T> {
		let isDone = false;
		const mark = () => void (isDone = true);
		work.then(mark, mark);
		for (;;) {
			await new Promise((resolve) => setImmediate(resolve));
			if (isDone) return await work;
			const next = this.alarms.shift();
			if (!next) throw new Error('The work waits for nothing that will come');
			this.timeMs = next.atMs;
			next.ring();
		}
	}
}
