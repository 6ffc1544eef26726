import { Limiter } from '../http/limiter';
import { cancellable, systemClock, type Clock } from '../base/wait';

/** Notifications that are read at the same time, of all triggers of this process. */
const AT_ONCE = 12;
/** A process that answers this much late has as many runs under way as it can bear. */
const LATE_MS = 250;
const PULSE_MS = 2;

/**
 * Where hundreds of notifications come in one instant, n8n would start as many runs at once and be too busy to answer any of the
 * senders in time. So they stand in line, and while the process is late, each waits for it.
 */
export class Admission {
	private readonly limiter: Limiter;

	constructor(private readonly clock: Clock = systemClock) {
		this.limiter = new Limiter(AT_ONCE, clock);
	}

	/** Runs the task when its turn has come. Throws a Failure when the signal ends the waiting; does not end the task. */
	async run<T>(
		task: () => Promise<T>,
		{ signal, patienceMs }: { signal: AbortSignal; patienceMs: number },
	): Promise<T> {
		return await this.limiter.run(
			async () => {
				await cancellable(this.calm(patienceMs), signal);
				return await task();
			},
			{ signal },
		);
	}

	/** Not for ever: a process that is always late must get its mail, too. */
	private async calm(patienceMs: number): Promise<void> {
		const startMs = this.clock.nowMs();
		for (let nowMs = startMs; nowMs - startMs < patienceMs;) {
			await this.clock.sleep(PULSE_MS);
			const wokeMs = this.clock.nowMs();
			if (wokeMs - nowMs - PULSE_MS < LATE_MS) return;
			nowMs = wokeMs;
		}
	}
}
