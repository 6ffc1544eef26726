import type { LogEntry, RecordedRequest, RequestLog } from '../types';

const MAX_ENTRIES = 5_000;
const MAX_REQUESTS = 20_000;

/** What a service answered and delivered. Bounded, so that a sandbox that runs for days does not fill the memory. */
export class Log implements RequestLog {
	entries: readonly LogEntry[] = [];
	private recorded: RecordedRequest[] = [];
	private lastId = 0;
	private readonly listeners = new Set<(entry: LogEntry) => void>();

	constructor(
		private readonly service: LogEntry['service'],
		private readonly now: () => number = Date.now,
	) {}

	/** Adds a line. `atMs` is when the request or attempt began; absent: now minus its duration. */
	entry(line: Omit<LogEntry, 'id' | 'service' | 'atMs'> & { atMs?: number }): LogEntry {
		const entry: LogEntry = { atMs: this.now() - line.durationMs, ...line, id: ++this.lastId, service: this.service };
		const entries = this.entries as LogEntry[];
		entries.push(entry);
		dropOldest(entries, MAX_ENTRIES);
		for (const listener of this.listeners) listener(entry);
		return entry;
	}

	/** Keeps what came in, for `requests()`. */
	record(request: RecordedRequest): void {
		this.recorded.push(request);
		dropOldest(this.recorded, MAX_REQUESTS);
	}

	requests(route?: RegExp): readonly RecordedRequest[] {
		if (!route) return [...this.recorded];
		return this.recorded.filter(({ method, path }) => `${method} ${path}`.search(route) >= 0);
	}

	clear(): void {
		this.entries = [];
		this.recorded = [];
	}

	/** Called with each new line. Returns the way to stop. */
	onEntry(listener: (entry: LogEntry) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
}

// In tenths, because cutting the front off an array at each push would cost as much as the array is long.
function dropOldest(list: unknown[], max: number): void {
	if (list.length > max * 1.1) list.splice(0, list.length - max);
}
