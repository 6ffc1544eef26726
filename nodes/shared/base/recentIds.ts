export interface RecentIdsLimits {
	maxIds?: number;
	ttlMs?: number;
}

/** Nylas makes its last attempt after 20 minutes; upserts of the same message come for longer. */
const TTL_MS = 48 * 3_600_000;
const MAX_IDS = 50_000;

/**
 * Ids that were taken on lately. A fast path of one process: what it forgets (a restart, another process, too many ids)
 * is found again by looking at the services, so losing it costs a run, never correctness.
 */
export class RecentIds {
	/** In the order of claiming, so the oldest is the first. */
	private readonly claimedUntilMs = new Map<string, number>();
	private readonly maxIds: number;
	private readonly ttlMs: number;

	constructor(
		{ maxIds = MAX_IDS, ttlMs = TTL_MS }: RecentIdsLimits = {},
		private readonly nowMs: () => number = Date.now,
	) {
		this.maxIds = maxIds;
		this.ttlMs = ttlMs;
	}

	/** True for the first who asks; false for everybody else until the id is released or has expired. */
	claim(id: string): boolean {
		this.forgetExpired();
		if (this.claimedUntilMs.has(id)) return false;
		this.claimedUntilMs.set(id, this.nowMs() + this.ttlMs);
		if (this.claimedUntilMs.size > this.maxIds) this.forgetOldest();
		return true;
	}

	/** The work was not done after all: the next who asks may do it. */
	release(id: string): void {
		this.claimedUntilMs.delete(id);
	}

	private forgetExpired(): void {
		const nowMs = this.nowMs();
		for (const [id, untilMs] of this.claimedUntilMs) {
			if (untilMs > nowMs) return;
			this.claimedUntilMs.delete(id);
		}
	}

	private forgetOldest(): void {
		for (const id of this.claimedUntilMs.keys()) return void this.claimedUntilMs.delete(id);
	}
}
