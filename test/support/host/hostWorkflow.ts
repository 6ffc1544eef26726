import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type INode,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { TestCredentialsHelper, type Credentials } from '../credentialsHelper';
import { credentialTypes } from '../node';

/** The workflow of a trigger host: one node, named Trigger. */

export const WEBHOOK_ID = '5d3b0c2e-7a5e-4b8e-9d0e-0f7d3a0f1c11';
const TYPE = 'n8n-nodes-nylas-intercom.trigger';

export function workflowOf(
	node: INodeType,
	{
		id,
		parameters,
		staticData,
	}: { id: string; parameters: Record<string, unknown>; staticData: Record<string, unknown> },
): Workflow {
	const nodeTypes = {
		getByName: () => node,
		getByNameAndVersion: () => node,
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	const credentials = Object.fromEntries(
		(node.description.credentials ?? []).map(({ name }) => [name, { id: name, name }]),
	);
	const subject: INode = {
		id: 'node-1',
		name: 'Trigger',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		webhookId: WEBHOOK_ID,
		parameters: parameters as INode['parameters'],
		credentials,
	};
	return new Workflow({
		id,
		nodes: [subject],
		connections: {},
		active: true,
		nodeTypes,
		staticData: plain(staticData) as IDataObject,
	});
}

/** With the defaults of parameters that the workflow does not set. */
export function nodeOf(workflow: Workflow, type: INodeType): INode {
	const node = workflow.getNode('Trigger');
	if (!node) throw new Error('The workflow lost its node');
	return {
		...node,
		parameters:
			NodeHelpers.getNodeParameters(type.description.properties, node.parameters, true, false, node, null) ??
			node.parameters,
	};
}

export function additionalDataOf(
	workflow: Workflow,
	{ credentials, baseUrl }: { credentials: Credentials; baseUrl: string },
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper: new TestCredentialsHelper(credentials, credentialTypes, workflow.nodeTypes),
		webhookBaseUrl: `${baseUrl}/webhook`,
		webhookTestBaseUrl: `${baseUrl}/webhook-test`,
		instanceBaseUrl: baseUrl,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** As it comes back from a database. */
export function plain<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
