import { systemClock, type Clock } from './wait';

/** Work under one key runs one after another, in the order asked for; other keys are not held up. */
export class InTurn {
	private readonly last = new Map<string, Promise<unknown>>();

	constructor(private readonly clock: Clock = systemClock) {}

	/** `holdMs`: whose work takes longer does not keep the next one waiting any more. */
	async run<T>(key: string, task: () => Promise<T>, holdMs = Infinity): Promise<T> {
		const before = this.last.get(key) ?? Promise.resolve();
		const mine = before.then(task, task);
		const settled = mine.then(
			() => undefined,
			() => undefined,
		);
		const turn = holdMs === Infinity ? settled : this.atMost(holdMs, { before, settled });
		this.last.set(key, turn);
		void turn.then(() => {
			if (this.last.get(key) === turn) this.last.delete(key);
		});
		return await mine;
	}

	/** Ends with the work, or this long after it has begun. */
	private async atMost(
		holdMs: number,
		{ before, settled }: { before: Promise<unknown>; settled: Promise<unknown> },
	): Promise<void> {
		await before;
		const done = new AbortController();
		void settled.then(() => done.abort());
		await Promise.race([settled, this.clock.sleep(holdMs, done.signal).catch(() => undefined)]);
	}
}
