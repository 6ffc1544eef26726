import { cancelled, Failure } from '../../base/failure';
import type { Clock } from '../../base/wait';

/** A body of a response, as n8n hands it out. */
export interface BodyStream extends AsyncIterable<Buffer> {
	destroy(error?: Error): void;
	/** Absent where n8n unpacks the body. */
	socket?: { remoteAddress?: string; remotePort?: number };
}

/** A host that sends less than this within each look is out of order, or means to keep somebody waiting. */
const LOOK_EVERY_MS = 10_000;
const LEAST_BYTES = 20_000;

interface Bounds {
	/** Of an error: which file. */
	label: string;
	maxBytes: number;
	/** Whatever its pace, the file has to be there by then. */
	deadlineMs: number;
	clock: Clock;
	signal?: AbortSignal;
}

/**
 * The bytes of a stream; undefined where they are more than allowed. Throws a Failure where they come too slowly, or the execution is
 * cancelled.
 */
export async function readSteadily(stream: BodyStream, bounds: Bounds): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	const seen = { bytes: 0 };
	const done = new AbortController();
	const cancel = () => stream.destroy(cancelled());
	bounds.signal?.addEventListener('abort', cancel, { once: true });
	void watch(stream, seen, { ...bounds, signal: done.signal });
	try {
		for await (const chunk of stream) {
			seen.bytes += chunk.length;
			if (seen.bytes > bounds.maxBytes) return undefined;
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} finally {
		done.abort();
		bounds.signal?.removeEventListener('abort', cancel);
	}
}

async function watch(
	stream: BodyStream,
	seen: { readonly bytes: number },
	{ label, deadlineMs, clock, signal }: Bounds,
): Promise<void> {
	for (let before = 0; ; before = seen.bytes) {
		const lookMs = Math.min(LOOK_EVERY_MS, deadlineMs - clock.nowMs());
		await clock.sleep(Math.max(0, lookMs), signal).catch(() => undefined);
		if (signal?.aborted) return;
		if (clock.nowMs() >= deadlineMs || seen.bytes - before < LEAST_BYTES) return stream.destroy(tooSlow(label));
	}
}

function tooSlow(label: string): Failure {
	return new Failure(`${label} downloads too slowly`, {
		retryable: true,
		description: 'The host sends almost nothing, so the download was ended. Run the item again later.',
	});
}
