import type { Ledger, Thing } from './ledger';

/** A request that changes something, or a POST that only reads. */
export interface Rule {
	/** `METHOD /path`; `:contact` stands for the ID of a contact of ours. */
	route: string;
	/** Values of the body by their place (`from.id`, `to.*.email`), each an ID of this kind of ours, or `marked`. A place with `?` may be empty. */
	names?: Readonly<Record<string, string>>;
	/** Things that the answer says were made. */
	makes?(body: Answered): Thing[];
	/** Changes nothing. */
	reads?: true;
	/** Takes the last thing of the path away. */
	ends?: true;
}

/** Of an answer, as far as rules read it. */
export type Answered = Record<string, unknown> & { id?: unknown; data?: Record<string, unknown> };

export interface Wanted {
	method: string;
	path: string;
	body?: unknown;
}

/** Refused before it left: it would change what this run did not make. */
export class NotOurs extends Error {}

/** The rule by which a request may leave; undefined for a GET. Throws NotOurs where there is none. */
export function allowed(rules: readonly Rule[], ledger: Ledger, wanted: Wanted): Rule | undefined {
	if (wanted.method === 'GET') return undefined;
	const fitting = rules.filter(({ route }) => params(route, wanted) !== undefined);
	const rule = fitting.find((each) => isOurs(each, ledger, wanted));
	if (rule) return rule;
	throw new NotOurs(
		fitting.length > 0
			? `${wanted.method} of something that this run did not make`
			: `${wanted.method} on a path that the probe has no rule for`,
	);
}

/** What was taken away by a request of this rule. */
export function ended({ route, ends }: Rule, wanted: Wanted): Pick<Thing, 'kind' | 'id'> | undefined {
	const last = ends ? params(route, wanted)?.at(-1) : undefined;
	return last && { kind: last[0], id: last[1] };
}

function isOurs({ route, names = {} }: Rule, ledger: Ledger, wanted: Wanted): boolean {
	const inPath = params(route, wanted) ?? [];
	return (
		inPath.every(([kind, id]) => ledger.has(kind, id)) &&
		Object.entries(names).every(([place, kind]) => {
			const values = at(wanted.body, place.replace(/\?$/, '').split('.'));
			if (values.length === 0) return place.endsWith('?');
			return values.every((value) => (kind === 'marked' ? ledger.isMarked(value) : ledger.has(kind, String(value))));
		})
	);
}

/** The IDs in a path, in their order; undefined where the path is another one. */
function params(route: string, { method, path }: Wanted): Array<[kind: string, id: string]> | undefined {
	const [verb, template = ''] = route.split(' ');
	const wanted = template.split('/');
	const given = path.replace(/\?.*$/s, '').split('/');
	if (verb !== method || wanted.length !== given.length) return undefined;
	if (wanted.some((part, i) => !part.startsWith(':') && part !== given[i])) return undefined;
	return wanted.flatMap((part, i) =>
		part.startsWith(':') ? [[part.slice(1), decodeURIComponent(given[i] ?? '')]] : [],
	);
}

/** The values at a place of the body; `*` is each item of a list. */
function at(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
	if (step === undefined) return value === undefined || value === null ? [] : [value];
	if (typeof value !== 'object' || value === null) return [];
	if (step === '*') return Array.isArray(value) ? value.flatMap((item: unknown) => at(item, rest)) : [];
	return at((value as Record<string, unknown>)[step], rest);
}
