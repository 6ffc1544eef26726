type Headers = Readonly<Record<string, string>>;

const MAX_WINDOW_MS = 120_000;
/** The service's clock and ours differ a little. */
const MARGIN_MS = 20;
const ASK_AGAIN_MS = 200;

/**
 * What is left of a token's requests in the current window, as the answers' headers tell: `X-RateLimit-Limit`, `-Remaining` and
 * `-Reset` (Unix seconds) of Intercom (docs/facts/intercom.md 3.7). Nylas sends none, and then there is no bound.
 */
export class Budget {
	private limit = Infinity;
	private left = Infinity;
	private windowEndsMs = -Infinity;
	/** The window is over, and no answer has told about the next one yet. */
	private isGuess = true;
	private sent = 0;
	/** Their numbers, in the order of sending. */
	private readonly inFlight = new Set<number>();

	/** A request goes out. Its number is for `learn` and `end`. */
	begin(): number {
		this.left -= 1;
		this.sent += 1;
		this.inFlight.add(this.sent);
		return this.sent;
	}

	end(number: number): void {
		this.inFlight.delete(number);
	}

	learn(number: number, headers: Headers, nowMs: number): void {
		const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
		const endsMs = windowEnd(headers, nowMs);
		if (!Number.isFinite(remaining) || endsMs === undefined || isOlder(endsMs, this.windowEndsMs)) return;
		// The service may not have counted yet what went out after this request, or before it and has no answer.
		const earlier = [...this.inFlight].filter((other) => other < number).length;
		this.left = remaining - (this.sent - number) - earlier;
		this.limit = Number(headers['x-ratelimit-limit']) || this.limit;
		// Over by our clock and not by the service's: ours is fast.
		this.windowEndsMs = Math.max(endsMs, nowMs + ASK_AGAIN_MS);
		this.isGuess = false;
	}

	/** How long to wait for a request that leaves `share` (0 to 1) of the window to others. Infinity: until the next answer. */
	closedForMs(nowMs: number, share = 0): number {
		if (nowMs >= this.windowEndsMs + MARGIN_MS && !this.isGuess) {
			this.left = this.limit;
			this.isGuess = true;
		}
		const reserve = this.limit === Infinity ? 0 : Math.ceil(this.limit * share);
		if (this.left > reserve) return 0;
		if (!this.isGuess) return this.windowEndsMs + MARGIN_MS - nowMs;
		return this.inFlight.size > 0 ? Infinity : 0;
	}
}

/** Answers arrive out of order: one of the window before is no news. */
function isOlder(endsMs: number, windowEndsMs: number): boolean {
	return endsMs < windowEndsMs - 500;
}

/** By our clock. Undefined: not told, or so far away that it can't be. */
function windowEnd(headers: Headers, nowMs: number): number | undefined {
	const resetMs = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
	const endsMs = resetMs - clockAheadMs(headers.date, nowMs);
	return endsMs - nowMs <= MAX_WINDOW_MS ? endsMs : undefined;
}

/** How far the service's clock is ahead of ours; it tells whole seconds, so less than that counts as none. */
export function clockAheadMs(date: string | undefined, nowMs: number): number {
	const aheadMs = Date.parse(date ?? '') + 500 - nowMs;
	return Math.abs(aheadMs) > 1_000 ? aheadMs : 0;
}
