import type { IExecuteFunctions } from 'n8n-workflow';
import { cancelled, Failure } from '../base/failure';
import type { Clock } from '../base/wait';

/** As n8n's HTTP helper gives it and its binary storage takes it. */
export type ByteStream = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** Nothing for so long: the other end is gone. */
const STALLED_MS = 60_000;
const LOOK_EVERY_MS = 500;

/** Where the stream does not tell how much has come: longer than any attachment takes. */
const LONGEST_MS = 600_000;

/** What is used of Node's streams. Never `on('data')`: it makes the stream flow, and what comes before `write` listens would be lost. */
interface Readable {
	destroy(error?: Error): void;
	socket?: { bytesRead?: number };
}

/** Hands the stream to `write`, and ends it when the execution is cancelled or when nothing more comes. */
export async function watched<T>(
	body: unknown,
	{ signal, clock }: { signal?: AbortSignal; clock: Clock },
	write: (stream: ByteStream) => Promise<T>,
): Promise<T> {
	const stream = body as Readable;
	const done = new AbortController();
	let heardMs = clock.nowMs();
	const cancel = () => stream.destroy(cancelled());
	signal?.addEventListener('abort', cancel, { once: true });
	const writing = write(body as ByteStream).finally(() => {
		done.abort();
		signal?.removeEventListener('abort', cancel);
	});
	void (async () => {
		for (
			let bytes = -1;
			!done.signal.aborted && clock.nowMs() - heardMs < (bytes >= 0 ? STALLED_MS : LONGEST_MS);
			await clock.sleep(LOOK_EVERY_MS, done.signal).catch(() => undefined)
		) {
			const bytesNow = stream.socket?.bytesRead ?? -1;
			if (bytesNow > bytes) heardMs = clock.nowMs();
			bytes = bytesNow;
		}
		if (!done.signal.aborted) stream.destroy(new Failure('The download stalled', { retryable: true }));
	})();
	return await writing;
}

/** For the last of several attempts. */
export async function brokenOff(service: string, error: unknown): Promise<never> {
	if (error instanceof Failure) throw error;
	throw new Failure(`The download from ${service} failed`, {
		retryable: true,
		description: 'It was retried several times. Check the network, then run the item again.',
	});
}
