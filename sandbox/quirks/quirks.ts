import { seeded } from '../server/random';
import { intercomQuirks } from './intercomQuirks';
import { nylasQuirks } from './nylasQuirks';
import type { Quirk } from './quirk';

export type QuirkName = (typeof intercomQuirks | typeof nylasQuirks)[number]['name'];

type Row = Quirk & { name: QuirkName; service: 'nylas' | 'intercom' };

/** Every quirk that the sandbox can play, Intercom's first. */
export const quirkTable: readonly Row[] = [
	...intercomQuirks.map((quirk) => ({ service: 'intercom' as const, ...quirk })),
	...nylasQuirks.map((quirk) => ({ service: 'nylas' as const, ...quirk })),
];

/** The switches of both services. A quirk applies to what happens while it is on. */
export class Quirks {
	private readonly values = new Map<QuirkName, number>();
	private readonly listeners = new Set<() => void>();

	/** `value` replaces the usual measure of the quirk. */
	on(name: QuirkName, value = row(name).value?.usual ?? 0): void {
		this.values.set(name, value);
		this.changed();
	}

	/** Throws for a name that is not in the table. */
	off(name: string): void {
		this.values.delete(row(name).name);
		this.changed();
	}

	clear(): void {
		this.values.clear();
		this.changed();
	}

	is(name: QuirkName): boolean {
		return this.values.has(name);
	}

	/** The measure of a quirk that is on; undefined while it is off. */
	value(name: QuirkName): number | undefined {
		return this.values.get(name);
	}

	/** In the order of the table, with the measure where it is not the usual one. */
	get active(): string[] {
		return quirkTable.filter(({ name }) => this.is(name)).map((each) => this.spelled(each));
	}

	/** Switches on what `spec` names: `text-cut=500,no-sent-copy`, or `seed:42` for the half that this seed draws. */
	choose(spec: string): void {
		const seed = /^seed:(\d+)$/.exec(spec.trim())?.[1];
		const chosen = seed === undefined ? spec.split(',').map((each) => each.trim()) : half(Number(seed));
		for (const { name, value } of chosen.filter(Boolean).map(read)) this.on(name, value);
	}

	/** Called after each change. Returns the way to stop. */
	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	private spelled({ name, value }: Row): string {
		const now = this.values.get(name);
		return value && now !== value.usual ? `${name}=${now}` : name;
	}

	private changed(): void {
		for (const listener of this.listeners) listener();
	}
}

/** Half of `among`, drawn by the seed, in the order of the table. */
export function half(seed: number, among: readonly string[] = drawable()): string[] {
	const random = seeded(seed);
	const drawn = among.map((name) => ({ name, place: random() })).sort((a, b) => a.place - b.place);
	const chosen = new Set(drawn.slice(0, Math.ceil(among.length / 2)).map(({ name }) => name));
	return among.filter((name) => chosen.has(name));
}

function drawable(): string[] {
	return quirkTable.filter(({ alone }) => !alone).map(({ name }) => name);
}

function read(spec: string): { name: QuirkName; value?: number } {
	const [name = '', value] = spec.split('=');
	if (value === undefined) return { name: row(name).name };
	if (!row(name).value || value.trim() === '' || !Number.isFinite(Number(value)))
		throw new Error(`"${spec}": ${row(name).value ? `${value} is not a number` : `${name} has no measure`}`);
	return { name: row(name).name, value: Number(value) };
}

/** Throws for a name that is not in the table. */
function row(name: string): Row {
	const found = quirkTable.find((each) => each.name === name);
	if (!found)
		throw new Error(`There is no quirk "${name}". There are: ${quirkTable.map((each) => each.name).join(', ')}`);
	return found;
}
