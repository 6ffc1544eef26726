/** A bounded memory in the process: a fast path, never the truth. The oldest entry makes room for a new one. */
export class Memory<V> {
	private readonly entries = new Map<string, { value: V; untilMs: number }>();

	constructor(
		private readonly limits: { maxEntries: number; keepMs: number },
		private readonly nowMs: () => number = Date.now,
	) {}

	get(key: string): V | undefined {
		const entry = this.entries.get(key);
		return entry && entry.untilMs > this.nowMs() ? entry.value : undefined;
	}

	set(key: string, value: V): void {
		this.entries.delete(key);
		this.entries.set(key, { value, untilMs: this.nowMs() + this.limits.keepMs });
		if (this.entries.size <= this.limits.maxEntries) return;
		for (const oldest of this.entries.keys()) return void this.entries.delete(oldest);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}
}
