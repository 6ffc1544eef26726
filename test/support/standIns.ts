import { executeFilter, type FilterValue, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeProperties, type INodeType } from 'n8n-workflow';

/**
 * Small stand-ins for n8n's built-in nodes, which n8n-core does not hold: as much of each as the example workflows use.
 * Keys are the types as workflows name them.
 */
export const standIns: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': passing('manualTrigger', { inputs: [] }),
	'n8n-nodes-base.scheduleTrigger': passing('scheduleTrigger', { inputs: [] }),
	'n8n-nodes-base.noOp': passing('noOp'),
	'n8n-nodes-base.merge': passing('merge'),
	'n8n-nodes-base.stickyNote': passing('stickyNote', { inputs: [], outputs: [] }),
	'n8n-nodes-base.set': standIn('set', { properties: [any('assignments'), any('includeOtherFields')], execute: setFields }),
	'n8n-nodes-base.filter': standIn('filter', { properties: [any('conditions')], execute: filterItems }),
	'n8n-nodes-base.if': standIn('if', { outputs: 2, properties: [any('conditions')], execute: ifItems }),
	'n8n-nodes-base.switch': standIn('switch', { outputs: 16, properties: [any('rules'), any('options')], execute: switchItems }),
};

type Execute = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

interface Shape {
	inputs?: [];
	outputs?: number | [];
	properties?: INodeProperties[];
	execute: Execute;
}

function standIn(name: string, { inputs, outputs = 1, properties = [], execute }: Shape): INodeType {
	const description = {
		displayName: name,
		name,
		group: ['transform'],
		version: [1, 1.1, 1.2, 1.3, 2, 2.1, 2.2, 3, 3.1, 3.2, 3.3, 3.4],
		description: '',
		defaults: { name },
		inputs: inputs ?? ['main'],
		outputs: Array.isArray(outputs) ? outputs : Array.from({ length: outputs }, () => 'main'),
		properties,
	} as INodeType['description'];
	return { description, execute };
}

function passing(name: string, shape: Pick<Shape, 'inputs' | 'outputs'> = {}): INodeType {
	return standIn(name, {
		...shape,
		async execute() {
			return [this.getInputData()];
		},
	});
}

/** A parameter that is taken as it is stored, expressions resolved. */
function any(name: string): INodeProperties {
	return { displayName: name, name, type: 'json', default: {} };
}

async function setFields(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData().map((item, index) => {
		const { assignments = [] } = this.getNodeParameter('assignments', index, {}) as { assignments?: Array<{ name: string; value: unknown }> };
		const kept = this.getNodeParameter('includeOtherFields', index, false) === true ? item.json : {};
		const json = { ...kept, ...Object.fromEntries(assignments.map(({ name, value }) => [name, value])) } as IDataObject;
		return { ...item, json, pairedItem: { item: index } };
	});
	return [items];
}

/** n8n's filter parameter, read with n8n's own code. */
function holds(context: IExecuteFunctions, stored: unknown): boolean {
	const value = stored as FilterValue;
	return executeFilter({ ...value, options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', ...value.options, version: 2 } });
}

async function filterItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [this.getInputData().filter((_, index) => holds(this, this.getNodeParameter('conditions', index)))];
}

async function ifItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	const yes = items.map((_, index) => holds(this, this.getNodeParameter('conditions', index)));
	return [items.filter((_, index) => yes[index]), items.filter((_, index) => !yes[index])];
}

async function switchItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = Array.from({ length: 16 }, () => []);
	this.getInputData().forEach((item, index) => {
		const { values = [] } = this.getNodeParameter('rules', index, {}) as { values?: Array<{ conditions: unknown }> };
		const matching = values.findIndex(({ conditions }) => holds(this, conditions));
		const { fallbackOutput } = this.getNodeParameter('options', index, {}) as { fallbackOutput?: string };
		if (matching !== -1) outputs[matching].push(item);
		else if (fallbackOutput === 'extra') outputs[values.length].push(item);
	});
	return outputs;
}
