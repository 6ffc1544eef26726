export interface Limits {
	maxEntries: number;
	keepMs: number;
}

/** A bounded memory: a fast path, never the truth. The oldest entry makes room for a new one, and none is kept longer than said. */
export class Memory<V> {
	/** All are kept equally long, so the oldest is the first, and the first to expire. */
	private readonly entries = new Map<string, { value: V; untilMs: number }>();

	constructor(
		private readonly limits: Limits,
		private readonly nowMs: () => number = () => Date.now(),
	) {}

	get(key: string): V | undefined {
		const entry = this.entries.get(key);
		return entry && entry.untilMs > this.nowMs() ? entry.value : undefined;
	}

	set(key: string, value: V): void {
		this.entries.delete(key);
		this.entries.set(key, { value, untilMs: this.nowMs() + this.limits.keepMs });
		this.forget();
	}

	copy(): Memory<V> {
		const same = new Memory<V>(this.limits, this.nowMs);
		for (const [key, entry] of this.entries) same.entries.set(key, entry);
		return same;
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	/** True for the first who asks, and for nobody else until the key is deleted or has expired. */
	claim(key: string, value: V): boolean {
		if (this.get(key) !== undefined) return false;
		this.set(key, value);
		return true;
	}

	private forget(): void {
		const nowMs = this.nowMs();
		for (const [key, { untilMs }] of this.entries) {
			if (untilMs > nowMs && this.entries.size <= this.limits.maxEntries) return;
			this.entries.delete(key);
		}
	}
}
