import type { Field } from './fields/field';
import type { Json } from './objects';

/** The fields that an operation keeps; `ticket_type.name` keeps one of an object's. */
export type Kept = readonly string[];

/** As a list of words, which a person can scan. */
export function kept(names: string): Kept {
	return names.trim().split(/\s+/);
}

/** Off where nothing is stored: workflows, ours among them, read the raw fields (docs/decisions.md "Simplify is off, and keeps names and shapes"). */
export const simplify = {
	displayName: 'Simplify',
	type: 'boolean',
	default: false,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	hint: 'Fewer fields under the same names, and an ISO date beside each time in seconds',
} as const satisfies Field;

/** The named fields as they are, in the order of the list, with dates that people can read. */
export function simplified(json: Json, fields: Kept): Json {
	return withIsoDates(keptOf(json, fields)) as Json;
}

function keptOf(json: Json, fields: Kept): Json {
	const chosen: Json = {};
	for (const path of fields) {
		const [name = '', inner] = split(path);
		if (!Object.hasOwn(json, name)) continue;
		const value = json[name];
		if (inner === undefined || !isObject(value)) chosen[name] = value;
		else chosen[name] = { ...(isObject(chosen[name]) ? chosen[name] : {}), ...keptOf(value, [inner]) };
	}
	return chosen;
}

function split(path: string): [string, string?] {
	const at = path.indexOf('.');
	return at === -1 ? [path] : [path.slice(0, at), path.slice(at + 1)];
}

/** What a service calls a moment: `created_at`, `date`, `start_time`, `waiting_since`, `snoozed_until`. */
const MOMENT = /(?:^|_)(?:at|date|time|since|until)$/;

/** From 2001 to 2100 in Unix seconds: no duration and no count of anything is as large. */
const [FIRST_SEC, LAST_SEC] = [1_000_000_000, 4_102_444_800];

/** Whose fields are the user's own, under any name. */
const FREE = new Set(['custom_attributes', 'ticket_attributes', 'metadata']);

function withIsoDates(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withIsoDates);
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, inner]): Array<[string, unknown]> => {
			if (FREE.has(name)) return [[name, inner]];
			const own: [string, unknown] = [name, withIsoDates(inner)];
			// The service's own field of that name, if there ever is one, stays.
			if (!isMoment(name, inner) || Object.hasOwn(value, `${name}_iso`)) return [own];
			return [own, [`${name}_iso`, new Date(inner * 1_000).toISOString()]];
		}),
	);
}

function isMoment(name: string, value: unknown): value is number {
	return MOMENT.test(name) && Number.isInteger(value) && Number(value) >= FIRST_SEC && Number(value) <= LAST_SEC;
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
