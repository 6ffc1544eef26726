import { setTimeout as sleep } from 'node:timers/promises';

/** How long the places are waited for. Minutes at a real service, moments in a sandbox. */
export interface Patience {
	/** Until what is late has come. */
	mostMs: number;
	stepMs: number;
	/** Until what should not come would have come. */
	settleMs: number;
}

export const REAL: Patience = { mostMs: 180_000, stepMs: 3_000, settleMs: 20_000 };
export const QUICK: Patience = { mostMs: 6_000, stepMs: 20, settleMs: 120 };

/** Looks again and again until there is something. Undefined where the time is over. */
export async function until<T>(
	look: () => Promise<T | undefined>,
	{ mostMs, stepMs }: Patience,
	signal?: AbortSignal,
): Promise<{ found: T; afterMs: number } | undefined> {
	const startMs = Date.now();
	for (;;) {
		const found = await look();
		if (found !== undefined) return { found, afterMs: Date.now() - startMs };
		if (Date.now() - startMs > mostMs || signal?.aborted) return undefined;
		await sleep(stepMs, undefined, { signal }).catch(() => undefined);
	}
}

/** `at once`, or `after 12 s`. */
export function spell(ms: number): string {
	return ms < 1_000 ? 'at once' : `after ${Math.round(ms / 1_000)} s`;
}

/** Until what happens by itself has happened. */
export async function pause({ patience, signal }: { patience: Patience; signal?: AbortSignal }): Promise<void> {
	await sleep(patience.settleMs, undefined, { signal }).catch(() => undefined);
}
