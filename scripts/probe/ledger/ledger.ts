/** Something at a service that this run made, or that it was given as its own. */
export interface Thing {
	/** `contact`, `conversation`, `message`, … */
	kind: string;
	id: string;
	/** The request that takes it away. Absent: it goes with something else, or was there before. */
	undo?: Undo;
}

export interface Undo {
	call: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
}

/** What is ours. A request that would change anything else is refused before it leaves (`guard.ts`). */
export class Ledger {
	private readonly things = new Map<string, Thing>();

	/** `mark` is drawn anew for each run, so whatever carries it was made by this run. */
	constructor(readonly mark: string) {}

	add(...things: readonly Thing[]): void {
		for (const thing of things) this.things.set(key(thing), thing);
	}

	has(kind: string, id: string): boolean {
		return this.things.has(key({ kind, id }));
	}

	forget(thing: Pick<Thing, 'kind' | 'id'>): void {
		this.things.delete(key(thing));
	}

	isMarked(value: unknown): boolean {
		return (JSON.stringify(value) ?? '').includes(this.mark);
	}

	/** What is to be taken away, the newest first. */
	get undone(): ReadonlyArray<Thing & { undo: Undo }> {
		return [...this.things.values()].reverse().filter((thing): thing is Thing & { undo: Undo } => Boolean(thing.undo));
	}
}

function key({ kind, id }: Pick<Thing, 'kind' | 'id'>): string {
	return `${kind} ${id}`;
}
