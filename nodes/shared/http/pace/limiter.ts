import { remembers, type ProcessState } from '../../base/processState';
import { Budget } from './budget';
import { cancellable, systemClock, type Clock } from '../../base/wait';

/**
 * Who goes first. `urgent`: somebody waits at the other end (a webhook's sender, a person at a list), or it was let through
 * before and refused. `low`: backfills and the like, which leave a share of everything to the others.
 */
export type Priority = 'urgent' | 'normal' | 'low';

/** Told about the answer's headers. */
type Learn = (headers: Readonly<Record<string, string>>) => void;

/** Lets one in that waits, with its number in the budget. */
type Go = (number: number) => void;

interface Place {
	priority?: Priority;
	signal?: AbortSignal;
}

/** Of the places and of each window's budget, not for low priority. */
const KEPT_FREE = 0.2;

/**
 * One gate per token for all items and nodes of this process. It lets a bounded number of requests through at once, and
 * learns the budget from the answers' headers, so a burst waits for the next window before the service has to say 429.
 */
export class Limiter {
	private readonly running = { all: 0, low: 0 };
	private pausedUntilMs = 0;
	private readonly budget = new Budget();
	private readonly waiting: Record<Priority, Go[]> = { urgent: [], normal: [], low: [] };
	private wakesAtMs = Infinity;
	private alarm = new AbortController();

	constructor(
		private readonly maxRunning: number,
		private readonly clock: Clock = systemClock,
	) {}

	/** Runs the task when its turn has come. Throws a Failure when the signal ends the waiting. */
	async run<T>(task: (learn: Learn) => Promise<T>, { priority = 'normal', signal }: Place = {}): Promise<T> {
		const number = await this.turn(priority, signal);
		return await task((headers) => this.budget.learn(number, headers, this.clock.nowMs())).finally(() =>
			this.leave(priority, number),
		);
	}

	/** One caller's 429 slows all of them. */
	pause(delayMs: number): void {
		this.pausedUntilMs = Math.max(this.pausedUntilMs, this.clock.nowMs() + delayMs);
	}

	/** Resolves to the request's number in the budget. */
	private async turn(priority: Priority, signal?: AbortSignal): Promise<number> {
		const queue = this.waiting[priority];
		let go: Go = () => undefined;
		const myTurn = new Promise<number>((resolve) => (go = resolve));
		queue.push(go);
		this.admit();
		return await cancellable(myTurn, signal).catch((error: unknown) => {
			const place = queue.indexOf(go);
			if (place !== -1) {
				queue.splice(place, 1);
				this.disarm();
			}
			// Cancelled in the same instant as the turn came: pass it on, or the gate would lose a place for ever.
			else void myTurn.then((number) => this.leave(priority, number));
			return Promise.reject(error);
		});
	}

	private leave(priority: Priority, number: number): void {
		this.budget.end(number);
		this.running.all -= 1;
		if (priority === 'low') this.running.low -= 1;
		this.admit();
	}

	private admit(): void {
		for (const priority of ['urgent', 'normal', 'low'] as const) {
			const queue = this.waiting[priority];
			while (queue.length > 0 && this.hasPlace(priority)) {
				const closedMs = this.closedForMs(priority);
				if (closedMs > 0) return this.wakeIn(closedMs);
				this.running.all += 1;
				if (priority === 'low') this.running.low += 1;
				queue.shift()?.(this.budget.begin());
			}
		}
	}

	private hasPlace(priority: Priority): boolean {
		if (this.running.all >= this.maxRunning) return false;
		return priority !== 'low' || this.running.low < Math.max(1, Math.floor(this.maxRunning * (1 - KEPT_FREE)));
	}

	private closedForMs(priority: Priority): number {
		const nowMs = this.clock.nowMs();
		if (nowMs < this.pausedUntilMs) return this.pausedUntilMs - nowMs;
		return this.budget.closedForMs(nowMs, priority === 'low' ? KEPT_FREE : 0);
	}

	private wakeIn(delayMs: number): void {
		const atMs = this.clock.nowMs() + delayMs;
		if (atMs >= this.wakesAtMs || delayMs === Infinity) return;
		this.wakesAtMs = atMs;
		const { signal } = this.alarm;
		const wake = () => {
			if (signal.aborted) return;
			if (this.wakesAtMs === atMs) this.wakesAtMs = Infinity;
			this.admit();
		};
		void this.clock.sleep(delayMs, signal).then(wake, wake);
	}

	/** A timer that nobody waits for would keep a process from ending. */
	private disarm(): void {
		if (Object.values(this.waiting).some((queue) => queue.length > 0)) return;
		this.alarm.abort();
		this.alarm = new AbortController();
		this.wakesAtMs = Infinity;
	}
}

const LIMITERS = remembers<Limiter>('limiters', { maxEntries: 10_000, keepMs: Infinity });

/** The limiter of a token; `key` identifies the token without being it. */
export function limiterFor(
	processState: ProcessState,
	key: string,
	{ maxRunning, clock = systemClock }: { maxRunning: number; clock?: Clock },
): Limiter {
	const limiters = processState.the(LIMITERS);
	const known = limiters.get(key);
	if (known) return known;
	const created = new Limiter(maxRunning, clock);
	limiters.set(key, created);
	return created;
}
