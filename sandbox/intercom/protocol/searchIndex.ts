/** The states of objects as searches see them: always a little behind. Source: docs/facts/intercom.md 4.4, 4.5. */
export class SearchIndex<R> {
	private readonly written = new Map<string, Array<{ atMs: number; record: R }>>();

	constructor(
		private readonly nowMs: () => number,
		public lagMs: number,
	) {}

	/** Keeps the state of now; searches find it once it is `lagMs` old. */
	write(id: string, record: R): void {
		const states = this.written.get(id) ?? [];
		const shown = this.shownAt(states);
		this.written.set(id, [...(shown < 0 ? states : states.slice(shown)), { atMs: this.nowMs(), record }]);
	}

	remove(id: string): void {
		this.written.delete(id);
	}

	/** What searches see now. */
	records(): R[] {
		return [...this.written.values()].flatMap((states) => {
			const shown = states[this.shownAt(states)];
			return shown === undefined ? [] : [shown.record];
		});
	}

	private shownAt(states: Array<{ atMs: number }>): number {
		const untilMs = this.nowMs() - this.lagMs;
		return states.findLastIndex(({ atMs }) => atMs <= untilMs);
	}
}
