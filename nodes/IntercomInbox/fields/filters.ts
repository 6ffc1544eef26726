import { toUnixSeconds } from '../../../domain/time';
import { badInput } from '../../shared/base/failure';
import { field, type Json } from '../../shared/kit/operation';

const BUILDER = { searchBy: ['filters'] } as const;

/** Stored as words, because n8n takes a stored `=` for the beginning of an expression. */
const OPERATORS = [
	{ name: 'Contains', value: 'contains', sign: '~' },
	{ name: 'Does Not Contain', value: 'notContains', sign: '!~' },
	{ name: 'Ends With', value: 'endsWith', sign: '$' },
	{ name: 'Equals', value: 'equals', sign: '=' },
	{ name: 'Greater or Later Than', value: 'greater', sign: '>' },
	{ name: 'Is None Of', value: 'noneOf', sign: 'NIN' },
	{ name: 'Is Not', value: 'not', sign: '!=' },
	{ name: 'Is One Of', value: 'oneOf', sign: 'IN' },
	{ name: 'Less or Earlier Than', value: 'less', sign: '<' },
	{ name: 'Starts With', value: 'startsWith', sign: '^' },
] as const;

/** A search's query: rows joined by AND or OR, or Intercom's own query as JSON. */
export const filterFields = {
	searchBy: field({
		displayName: 'Search By',
		type: 'options',
		default: 'filters',
		options: [
			{ name: 'Filters', value: 'filters', description: 'Rows with a field, an operator and a value' },
			{ name: 'JSON', value: 'json', description: "A query in Intercom's own format, which can nest groups" },
		],
		description: 'How to define the search',
	}),
	combine: field({
		displayName: 'Must Match',
		type: 'options',
		default: 'AND',
		options: [
			{ name: 'All Filters', value: 'AND' },
			{ name: 'Any Filter', value: 'OR' },
		],
		description: 'How to combine the filters',
		show: BUILDER,
	}),
	filters: field({
		displayName: 'Filters',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Filter',
		typeOptions: { multipleValues: true },
		description:
			'At most 15 filters. Dates can be ISO 8601 or Unix seconds. For Is One Of and Is None Of, separate values with commas.',
		show: BUILDER,
		options: [
			{
				name: 'filter',
				displayName: 'Filter',
				values: [
					{
						displayName: 'Field',
						name: 'field',
						type: 'string',
						default: '',
						placeholder: 'e.g. updated_at, custom_attributes.plan',
						description: "Intercom's name for the field, such as email_domain of contacts or state of conversations",
					},
					{
						displayName: 'Operator',
						name: 'operator',
						type: 'options',
						default: 'equals',
						options: OPERATORS.map(({ name, value }) => ({ name, value })),
					},
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	}),
	query: field({
		displayName: 'Query',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"field": "state", "operator": "=", "value": "open"}',
		description: "The content of 'query' in Intercom's search request",
		show: { searchBy: ['json'] },
	}),
};

export const sortOptions = {
	sortField: field({
		displayName: 'Sort By',
		type: 'string',
		default: '',
		placeholder: 'e.g. created_at',
		description: "Intercom's name for the field",
	}),
	sortOrder: field({
		displayName: 'Sort Order',
		type: 'options',
		default: 'descending',
		options: [
			{ name: 'Ascending', value: 'ascending' },
			{ name: 'Descending', value: 'descending' },
		],
		description: 'Applies only if Sort By is set',
	}),
};

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
