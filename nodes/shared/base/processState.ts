import { InTurn } from './inTurn';
import { Memory, type Limits } from './memory';

/**
 * Something that a process has one of. Made with `remembers`, `takesTurns` or, for what is neither, by hand; docs/architecture.md
 * "Memory in the process" lists all of them with what they save and what their loss costs.
 */
export interface Held<T> {
	readonly name: string;
	make(nowMs: () => number): T;
}

/** A memory by this name and with these limits. */
export function remembers<V>(name: string, limits: Limits): Held<Memory<V>> {
	return { name, make: (nowMs) => new Memory<V>(limits, nowMs) };
}

/** Work that goes one after another, by key. */
export function takesTurns(name: string): Held<InTurn> {
	return { name, make: () => new InTurn() };
}

/**
 * All that a process remembers between executions: a fast path over what the services say, so losing it costs requests, never
 * correctness. One is shared by all nodes of the process; a test makes its own and is another process.
 */
export class ProcessState {
	private readonly things = new Map<string, unknown>();

	constructor(
		readonly nowMs: () => number = () => Date.now(),
		private readonly original?: ProcessState,
	) {}

	/** Knows what this one knows, and what it learns stays with it: a dry run must not be remembered. */
	copy(): ProcessState {
		return new ProcessState(this.nowMs, this);
	}

	/** The process's own, made when first asked for. */
	the<T>({ name, make }: Held<T>): T {
		const known = this.things.get(name) as T | undefined;
		if (known !== undefined) return known;
		const theirs = this.original?.things.get(name);
		const made = theirs instanceof Memory ? (theirs.copy() as T) : make(this.nowMs);
		this.things.set(name, made);
		return made;
	}
}

/** What n8n's own nodes get; the build keeps this module one file, so that all nodes share it. */
export const thisProcess = new ProcessState();
