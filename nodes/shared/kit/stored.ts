import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';

interface Node<F> {
	parameters: INodeParameters;
	/** n8n's `getNodeParameter`. */
	evaluated(name: string, fallback: F): unknown;
}

/**
 * A parameter's value. Only an expression, and what is not there, is asked of n8n: for each question it goes through the node's
 * parameters again, and since 2.41 through its expression engine.
 */
export function storedValue<F>({ parameters, evaluated }: Node<F>, name: string, fallback: F): unknown {
	const value = parameters[name];
	return value === undefined || holdsExpression(value) ? evaluated(name, fallback) : value;
}

function holdsExpression(value: NodeParameterValueType | object): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((inner: NodeParameterValueType) => holdsExpression(inner));
}
