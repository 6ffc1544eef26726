import { sleep } from 'n8n-workflow';
import { cancelled } from './failure';

/** Where time comes from. */
export interface Clock {
	nowMs(): number;
	/** Rejects when the signal ends it. n8n 2.0 does not know the signal and sleeps on. */
	sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = { nowMs: Date.now, sleep };

/** Waits, and stops waiting at once when the execution is cancelled. */
export async function wait(delayMs: number, signal?: AbortSignal, clock = systemClock): Promise<void> {
	const slept = clock.sleep(delayMs, signal).catch(async () => await Promise.reject(cancelled()));
	await cancellable(slept, signal);
}

/** The promise's own result, or a failure as soon as the execution is cancelled. */
export async function cancellable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await promise;
	let stop: (() => void) | undefined;
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(cancelled());
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
	});
	// In this order: what is cancelled already does not go on, even when its turn has come.
	return await Promise.race([stopped, promise]).finally(() => stop && signal.removeEventListener('abort', stop));
}
