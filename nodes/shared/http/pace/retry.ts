import { clockAheadMs } from './budget';
/** When a request is tried again, and after how long: docs/loop.md Retries. */

/**
 * `repeatable`: doing it twice is the same as once (reads, searches, PUT, DELETE).
 * `once`: creates or sends, and the service can't tell a repetition.
 * `keyed`: sends under an Idempotency-Key, so the service can.
 */
export type Effect = 'repeatable' | 'once' | 'keyed';

export interface Attempt {
	/** 1 for the first. */
	number: number;
	effect: Effect;
	/** Absent: no answer came. */
	status?: number;
	/** The connection was never made, so nothing can have been done. */
	unsent?: boolean;
	headers?: Readonly<Record<string, string>>;
	/** The service is still at work on the first request under the same Idempotency-Key. */
	isBusyWithKey?: boolean;
	/** Since the first attempt. */
	elapsedMs: number;
	/** After this long, nothing is tried again. */
	giveUpAfterMs: number;
}

const MAX_ATTEMPTS = 5;
const MAX_WAIT_MS = 60_000;
const FIRST_BACKOFF_MS = 500;

/** Milliseconds to wait before the next attempt; undefined: give up. */
export function retryDelayMs(attempt: Attempt, nowMs = Date.now(), random = Math.random): number | undefined {
	const delayMs = wantedDelayMs(attempt, nowMs, random);
	if (delayMs === undefined || attempt.elapsedMs + delayMs > attempt.giveUpAfterMs) return undefined;
	return delayMs;
}

function wantedDelayMs(attempt: Attempt, nowMs: number, random: () => number): number | undefined {
	const { status, effect, number } = attempt;
	// A 429 says that nothing was done, so even a send may wait for its turn, for as long as time allows.
	if (status === 429) return askedDelayMs(attempt.headers, nowMs) ?? backoffMs(number, random);
	if (number >= MAX_ATTEMPTS) return undefined;
	if (attempt.unsent) return backoffMs(number, random);
	if (attempt.isBusyWithKey && effect === 'keyed') return backoffMs(number, random);
	if (status === 503) return askedDelayMs(attempt.headers, nowMs) ?? backoffMs(number, random);
	// After another 5xx, a time-out or a reset it may have been done, and a mail must not go out twice.
	if (effect === 'once') return undefined;
	if (status === undefined || status >= 500 || status === 408) return backoffMs(number, random);
	return undefined;
}

/** What the service asks for: `Retry-After` in seconds or as a date, else `X-RateLimit-Reset` (Unix seconds, Intercom). */
export function askedDelayMs(headers: Readonly<Record<string, string>> | undefined, nowMs: number): number | undefined {
	const after = headers?.['retry-after']?.trim();
	if (after && /^\d+(\.\d+)?$/.test(after)) return cap(Number(after) * 1000);
	if (after && !Number.isNaN(Date.parse(after))) return cap(Date.parse(after) - nowMs);
	const resetSec = Number(headers?.['x-ratelimit-reset']);
	if (!Number.isFinite(resetSec) || resetSec <= 0) return undefined;
	// A reset that lies in the past says nothing of how long to wait: rather the growing delays than one request after another.
	const delayMs = resetSec * 1000 - clockAheadMs(headers?.date, nowMs) - nowMs;
	return delayMs > 0 ? cap(delayMs) : undefined;
}

/** Doubling, with jitter so that many items don't come back in the same instant. */
function backoffMs(attemptNumber: number, random: () => number): number {
	return cap(FIRST_BACKOFF_MS * 2 ** Math.min(attemptNumber - 1, 10) * (0.5 + random()));
}

function cap(delayMs: number): number {
	return Math.min(Math.max(Math.ceil(delayMs), 50), MAX_WAIT_MS);
}
