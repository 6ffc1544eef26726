import './quiet';
import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type IConnections,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type NodeExecutionHint,
} from 'n8n-workflow';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TestCredentialsHelper, type Credentials } from './credentialsHelper';

/** Runs nodes and whole workflows in this process with n8n's own engine (n8n-core): real expressions, items, HTTP. */

export interface NodeRun {
	node: INodeType;
	resource?: string;
	operation?: string;
	/** Anything but resource and operation; a resource locator may be given as plain text. */
	parameters?: Record<string, unknown>;
	credentials?: Credentials;
	/** Default: one empty item. */
	input?: INodeExecutionData[];
	continueOnFail?: boolean;
	/** As the agent's engine runs it: under the type `<name>Tool`. */
	asTool?: boolean;
	executionId?: string;
	/** Other settings of the node, such as `retryOnFail`. */
	settings?: Partial<INode>;
	/** Cancels the execution once it resolves. */
	cancelWhen?: Promise<unknown>;
}

export interface NodeResult {
	/** The first output. */
	items: INodeExecutionData[];
	error?: Error & { description?: string | null; httpCode?: string | null; context?: Record<string, unknown> };
	hints: NodeExecutionHint[];
	run: IRun;
}

/** Runs one node on its items. An error is returned, not thrown. */
export async function runNode(options: NodeRun): Promise<NodeResult> {
	const { node, resource, operation, parameters = {}, continueOnFail } = options;
	const { name, version } = node.description;
	const type = `test.${name}${options.asTool ? 'Tool' : ''}`;
	const subject: INode = {
		id: 'node-1',
		name: 'Subject',
		type,
		typeVersion: Array.isArray(version) ? Math.max(...version) : version,
		position: [200, 0],
		parameters: {
			...(resource ? { resource } : {}),
			...(operation ? { operation } : {}),
			...located(node, parameters),
		} as INode['parameters'],
		credentials: credentialsOf(node),
		...(continueOnFail ? { onError: 'continueRegularOutput' } : {}),
		...options.settings,
	};
	const workflow = {
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'test.start',
				typeVersion: 1,
				position: [0, 0] as [number, number],
				parameters: {},
			},
			subject,
		],
		connections: { Start: { main: [[{ node: 'Subject', type: 'main' as const, index: 0 }]] } },
	};
	const { run, items, error, hints } = await runWorkflow({
		...options,
		workflow,
		nodes: { [type]: node },
		startNode: 'Start',
	});
	return {
		items: items('Subject'),
		error: error('Subject') ?? (run.data.resultData.error as NodeResult['error']),
		hints: hints('Subject'),
		run,
	};
}

export interface WorkflowRun {
	workflow: { nodes: INode[]; connections: IConnections; settings?: IWorkflowBase['settings'] };
	/** By type as the workflow names it: `n8n-nodes-nylas-intercom.nylas`, `n8n-nodes-base.set`. Stand-ins are in `standIns.ts`. */
	nodes: Record<string, INodeType>;
	credentials?: Credentials;
	/** What the start node puts out (a trigger or webhook node) or gets (any other). */
	input?: INodeExecutionData[];
	/** Default: the first node that no other leads to. */
	startNode?: string;
	executionId?: string;
	cancelWhen?: Promise<unknown>;
	/** What n8n keeps with the workflow. */
	staticData?: IDataObject;
	/** Where n8n believes to be reachable. */
	publicUrl?: string;
}

export interface WorkflowResult {
	run: IRun;
	/** What n8n saves with the workflow at the end of a run that was not started by hand. */
	staticData: IDataObject;
	/** What a node put out on one of its outputs, over all its runs. */
	items(nodeName: string, output?: number): INodeExecutionData[];
	error(nodeName: string): NodeResult['error'];
	hints(nodeName: string): NodeExecutionHint[];
	/** Names of the nodes that ran. */
	ran: string[];
}

export async function runWorkflow(options: WorkflowRun): Promise<WorkflowResult> {
	const { workflow: file, executionId = '1', input = [{ json: {} }] } = options;
	const nodeTypes = typesOf(options.nodes);
	const workflow = new Workflow({
		id: 'workflow-1',
		...file,
		settings: { executionOrder: 'v1', ...file.settings },
		active: false,
		nodeTypes,
		staticData: JSON.parse(JSON.stringify(options.staticData ?? {})) as IDataObject,
	});
	const start = workflow.getNode(options.startNode ?? firstNode(file));
	if (!start) throw new Error('The workflow has no node to start with');
	const execution = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node: start, data: { main: [input] }, source: null }] },
	});
	const additionalData = additionalDataOf({
		executionId,
		nodeTypes,
		credentials: options.credentials ?? {},
		workflow: file as unknown as IWorkflowBase,
		publicUrl: options.publicUrl,
	});
	const running = new WorkflowExecute(additionalData, 'manual', execution).processRunExecutionData(workflow);
	void options.cancelWhen?.then(() => running.cancel());
	return read(await running, workflow);
}

/** Calls a method behind a searchable list. */
export async function searchList(options: {
	node: INodeType;
	method: string;
	parameters?: Record<string, unknown>;
	credentials: Credentials;
	filter?: string;
	page?: string;
}): Promise<INodeListSearchResult> {
	const { node, method, parameters = {}, credentials, filter, page } = options;
	const type = `test.${node.description.name}`;
	const nodeTypes = typesOf({ [type]: node });
	const subject: INode = {
		id: 'node-1',
		name: 'Subject',
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		credentials: credentialsOf(node),
	};
	const workflow = new Workflow({ id: 'workflow-1', nodes: [subject], connections: {}, active: false, nodeTypes });
	const additionalData = additionalDataOf({
		executionId: '1',
		nodeTypes,
		credentials,
		workflow: { nodes: [subject], connections: {} } as unknown as IWorkflowBase,
	});
	// What the editor sends along: the parameters as they are filled in.
	Object.assign(additionalData, { currentNodeParameters: subject.parameters });
	const search = node.methods?.listSearch?.[method];
	if (!search) throw new Error(`The node has no list '${method}'`);
	return await search.call(new LoadOptionsContext(workflow, subject, additionalData, ''), filter, page);
}

/** Every credential type of the package, by name. */
export const credentialTypes: Readonly<Record<string, ICredentialType>> = Object.fromEntries(
	loadCredentialTypes().map((type) => [type.name, type]),
);

function loadCredentialTypes(): ICredentialType[] {
	const folder = join(__dirname, '../../credentials');
	return readdirSync(folder)
		.filter((file) => file.endsWith('.credentials.ts'))
		.map((file) => {
			// eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder decides which types there are
			const [Type] = Object.values(require(join(folder, file)) as Record<string, new () => ICredentialType>);
			return new Type();
		});
}

function credentialsOf(node: INodeType): INode['credentials'] {
	return Object.fromEntries((node.description.credentials ?? []).map(({ name }) => [name, { id: name, name }]));
}

/** Plain text for a resource locator becomes what the editor stores for `By ID`. */
function located(node: INodeType, parameters: Record<string, unknown>): Record<string, unknown> {
	const locators = new Set(
		node.description.properties.filter(({ type }) => type === 'resourceLocator').map(({ name }) => name),
	);
	const entries = Object.entries(parameters).map(([name, value]) => [
		name,
		locators.has(name) && typeof value !== 'object' ? { __rl: true, mode: 'id', value } : value,
	]);
	return Object.fromEntries(entries) as Record<string, unknown>;
}

function firstNode({ nodes, connections }: WorkflowRun['workflow']): string {
	const targets = new Set(
		Object.values(connections).flatMap((outputs) =>
			Object.values(outputs)
				.flat(2)
				.map((connection) => connection?.node),
		),
	);
	return nodes.find(({ name, type }) => !targets.has(name) && !type.endsWith('.stickyNote'))?.name ?? '';
}

class Start implements INodeType {
	description = {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	} as INodeType['description'];

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

function typesOf(nodes: Record<string, INodeType>): INodeTypes {
	const registry: Record<string, INodeType> = { 'test.start': new Start(), ...nodes };
	return {
		getByName: (type) => registry[type],
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(registry[type], version),
		getKnownTypes: () => ({}),
	};
}

interface Setting {
	executionId: string;
	nodeTypes: INodeTypes;
	credentials: Credentials;
	workflow: IWorkflowBase;
	publicUrl?: string;
}

function additionalDataOf(setting: Setting): IWorkflowExecuteAdditionalData {
	const { executionId, nodeTypes, credentials, workflow, publicUrl: base = 'http://n8n.test' } = setting;
	return {
		credentialsHelper: new TestCredentialsHelper(credentials, credentialTypes, nodeTypes),
		hooks: new ExecutionLifecycleHooks('manual', executionId, workflow),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: `${base}/rest`,
		instanceBaseUrl: base,
		webhookBaseUrl: `${base}/webhook`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		variables: {},
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
}

function read(run: IRun, { staticData }: Workflow): WorkflowResult {
	const runsOf = (nodeName: string) => run.data.resultData.runData[nodeName] ?? [];
	return {
		run,
		staticData: JSON.parse(JSON.stringify(staticData)) as IDataObject,
		items: (nodeName, output = 0) => runsOf(nodeName).flatMap(({ data }) => data?.main?.[output] ?? []),
		error: (nodeName) => runsOf(nodeName).find(({ error }) => error)?.error as NodeResult['error'],
		hints: (nodeName) => runsOf(nodeName).flatMap(({ hints }) => hints ?? []),
		ran: Object.keys(run.data.resultData.runData),
	};
}
