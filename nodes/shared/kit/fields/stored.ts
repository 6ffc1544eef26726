import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import type { Json } from '../objects';

interface Node<F> {
	parameters: INodeParameters;
	/** The JSON of the item, where there is one. */
	item?: Json | undefined;
	/** n8n's `getNodeParameter`. */
	evaluated(name: string, fallback: F): unknown;
}

/**
 * A parameter's value. Only an expression, and what is not there, is asked of n8n: for each question it goes through the node's
 * parameters again, and since 2.41 through its expression engine.
 */
export function storedValue<F>({ parameters, item, evaluated }: Node<F>, name: string, fallback: F): unknown {
	const value = parameters[name];
	if (value !== undefined && !holdsExpression(value)) return value;
	return ofItem(value, item) ?? evaluated(name, fallback);
}

/** `={{ $json }}` and `={{ $json.name.name }}`, as our examples have them: each evaluation of an expression costs n8n 2.41 milliseconds. */
const OF_ITEM = /^=\{\{ ?\$json((?:\.[a-z_]\w*)*) ?\}\}$/i;

/** Undefined is n8n's to explain. */
function ofItem(value: unknown, item: Json | undefined): unknown {
	const names = typeof value === 'string' ? OF_ITEM.exec(value)?.[1] : undefined;
	if (names === undefined) return undefined;
	return names.split('.').slice(1).reduce(ownValue, item);
}

function ownValue(from: unknown, name: string): unknown {
	const isObject = typeof from === 'object' && from !== null && !Array.isArray(from);
	return isObject && Object.hasOwn(from, name) ? (from as Json)[name] : undefined;
}

function holdsExpression(value: NodeParameterValueType | object): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((inner: NodeParameterValueType) => holdsExpression(inner));
}
