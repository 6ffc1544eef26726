import { Limiter } from '../http/pace/limiter';
import { Failure } from '../base/failure';
import { cancellable, systemClock, type Clock } from '../base/wait';

/** Notifications that are read at the same time, of all triggers of this process. */
const AT_ONCE = 12;
/** A process that answers this much late has as many runs under way as it can bear. */
const LATE_MS = 250;
const PULSE_MS = 2;

/** As many have to be read before it is known how long the others must wait. */
const LEARN_FROM = AT_ONCE;

interface Waiting {
	untilMs: number;
	turnAway: AbortController;
}

interface Patience {
	signal: AbortSignal;
	/** How long to wait for a process that is late. */
	patienceMs: number;
	/** Whoever can't have a turn within this is told so at once. Absent: waits as long as the signal lets it. */
	withinMs?: number;
}

/**
 * Where hundreds of notifications come in one instant, n8n would start as many runs at once and be too busy to answer any of the
 * senders in time. So they stand in line, and while the process is late, each waits for it. At the pace of those before them it can be
 * told early who waits in vain: they come again all the sooner, and n8n holds an isolate less for them meanwhile.
 */
export class Admission {
	private readonly limiter: Limiter;
	/** In the order in which they came. */
	private readonly line = new Set<Waiting>();
	private sinceMs = 0;
	private begun = 0;

	constructor(private readonly clock: Clock = systemClock) {
		this.limiter = new Limiter(AT_ONCE, clock);
	}

	/** Runs the task when its turn has come. Throws a Failure when the signal or the length of the line ends the waiting; does not end the task. */
	async run<T>(task: () => Promise<T>, { signal, patienceMs, withinMs = Infinity }: Patience): Promise<T> {
		const mine = { untilMs: this.clock.nowMs() + withinMs, turnAway: new AbortController() };
		this.join(mine);
		const inTime = AbortSignal.any([signal, mine.turnAway.signal]);
		const atTurn = async () => {
			await cancellable(this.calm(patienceMs), inTime);
			this.line.delete(mine);
			this.begun += 1;
			return await task();
		};
		return await this.limiter
			.run(async () => await atTurn().finally(() => this.learn()), { signal: inTime })
			.catch((error: unknown) => (mine.turnAway.signal.aborted ? Promise.reject(tooMany()) : Promise.reject(error)))
			.finally(() => this.line.delete(mine));
	}

	private join(mine: Waiting): void {
		if (this.line.size === 0) {
			this.sinceMs = this.clock.nowMs();
			this.begun = 0;
		}
		this.line.add(mine);
	}

	/** One more was read: whoever stands too far behind is turned away. */
	private learn(): void {
		if (this.begun < LEARN_FROM) return;
		const nowMs = this.clock.nowMs();
		// Those that are under way count: they end in batches, and the first of a batch would make the pace look slow.
		const paceMs = (nowMs - this.sinceMs) / this.begun;
		let before = 0;
		for (const waiting of this.line) {
			if (nowMs + before * paceMs <= waiting.untilMs) before += 1;
			else {
				this.line.delete(waiting);
				waiting.turnAway.abort();
			}
		}
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

function tooMany(): Failure {
	return new Failure('n8n has more notifications at once than it can read', { retryable: true });
}
