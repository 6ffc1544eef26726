import type { INodeProperties, IWebhookFunctions, IHookFunctions } from 'n8n-workflow';
import { parameter } from '../kit/describe';
import type { Fields, Values } from '../kit/fields/field';
import type { Json } from '../kit/objects';
import { readValue } from '../kit/fields/params';
import { storedValue } from '../kit/fields/stored';

/** A trigger's parameters, with the operation kit's grammar: fields at the top level, filters and options in n8n's collections. */
export interface Parameters<F extends Fields, O extends Fields, X extends Fields = Fields> {
	fields: F;
	options: O;
	/** What has to pass, as a collection of its own. One that was an option in an earlier version is still read from there. */
	filters?: X;
}

export function parametersOf<
	const F extends Fields,
	const O extends Fields,
	const X extends Fields = Record<never, never>,
>(parameters: Parameters<F, O, X>): Parameters<F, O, X> {
	return parameters;
}

/** As n8n shows them; filters and options sorted by label. */
export function describeParameters({ fields, filters, options }: Parameters<Fields, Fields>): INodeProperties[] {
	return [
		...Object.entries(fields).map(([name, field]) => parameter(name, field)),
		...(filters ? [collection('Filters', 'Add Filter', filters)] : []),
		collection('Options', 'Add Option', options),
	];
}

function collection(displayName: string, placeholder: string, fields: Fields): INodeProperties {
	const sorted = Object.entries(fields).sort(([, a], [, b]) => a.displayName.localeCompare(b.displayName));
	return {
		displayName,
		name: displayName.toLowerCase(),
		type: 'collection',
		placeholder,
		default: {},
		options: sorted.map(([name, field]) => parameter(name, field)),
	};
}

/** As the workflow has them; an option that was not added has its default. */
export function readParameters<F extends Fields, O extends Fields, X extends Fields>(
	context: IWebhookFunctions | IHookFunctions,
	{ fields, filters, options }: Parameters<F, O, X>,
): Values<F> & Values<O> & Values<X> {
	const node = {
		parameters: context.getNode().parameters,
		evaluated: (name: string, fallback: object | null) => context.getNodeParameter(name, fallback),
	};
	const stored = storedValue(node, 'options', {}) as Json;
	const chosen = filters ? { ...stored, ...(storedValue(node, 'filters', {}) as Json) } : stored;
	const values = {
		...readAll(fields, (name) => storedValue(node, name, null)),
		...readAll(options, (name) => stored[name]),
		...readAll(filters ?? {}, (name) => chosen[name]),
	};
	return values as Values<F> & Values<O> & Values<X>;
}

function readAll(fields: Fields, valueOf: (name: string) => unknown): Json {
	return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, readValue(field, valueOf(name))]));
}
