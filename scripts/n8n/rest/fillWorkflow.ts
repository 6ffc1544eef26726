export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
}

/** A workflow file, as far as it matters for importing. */
export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	/** Sample data for the editor, by node name. */
	pinData?: Record<string, unknown>;
}

export interface NodeType {
	name: string;
	displayName: string;
	version: number | number[];
	credentials?: Array<{ name: string }>;
	webhooks?: Array<{ name: string; path: string; isFullPath?: boolean }>;
}

export interface Filling {
	/** Each goes to every node whose type takes credentials of its type. */
	credentials: Array<{ id: string; name: string; type: string }>;
	nodeTypes: NodeType[];
	/** Parameters to set wherever a node has them, e.g. `{ grantId: '…' }`. */
	parameters: Record<string, string>;
}

/** Sets what the sticky notes of an example workflow ask for, and leaves its sample data out. The workflow that comes in stays as it is. */
export function fillWorkflow({ pinData: _sampleData, ...workflow }: Workflow, filling: Filling): Workflow {
	return { ...workflow, nodes: workflow.nodes.map((node) => fillNode(node, filling)) };
}

function fillNode(node: WorkflowNode, filling: Filling): WorkflowNode {
	const taken = filling.nodeTypes.find(({ name }) => name === node.type)?.credentials ?? [];
	const matching = filling.credentials.filter(({ type }) => taken.some(({ name }) => name === type));
	const parameters = fillParameters(node.parameters, filling.parameters) as Record<string, unknown>;
	if (matching.length === 0) return { ...node, parameters };
	const credentials = Object.fromEntries(matching.map(({ id, name, type }) => [type, { id, name }]));
	return { ...node, parameters, credentials };
}

/** Parameters can lie inside collections. An expression (it begins with `=`) computes its value and is left alone. */
function fillParameters(value: unknown, parameters: Record<string, string>): unknown {
	if (Array.isArray(value)) return value.map((element) => fillParameters(element, parameters));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([name, inner]) => {
		const given = parameters[name];
		return [name, given === undefined ? fillParameters(inner, parameters) : fillParameter(inner, given)];
	});
	return Object.fromEntries(entries);
}

function fillParameter(old: unknown, filled: string): unknown {
	if (!isLocator(old)) return isExpression(old) ? old : filled;
	return isExpression(old.value) ? old : { ...old, mode: 'id', value: filled };
}

function isLocator(value: unknown): value is { __rl: true; mode: string; value: unknown } {
	return typeof value === 'object' && value !== null && '__rl' in value;
}

function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}
