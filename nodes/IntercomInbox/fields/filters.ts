import { field } from '../../shared/kit/fields/field';

const BUILDER = { searchBy: ['filters'] } as const;

/** Stored as words, because n8n takes a stored `=` for the beginning of an expression. */
export const OPERATORS = [
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
