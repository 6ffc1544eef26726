import type { IntercomSandbox, LogEntry, NylasSandbox } from '../../types';

/** An entry with its place in the merged log of both services. */
interface NumberedEntry extends LogEntry {
	/** 1, 2, 3, …; never reused, also when a service's log is cleared. */
	number: number;
}

const keptEntries = 2_000;

/** Merges the logs of the two services into one, in the order in which the page learned of them. */
export class LogFeed {
	private readonly merged: NumberedEntry[] = [];
	private readonly seen = new WeakSet<LogEntry>();
	private lastNumber = 0;

	constructor(private readonly services: { nylas: NylasSandbox; intercom: IntercomSandbox }) {}

	/** Entries with a higher number, oldest first. */
	after(number: number): NumberedEntry[] {
		this.collect();
		return this.merged.filter((entry) => entry.number > number);
	}

	private collect(): void {
		const fresh = [...this.fresh(this.services.nylas.log.entries), ...this.fresh(this.services.intercom.log.entries)];
		fresh.sort((one, other) => one.atMs - other.atMs);
		for (const entry of fresh) {
			this.seen.add(entry);
			this.merged.push({ ...entry, number: ++this.lastNumber });
		}
		this.merged.splice(0, Math.max(0, this.merged.length - keptEntries));
	}

	private fresh(entries: readonly LogEntry[]): LogEntry[] {
		return entries.slice(-keptEntries).filter((entry) => !this.seen.has(entry));
	}
}
