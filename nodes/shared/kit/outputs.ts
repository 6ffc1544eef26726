import { NodeConnectionTypes, type INodeTypeDescription } from 'n8n-workflow';
import type { Registry } from './describe';

/**
 * A node's outputs: one, and for operations with several an expression, which n8n's editor evaluates. A run evaluates it only
 * where a node has an output for errors.
 */
export function outputsOf(registry: Registry): INodeTypeDescription['outputs'] {
	const several = Object.entries(registry).flatMap(([resource, operations]) =>
		Object.entries(operations).flatMap(([operation, { outputs = [] }]) =>
			outputs.length > 0 ? [[`${resource}/${operation}`, outputs.map(labelled)] as const] : [],
		),
	);
	if (several.length === 0) return [NodeConnectionTypes.Main];
	const known = JSON.stringify(Object.fromEntries(several));
	return `={{ (${known})[$parameter["resource"] + "/" + $parameter["operation"]] ?? ["main"] }}`;
}

function labelled(displayName: string) {
	return { type: NodeConnectionTypes.Main, displayName };
}
