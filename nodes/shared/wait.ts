import { sleep } from 'n8n-workflow';
import { Failure } from './failure';

/** Waits, and stops waiting at once when the execution is cancelled. */
export async function wait(delayMs: number, signal?: AbortSignal): Promise<void> {
	if (!signal) return await sleep(delayMs);
	await cancellable(sleep(delayMs), signal);
}

/** The promise's own result, or a failure as soon as the execution is cancelled. */
export async function cancellable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await promise;
	let stop: (() => void) | undefined;
	const cancelled = new Promise<never>((_, reject) => {
		stop = () => reject(new Failure('The execution was cancelled', { retryable: true }));
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
	});
	return await Promise.race([promise, cancelled]).finally(() => stop && signal.removeEventListener('abort', stop));
}
