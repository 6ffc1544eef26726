import type { Choice } from './field';

/** The rows of a searchable list whose name or ID contains what was typed. */
export function matching(rows: readonly Choice[], filter: string): Choice[] {
	const wanted = filter.toLowerCase();
	return rows.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted));
}
