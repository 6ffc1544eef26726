import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import type { AnyOperation } from './operation';
import type { Field, Fields, OptionRow } from './fields/field';
import { sharedParameters } from './fields/sharedParameters';
import { locator } from './fields/locator';
import { simplify } from './simplify';

/** Operations by resource, then by name: the folders and the export names of `operations/`. */
export type Registry = Readonly<Record<string, Operations>>;

type Operations = Readonly<Record<string, AnyOperation>>;

/** A node's parameters from its operations: resource menu, operation menus, fields with their display conditions. A new node starts with the registry's first resource. */
export function describe(registry: Registry): INodeProperties[] {
	const resources = Object.entries(registry).sort(([a], [b]) => label(a).localeCompare(label(b)));
	return [
		{
			...menu(
				'resource',
				resources.map(([value]) => ({ name: label(value), value })),
			),
			default: Object.keys(registry)[0],
		},
		...resources.map(([resource, operations]) => operationMenu(resource, operations)),
		...sharedParameters(
			resources.flatMap(([resource, operations]) =>
				Object.entries(operations).map(([name, operation]) => ({
					resource,
					operation: name,
					parameters: parameters(operation),
				})),
			),
		),
	];
}

/** What people call a resource whose stored value is the service's own word. */
const EVERYDAY: ReadonlyMap<string, string> = new Map([
	['admin', 'Teammate'],
	['grant', 'Mailbox'],
]);

/** Under the node's name, in the words of its menus: `Mailbox: Diagnose`. n8n evaluates it with the stored values. */
export const SUBTITLE = `={{ ((${JSON.stringify(Object.fromEntries(EVERYDAY))})[$parameter["resource"]] ?? $parameter["resource"]).concat(": ", $parameter["operation"]).replace(/([A-Z])/g, " $1").trim().replace(/(^|: )[a-z]/g, (start) => start.toUpperCase()).replace(/ {2,}/g, " ").replace(/\\b(Api|Rsvp)\\b/g, (word) => word.toUpperCase()).replace(/ (And|By|For|Or|To) /g, (word) => word.toLowerCase()) }}`;

/** `dataAttribute` is shown as `Data Attribute`. */
export function label(value: string): string {
	const everyday = EVERYDAY.get(value);
	if (everyday) return everyday;
	const words = value.replace(/([A-Z])/g, ' $1').replace(/^./, (letter) => letter.toUpperCase());
	return words.replace(/\b(Api|Id|Url)\b/g, (word) => word.toUpperCase());
}

function menu(name: 'resource' | 'operation', options: INodePropertyOptions[]): INodeProperties {
	const names = { displayName: label(name), name };
	return { ...names, type: 'options', noDataExpression: true, options, default: options[0]?.value };
}

function operationMenu(resource: string, operations: Operations): INodeProperties {
	const options = Object.entries(operations).map(([value, { name, action, description }]) => ({
		name,
		value,
		action,
		description,
	}));
	return {
		...menu(
			'operation',
			options.sort((a, b) => a.name.localeCompare(b.name)),
		),
		displayOptions: { show: { resource: [resource] } },
	};
}

/** As n8n wants them, before it is said for which operation. */
export function parameters(operation: AnyOperation): INodeProperties[] {
	const fields = Object.entries(shownFields(operation)).map(([name, field]) => parameter(name, field));
	const options = optionFields(operation);
	if (Object.keys(options).length === 0) return fields;
	return [...fields, collection(options, operation.optionsLabel ?? 'Options')];
}

/** The operation's own fields, and the one that every operation with long answers has. */
export function shownFields(operation: AnyOperation): Fields {
	return { ...operation.fields, ...(operation.simplify ? { simplify } : {}) };
}

/** The operation's own options, and those that every operation of its kind has. */
export function optionFields(operation: AnyOperation): Fields {
	return { ...operation.options, ...(operation.writes ? { dryRun } : {}), ...(operation.bulk ? { lowPriority } : {}) };
}

const dryRun = {
	displayName: 'Dry Run',
	type: 'boolean',
	default: false,
	description:
		'Whether to return the requests that would change something, one item each, instead of sending them. Read requests are still sent.',
} as const satisfies Field;

const lowPriority = {
	displayName: 'Low Priority',
	type: 'boolean',
	default: false,
	description:
		"Whether to give priority to all other requests and leave them a fifth of the service's rate limit. Use it for backfills, so that new emails do not wait.",
} as const satisfies Field;

/** n8n's word on the button of each kind of collection. */
const ADD = {
	Options: 'Add Option',
	'Additional Fields': 'Add Field',
	'Update Fields': 'Add Field',
	Filters: 'Add Filter',
} as const;

function collection(options: Fields, displayName: keyof typeof ADD): INodeProperties {
	const sorted = Object.entries(options).sort(([, a], [, b]) => a.displayName.localeCompare(b.displayName));
	return {
		displayName,
		name: 'options',
		type: 'collection',
		placeholder: ADD[displayName],
		default: {},
		options: sorted.map(([name, field]) => parameter(name, field)),
	};
}

/** One field as n8n wants it. */
export function parameter(
	name: string,
	{ search, byName, byId, show, options, read: _read, ...rest }: Field,
): INodeProperties {
	return {
		...(rest as Omit<INodeProperties, 'name'>),
		name,
		...(options ? { options: options.map(optionRow) as INodePropertyOptions[] & INodePropertyCollection[] } : {}),
		...(search ? locator(search.name, { id: byId === false ? false : rest.placeholder, name: byName }) : {}),
		...(show && Object.keys(show).length > 0 ? { displayOptions: { show: show as Show } } : {}),
	};
}

/** A choice, or a group of fields in a `fixedCollection`. */
function optionRow({ values, ...row }: OptionRow): object {
	return values ? { ...row, values: values.map(({ name, ...field }) => parameter(name, field)) } : row;
}

type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;
