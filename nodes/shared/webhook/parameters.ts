import type { INodeProperties, IWebhookFunctions, IHookFunctions } from 'n8n-workflow';
import { parameter } from '../kit/describe';
import type { Fields, Json, Values } from '../kit/operation';
import { readValue } from '../kit/params';
import { storedValue } from '../kit/stored';

/** A trigger's parameters, with the operation kit's grammar: fields at the top level, options in n8n's collection. */
export interface Parameters<F extends Fields, O extends Fields> {
	fields: F;
	options: O;
}

export function parametersOf<const F extends Fields, const O extends Fields>(
	parameters: Parameters<F, O>,
): Parameters<F, O> {
	return parameters;
}

/** As n8n shows them; the options sorted by label. */
export function describeParameters({ fields, options }: Parameters<Fields, Fields>): INodeProperties[] {
	const sorted = Object.entries(options).sort(([, a], [, b]) => a.displayName.localeCompare(b.displayName));
	return [
		...Object.entries(fields).map(([name, field]) => parameter(name, field)),
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: sorted.map(([name, field]) => parameter(name, field)),
		},
	];
}

/** As the workflow has them; an option that was not added has its default. */
export function readParameters<F extends Fields, O extends Fields>(
	context: IWebhookFunctions | IHookFunctions,
	{ fields, options }: Parameters<F, O>,
): Values<F> & Values<O> {
	const node = {
		parameters: context.getNode().parameters,
		evaluated: (name: string, fallback: object | null) => context.getNodeParameter(name, fallback),
	};
	const stored = storedValue(node, 'options', {}) as Json;
	const values = {
		...readAll(fields, (name) => storedValue(node, name, null)),
		...readAll(options, (name) => stored[name]),
	};
	return values as Values<F> & Values<O>;
}

function readAll(fields: Fields, valueOf: (name: string) => unknown): Json {
	return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, readValue(field, valueOf(name))]));
}
