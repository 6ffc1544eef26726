import { toUnixSeconds } from '../../../domain/time';
import { badInput } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/objects';
import { OPERATORS } from './filters';

/** The `query` and `sort` of a search's body. Refuses an empty query, which Intercom would refuse less clearly. */
export function searchBody(
	params: { searchBy: string; combine: string; query: unknown; filters: unknown },
	sort: { sortField?: string; sortOrder?: string },
): Json {
	const query = params.searchBy === 'json' ? jsonQuery(params.query) : rowsQuery(params.filters, params.combine);
	const sortField = sort.sortField?.trim();
	return { query, ...(sortField ? { sort: { field: sortField, order: sort.sortOrder ?? 'descending' } } : {}) };
}

function jsonQuery(value: unknown): unknown {
	if (typeof value === 'object' && value !== null && 'operator' in value && 'value' in value) return value;
	throw badInput(
		"'Query' is not a valid search",
		'Enter an object with field, operator and value, or a group with the operator AND or OR and a list as its value.',
	);
}

interface Row {
	field?: string;
	operator?: string;
	value?: unknown;
}

function rowsQuery(filters: unknown, operator: string): unknown {
	const rows = (filters as { filter?: Row[] } | undefined)?.filter ?? [];
	if (rows.length === 0)
		throw badInput('The search has no filter', "Add a filter, or use 'Get Many' to get everything.");
	const value = rows.map(condition);
	return value.length === 1 ? value[0] : { operator, value };
}

function condition({ field: name = '', operator = 'equals', value }: Row): Json {
	if (!name.trim()) throw badInput('A filter has no field', "Set 'Field' in every row of 'Filters'.");
	const sign = OPERATORS.find((row) => row.value === operator)?.sign;
	if (!sign)
		throw badInput(
			`There is no operator '${operator}'`,
			`Use one of: ${OPERATORS.map((row) => row.value).join(', ')}.`,
		);
	const isList = sign === 'IN' || sign === 'NIN';
	const one = (raw: unknown) => typed(name.trim(), raw);
	return { field: name.trim(), operator: sign, value: isList ? list(value).map(one) : one(value) };
}

function list(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return String(value ?? '')
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

const DATE_FIELD = /(_at|^waiting_since|^snoozed_until)$/;

/** Text from a row in the type that the field has. */
function typed(name: string, raw: unknown): unknown {
	if (typeof raw === 'object' && raw !== null && 'toISO' in raw) return typed(name, String(raw));
	if (typeof raw !== 'string') return raw ?? '';
	if (DATE_FIELD.test(name)) return toUnixSeconds(raw) ?? raw;
	const text = raw.trim();
	return text === 'true' || text === 'false' ? text === 'true' : text;
}
