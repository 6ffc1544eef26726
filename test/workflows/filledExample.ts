import { NodeHelpers } from 'n8n-workflow';
import { fillWorkflow, type Workflow } from '../../scripts/n8n/rest/fillWorkflow';
import { credentialTypes } from '../support/node';
import { example, ourNodes, type Example } from './examples';

export type FilledExample = Workflow & Example;

/** The example with what its sticky notes ask for: credentials, the mailbox, the teammate. */
export function filledExample(file: string, parameters: { grantId: string; adminId: string }): FilledExample {
	const credentials = Object.keys(credentialTypes).map((type) => ({ id: type, name: type, type }));
	const nodeTypes = Object.entries(ourNodes).map(([name, { description }]) => ({ ...description, name }));
	const filled = fillWorkflow(example(file) as unknown as Workflow, {
		credentials,
		nodeTypes: nodeTypes as never,
		parameters,
	});
	return withDefaults(filled) as FilledExample;
}

/** The workflow with other values in its Set nodes, by the names of the assignments. */
export function withAssignments<W extends Workflow>(workflow: W, set: Record<string, unknown>): W {
	const wanted = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(wanted);
		if (typeof value !== 'object' || value === null) return value;
		const entry = value as { name?: string; value?: unknown };
		if (typeof entry.name === 'string' && 'value' in entry && entry.name in set)
			return { ...entry, value: set[entry.name] };
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wanted(inner)]));
	};
	const nodes = workflow.nodes.map((node) =>
		node.type === 'n8n-nodes-base.set'
			? { ...node, parameters: wanted(node.parameters) as Record<string, unknown> }
			: node,
	);
	return { ...workflow, nodes };
}

/** n8n fills a node's defaults when it loads a workflow; a trigger that is served alone needs them, too. */
function withDefaults(workflow: Workflow): Workflow {
	const nodes = workflow.nodes.map((node) => {
		const description = ourNodes[node.type]?.description;
		const parameters =
			description &&
			NodeHelpers.getNodeParameters(
				description.properties,
				node.parameters as never,
				true,
				false,
				node as never,
				description,
			);
		return parameters ? { ...node, parameters: parameters as Record<string, unknown> } : node;
	});
	return { ...workflow, nodes };
}
