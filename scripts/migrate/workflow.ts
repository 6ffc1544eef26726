import { mapping, rowFor, type Row } from './mapping';
import { isExpression, Taken, type Stored } from './taken';

export interface StoredNode extends Stored {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Stored;
	notes?: string;
}

export interface StoredWorkflow extends Stored {
	name?: string;
	nodes: StoredNode[];
}

/** What became of one node. */
export interface Turned {
	node: string;
	from: string;
	/** Ours; absent: it was left as it is. */
	to?: string;
	/** What was not taken over, with what to do. */
	lost: string[];
	remark?: string;
}

export interface Migration {
	workflow: StoredWorkflow;
	turned: Turned[];
	/** Nodes that read what the built-in node had under another name. */
	readers: Array<{ node: string; field: string; now: string }>;
}

const BUILT_IN = /^n8n-nodes-base\.intercom(Tool)?$/;
const OURS = 'n8n-nodes-nylas-intercom.intercomInbox';
/** Of a node that an AI agent uses. */
const OF_TOOLS = ['descriptionType', 'toolDescription'];

/** Fields of the items that have another name in the API of today. */
const RENAMED: ReadonlyArray<{ field: string; now: string }> = [
	{ field: 'user_id', now: 'external_id' },
	{ field: 'last_request_at', now: 'last_seen_at' },
	{ field: 'session_count', now: 'nothing: Intercom does not show it any more' },
	{ field: 'companies.companies', now: 'companies.data' },
	{ field: 'tags.tags', now: 'tags.data' },
	{ field: 'segments.segments', now: 'nothing: Intercom shows segments in a request of their own' },
];

/** The workflow with our nodes in place of the built-in ones; names, places and connections stay. */
export function migrated(workflow: StoredWorkflow): Migration {
	const turned: Turned[] = [];
	const nodes = workflow.nodes.map((node) => {
		if (!BUILT_IN.test(node.type)) return node;
		const { made, became } = turn(node);
		turned.push(became);
		return made;
	});
	return { workflow: { ...workflow, nodes }, turned, readers: turned.length > 0 ? readersIn(nodes) : [] };
}

function turn(node: StoredNode): { made: StoredNode; became: Turned } {
	const { resource = 'user', operation = 'create' } = node.parameters;
	const from = `${String(resource)}:${String(operation)}`;
	const row = isExpression(resource) || isExpression(operation) ? undefined : rowFor(from, node.parameters);
	if (!row?.to || !row.fill)
		return { made: node, became: { node: node.name, from, lost: [], remark: row?.remark ?? unknown(from) } };
	const lost: string[] = [];
	const parameters = new Taken(node.parameters);
	for (const name of ['resource', 'operation', ...(row.when ? [row.when.name] : [])]) parameters.take(name);
	const filled = row.fill(parameters, lost);
	const ofTool = Object.fromEntries(OF_TOOLS.flatMap((name) => kept(name, parameters.take(name, null))));
	lost.push(...parameters.rest);
	const became = { node: node.name, from, to: row.to, lost, remark: row.remark };
	return { made: made(node, row, { ...ofTool, ...filled }, lost), became };
}

function made(node: StoredNode, { to = '' }: Row, filled: Stored, lost: readonly string[]): StoredNode {
	const [resource, operation] = to.split(':');
	const notes = [node.notes, lost.length > 0 ? `Not taken over: ${lost.join('; ')}` : ''].filter(Boolean).join('\n');
	return {
		...node,
		type: `${OURS}${node.type.endsWith('Tool') ? 'Tool' : ''}`,
		typeVersion: 1,
		parameters: { authentication: 'accessToken', resource, operation, ...filled },
		credentials: { intercomInboxApi: { id: null, name: 'Intercom Inbox: choose yours' } },
		...(notes && { notes, notesInFlow: true }),
	};
}

function kept(name: string, value: unknown): Array<[string, unknown]> {
	return value === null ? [] : [[name, value]];
}

function unknown(from: string): string {
	const isKnown = mapping.some((row) => row.from === from);
	return isKnown ? 'which of its forms it is, an expression decides' : 'the built-in node has no such operation';
}

function readersIn(nodes: readonly StoredNode[]): Migration['readers'] {
	return nodes.flatMap(({ name, parameters }) => {
		const expressions = texts(parameters).filter(isExpression).join('\n');
		return RENAMED.filter(({ field }) => new RegExp(`[.'"\\]]${field.replace('.', '\\.')}\\b`).test(expressions)).map(
			(each) => ({ node: name, ...each }),
		);
	});
}

function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(texts);
}
