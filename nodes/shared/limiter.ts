import { cancellable, wait } from './wait';

const MAX_WINDOW_MS = 120_000;

/**
 * One gate per token for all items and nodes of this process. It lets a bounded number of requests through at once, and
 * learns the budget from the answers' headers, so a burst waits for the next window before the service has to say 429.
 */
export class Limiter {
	private running = 0;
	private pausedUntilMs = 0;
	/** Requests left in the current window, as far as the last answer told. */
	private left = Infinity;
	private windowEndsMs = 0;
	private readonly queue: Array<() => void> = [];

	constructor(
		private readonly maxRunning: number,
		private readonly nowMs: () => number = Date.now,
	) {}

	async run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		await this.enter(signal);
		return await this.untilOpen(signal)
			.then(task)
			.finally(() => this.leave());
	}

	/** One caller's 429 slows all of them. */
	pause(delayMs: number): void {
		this.pausedUntilMs = Math.max(this.pausedUntilMs, this.nowMs() + delayMs);
	}

	/** `X-RateLimit-Remaining` and `-Reset` (Unix seconds) as Intercom sends them; Nylas sends none. */
	learn(headers: Readonly<Record<string, string>>): void {
		const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
		const resetMs = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
		if (!Number.isFinite(remaining) || !Number.isFinite(resetMs)) return;
		// A window further away than that is a clock that is wrong, and would hold everything up.
		if (resetMs - this.nowMs() > MAX_WINDOW_MS) return;
		// Answers arrive out of order: within one window only a smaller number is news.
		const newWindow = resetMs > this.windowEndsMs;
		this.left = newWindow ? remaining - (this.running - 1) : Math.min(this.left, remaining);
		if (newWindow) this.windowEndsMs = resetMs;
	}

	private async enter(signal?: AbortSignal): Promise<void> {
		if (this.running < this.maxRunning) {
			this.running += 1;
			return;
		}
		let turn: () => void = () => undefined;
		const myTurn = new Promise<void>((resolve) => (turn = resolve));
		this.queue.push(turn);
		await cancellable(myTurn, signal).catch((error: unknown) => {
			const place = this.queue.indexOf(turn);
			// Cancelled in the same instant as the turn came: pass it on, or the gate would lose a place for ever.
			if (place === -1) this.leave();
			else this.queue.splice(place, 1);
			return Promise.reject(error);
		});
	}

	/** A place that is left goes to the next in the queue; `running` counts places, so it stays. */
	private leave(): void {
		const next = this.queue.shift();
		if (next) next();
		else this.running -= 1;
	}

	private async untilOpen(signal?: AbortSignal): Promise<void> {
		for (let delayMs = this.closedForMs(); delayMs > 0; delayMs = this.closedForMs()) await wait(delayMs, signal);
		this.left -= 1;
	}

	private closedForMs(): number {
		const nowMs = this.nowMs();
		if (nowMs < this.pausedUntilMs) return this.pausedUntilMs - nowMs;
		if (nowMs >= this.windowEndsMs) this.left = Infinity;
		// A little longer, because the service's clock and ours differ.
		return this.left > 0 ? 0 : this.windowEndsMs - nowMs + 20;
	}
}

const limiters = new Map<string, Limiter>();

/** The limiter of a token; `key` identifies the token without being it. */
export function limiterFor(key: string, maxRunning: number): Limiter {
	const known = limiters.get(key);
	if (known) return known;
	const created = new Limiter(maxRunning);
	limiters.set(key, created);
	return created;
}
