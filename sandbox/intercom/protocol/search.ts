import { ApiError, parameterInvalid, parameterMissing } from './errors';
import { isRecord } from '../../server/shape';

/**
 * How a field compares:
 * - `day`: a date of a contact, in whole UTC days (`>` begins with the next day);
 * - `second`: any other date, `>` and `<` include the value itself;
 * - `words`: a text in which `=` finds one whole word;
 * - `list`: holds several ids, `=` finds one of them.
 */
type Kind = 'string' | 'words' | 'number' | 'boolean' | 'day' | 'second' | 'list';

export interface SearchField<R> {
	kind: Kind;
	read(record: R): unknown;
	/** Replaces what the kind allows. */
	operators?: readonly string[];
}

/** Finds a field by its name in a query; undefined: cannot be searched. */
export type FieldFinder<R> = (name: string) => SearchField<R> | undefined;

const MAX_DEPTH = 2;
const MAX_FILTERS = 15;

const OPERATORS: Record<Kind, readonly string[]> = {
	string: ['=', '!=', 'IN', 'NIN', '~', '!~', '^', '$'],
	words: ['=', '!=', '~', '!~', '^', '$'],
	number: ['=', '!=', 'IN', 'NIN', '>', '<', '>=', '<='],
	boolean: ['=', '!='],
	day: ['=', '>', '<'],
	second: ['=', '!=', 'IN', 'NIN', '>', '<', '>=', '<='],
	list: ['=', '!=', 'IN', 'NIN'],
};

type Test<R> = (record: R) => boolean;

/**
 * Turns `query` of a search into a test. 400 for unknown fields and operators, for values of the wrong type, for groups inside
 * groups inside groups, and for more than 15 filters in a group. Source: docs/facts/intercom.md 4.1.
 */
export function compileQuery<R>(query: unknown, find: FieldFinder<R>, depth = 1): Test<R> {
	if (query === undefined) throw parameterMissing('query');
	if (!isRecord(query)) throw parameterInvalid('query must be an object', 'query');
	if (query.operator === 'AND' || query.operator === 'OR') return compileGroup(query, find, depth);
	return compileFilter(query, find);
}

function compileGroup<R>({ operator, value }: Record<string, unknown>, find: FieldFinder<R>, depth: number): Test<R> {
	if (depth > MAX_DEPTH) throw parameterInvalid(`Filters may be nested at most ${MAX_DEPTH} deep`, 'query');
	if (!Array.isArray(value) || !value.length)
		throw parameterInvalid(`The value of ${operator} must be a list of filters`, 'query');
	if (value.length > MAX_FILTERS) throw parameterInvalid(`A group may hold at most ${MAX_FILTERS} filters`, 'query');
	const tests = value.map((each) => compileQuery(each, find, depth + 1));
	if (operator === 'AND') return (record) => tests.every((test) => test(record));
	return (record) => tests.some((test) => test(record));
}

function compileFilter<R>({ field, operator, value, ...rest }: Record<string, unknown>, find: FieldFinder<R>): Test<R> {
	const stranger = Object.keys(rest)[0];
	if (stranger !== undefined) throw parameterInvalid(`query.${stranger} is not a part of a filter`, 'query');
	if (typeof field !== 'string') throw parameterMissing('query.field');
	const found = find(field);
	if (!found) throw new ApiError(400, 'invalid_field', `${field} is not a valid search field`, { field });
	if (typeof operator !== 'string' || !(found.operators ?? OPERATORS[found.kind]).includes(operator)) {
		throw parameterInvalid(`${String(operator)} is not an operator for ${field}`, field);
	}
	if (value === undefined) throw parameterMissing('query.value');
	if (Array.isArray(value) !== (operator === 'IN' || operator === 'NIN')) {
		throw parameterInvalid(
			`The value of ${field} must ${Array.isArray(value) ? 'not ' : ''}be a list with ${operator}`,
			field,
		);
	}
	const wanted = (Array.isArray(value) ? value : [value]).map((each) => readValue(each, found.kind, field));
	return (record) => compare(found, operator, { actual: found.read(record), wanted });
}

function readValue(value: unknown, kind: Kind, field: string): string | number | boolean | null {
	if (value === null) return null;
	if (kind === 'boolean') {
		if (typeof value === 'boolean') return value;
		if (value === 'true' || value === 'false') return value === 'true';
	} else if (kind === 'number' || kind === 'day' || kind === 'second') {
		// Timestamps may be sent as strings.
		if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value))) return Number(value);
	} else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
		return String(value).toLowerCase();
	}
	throw parameterInvalid(`The value of ${field} has the wrong type`, field);
}

interface Sides {
	actual: unknown;
	wanted: Array<string | number | boolean | null>;
}

function compare<R>(field: SearchField<R>, operator: string, { actual, wanted }: Sides): boolean {
	const values = (Array.isArray(actual) ? actual : [actual]).map((each) => normal(each, field.kind));
	const holds = (test: (value: string | number | boolean | null) => boolean) => values.some(test);
	const isDay = field.kind === 'day';
	const [given = null] = wanted;
	const first = isDay ? day(given) : given;
	const orEqual = field.kind === 'second';
	switch (operator) {
		case '=':
		case 'IN':
			return holds((value) => (isDay ? value === first : wanted.includes(value)));
		case '!=':
		case 'NIN':
			return !holds((value) => wanted.includes(value));
		case '~':
			return holds((value) => String(value ?? '').includes(String(first)));
		case '!~':
			return !holds((value) => String(value ?? '').includes(String(first)));
		case '^':
			return holds((value) => String(value ?? '').startsWith(String(first)));
		case '$':
			return holds((value) => String(value ?? '').endsWith(String(first)));
		case '>':
			return holds((value) => numbers(value, first, (a, b) => a > b || (orEqual && a === b)));
		case '<':
			return holds((value) => numbers(value, first, (a, b) => a < b || (orEqual && a === b)));
		case '>=':
			return holds((value) => numbers(value, first, (a, b) => a >= b));
		default:
			return holds((value) => numbers(value, first, (a, b) => a <= b));
	}
}

function normal(value: unknown, kind: Kind): string | number | boolean | null {
	if (value === null || value === undefined) return null;
	if (kind === 'day') return day(Number(value));
	if (kind === 'number' || kind === 'second') return Number(value);
	return kind === 'boolean' ? Boolean(value) : String(value).toLowerCase();
}

function day(seconds: string | number | boolean | null): number | null {
	return seconds === null ? null : Math.floor(Number(seconds) / 86_400);
}

function numbers(a: unknown, b: unknown, test: (a: number, b: number) => boolean): boolean {
	return typeof a === 'number' && typeof b === 'number' && test(a, b);
}
