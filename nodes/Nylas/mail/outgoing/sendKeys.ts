import { createHash } from 'node:crypto';
import { remembers, type ProcessState } from '../../../shared/base/processState';
import type { Answer } from '../../../shared/http/response';

/** What Nylas remembers under an Idempotency-Key, and when the next key of the chain may be used. */

/**
 * Whether to go on to the next key: after a refusal of an earlier execution always; after one of this execution once, as a provider
 * that refused a moment ago may have recovered, but must not use up the keys of the next execution.
 */
export function goesOn(patience: { left: number }, isPast: (answer: Answer) => boolean): (answer: Answer) => boolean {
	let fresh = false;
	return (answer) => {
		const replayed = isReplayedRefusal(answer) || isPast(answer);
		if (!replayed) fresh ||= answer.status === 503 || answer.status === 429;
		if (!replayed || !fresh) return replayed;
		patience.left -= 1;
		return patience.left >= 0;
	};
}

/**
 * A refusal from Nylas's memory that says that nothing was sent. Not so 402 (some recipients may have got the mail), 408 and other 5xx
 * (nobody knows), and 409 (about the key itself).
 */
function isReplayedRefusal({ status, headers }: Answer): boolean {
	if (headers['idempotent-response'] !== 'true') return false;
	return status === 503 || (status >= 400 && status < 500 && ![402, 408, 409].includes(status));
}

/**
 * What Nylas remembers under the key and would not say were this mail refused: that another mail has the key (409; a file may be named
 * now that went along then), or a provider's failure. Either mail may have left, and only the mailbox knows.
 */
export function isInTheWay({ status, headers, body }: Answer): boolean {
	const { type } = (body as { error?: { type?: unknown } } | undefined)?.error ?? {};
	if (status === 409) return type === 'api.invalid_idempotent_request';
	return headers['idempotent-response'] === 'true' && (status >= 500 || status === 408);
}

/** When a key was first seen to be in the way, by this process. */
const IN_THE_WAY_SINCE_MS = remembers<number>('keys in the way', { maxEntries: 20_000, keepMs: 3_600_000 });
/** Whatever was sent so long ago is in the mailbox. */
const SETTLED_MS = 8 * 60_000;

/** The attempt that holds the key was before it was first seen in the way; what it sent would show by now. Not settled: the next reconcile looks again. */
export function isSettled(process: ProcessState, key: string): boolean {
	const nowMs = process.nowMs();
	const inTheWaySinceMs = process.the(IN_THE_WAY_SINCE_MS);
	const sinceMs = inTheWaySinceMs.get(key);
	if (sinceMs === undefined) inTheWaySinceMs.set(key, nowMs);
	return sinceMs !== undefined && nowMs - sinceMs > SETTLED_MS;
}

/** At most 256 characters (Nylas), with room for the chain, and nothing that a header can't hold. */
export function headerSafe(key: string): string {
	return /^[\x21-\x7e][\x20-\x7e]{0,250}$/.test(key) ? key.trimEnd() : createHash('sha256').update(key).digest('hex');
}
