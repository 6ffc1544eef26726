import {
	deepCopy,
	executeFilter,
	type FilterValue,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	NodeOperationError,
} from 'n8n-workflow';

/**
 * Small stand-ins for n8n's built-in nodes, which n8n-core does not hold: as much of each as the example workflows use.
 * Keys are the types as workflows name them.
 */
export const standIns: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': passing('manualTrigger', { inputs: [] }),
	'n8n-nodes-base.scheduleTrigger': passing('scheduleTrigger', { inputs: [] }),
	'n8n-nodes-base.noOp': passing('noOp'),
	'n8n-nodes-base.wait': passing('wait'),
	'n8n-nodes-base.httpRequest': standIn('httpRequest', {
		properties: [any('url'), any('queryParameters'), any('method'), any('jsonBody')],
		execute: askOverHttp,
	}),
	'n8n-nodes-base.merge': standIn('merge', { inputs: ['main', 'main', 'main'], execute: appendInputs }),
	'n8n-nodes-base.executeWorkflowTrigger': passing('executeWorkflowTrigger', { inputs: [] }),
	'n8n-nodes-base.stickyNote': passing('stickyNote', { inputs: [], outputs: [] }),
	'n8n-nodes-base.set': standIn('set', {
		properties: [any('assignments'), any('includeOtherFields')],
		execute: setFields,
	}),
	'n8n-nodes-base.filter': standIn('filter', { properties: [any('conditions')], execute: filterItems }),
	'n8n-nodes-base.if': standIn('if', { outputs: 2, properties: [any('conditions')], execute: ifItems }),
	'n8n-nodes-base.splitOut': standIn('splitOut', { properties: [any('fieldToSplitOut')], execute: splitOut }),
	'n8n-nodes-base.splitInBatches': standIn('splitInBatches', {
		outputs: 2,
		properties: [any('batchSize')],
		execute: nextBatch,
	}),
	'n8n-nodes-base.stopAndError': standIn('stopAndError', {
		outputs: [],
		properties: [any('errorMessage')],
		execute: stopWithError,
	}),
	'n8n-nodes-base.summarize': standIn('summarize', {
		properties: [any('fieldsToSummarize'), any('fieldsToSplitBy')],
		execute: summarize,
	}),
	'n8n-nodes-base.switch': standIn('switch', {
		outputs: 16,
		properties: [any('rules'), any('options')],
		execute: switchItems,
	}),
};

/** Wait: `meanwhile` is what happens in the world until it ends. */
export function waiting(meanwhile: () => Promise<unknown>): INodeType {
	return standIn('wait', {
		async execute() {
			await meanwhile();
			return [this.getInputData()];
		},
	});
}

/** Execute Sub-workflow: `call` runs the workflow and gives its last node's items. */
export function calling(call: (items: INodeExecutionData[]) => Promise<INodeExecutionData[]>): INodeType {
	return standIn('executeWorkflow', {
		async execute() {
			const failed = (error: Error) => [{ json: { error: error.message } }];
			const items = await call(this.getInputData()).catch((error: Error) =>
				this.continueOnFail() ? failed(error) : Promise.reject(error),
			);
			return [items.map(({ json }) => ({ json }))];
		},
	});
}

type Execute = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

interface Shape {
	inputs?: string[];
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

async function stopWithError(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	throw new NodeOperationError(this.getNode(), String(this.getNodeParameter('errorMessage', 0)));
}

/** HTTP Request: gets text, or posts JSON for each item. What is refused is an item of the error output, where the node has one. */
async function askOverHttp(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (this.getNodeParameter('method', 0, 'GET') !== 'POST') return [[await getText(this)]];
	const post = async (item: number): Promise<INodeExecutionData> => {
		const url = this.getNodeParameter('url', item) as string;
		const body = this.getNodeParameter('jsonBody', item) as string;
		const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
		if (response.ok) return { json: { data: await response.text() }, pairedItem: { item } };
		const error = new NodeOperationError(this.getNode(), `${response.status} ${await response.text()}`, {
			itemIndex: item,
		});
		if (!this.continueOnFail()) throw error;
		return { json: { error: { message: error.message } }, pairedItem: { item } };
	};
	const answers: INodeExecutionData[] = [];
	for (const index of this.getInputData().keys()) answers.push(await post(index));
	return [answers];
}

async function getText(context: IExecuteFunctions): Promise<INodeExecutionData> {
	const url = new URL(context.getNodeParameter('url', 0) as string);
	const { parameters } = context.getNodeParameter('queryParameters', 0) as {
		parameters: Array<{ name: string; value: string }>;
	};
	for (const { name, value } of parameters) url.searchParams.set(name, value);
	const response = await fetch(url);
	return { json: { data: await response.text() }, pairedItem: { item: 0 } };
}

async function appendInputs(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [[0, 1, 2].flatMap((input) => this.getInputData(input) ?? [])];
}

async function setFields(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData().map((item, index) => {
		const { assignments = [] } = this.getNodeParameter('assignments', index, {}) as {
			assignments?: Array<{ name: string; value: unknown }>;
		};
		const kept = this.getNodeParameter('includeOtherFields', index, false) === true ? item.json : {};
		const json = deepCopy(kept);
		// A dot in a name makes fields within fields, as in n8n.
		for (const { name, value } of assignments) assign(json, name.split('.'), value as IDataObject);
		return { ...item, json, pairedItem: { item: index } };
	});
	return [items];
}

function assign(json: IDataObject, [name, ...inner]: string[], value: IDataObject): void {
	if (inner.length === 0) return void (json[name] = value);
	const place = (json[name] ??= {}) as IDataObject;
	assign(place, inner, value);
}

const LOOSE = { caseSensitive: true, leftValue: '', typeValidation: 'loose' } as const;

/** n8n's filter parameter, read with n8n's own code. */
function holds(stored: unknown): boolean {
	const value = stored as FilterValue;
	return executeFilter({ ...value, options: { ...LOOSE, ...value.options, version: 2 } });
}

/** As n8n's own nodes say which item came from which. */
function paired(items: INodeExecutionData[]): INodeExecutionData[] {
	return items.map((item, index) => ({ ...item, pairedItem: { item: index } }));
}

async function filterItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [paired(this.getInputData()).filter((_, index) => holds(this.getNodeParameter('conditions', index)))];
}

async function ifItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = paired(this.getInputData());
	const yes = items.map((_, index) => holds(this.getNodeParameter('conditions', index)));
	return [items.filter((_, index) => yes[index]), items.filter((_, index) => !yes[index])];
}

async function switchItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = Array.from({ length: 16 }, () => []);
	this.getInputData().forEach((item, index) => {
		const { values = [] } = this.getNodeParameter('rules', index, {}) as { values?: Array<{ conditions: unknown }> };
		const matching = values.findIndex(({ conditions }) => holds(conditions));
		const { fallbackOutput } = this.getNodeParameter('options', index, {}) as { fallbackOutput?: string };
		if (matching !== -1) outputs[matching].push(item);
		else if (fallbackOutput === 'extra') outputs[values.length].push(item);
	});
	return outputs;
}

async function splitOut(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData().flatMap(({ json }, index) => {
		const list = json[this.getNodeParameter('fieldToSplitOut', index) as string] as IDataObject[];
		return list.map((entry) => ({ json: entry, pairedItem: { item: index } }));
	});
	return [items];
}

/** Loop Over Items, one at a time: the second output as long as there is something left, then the first with all that came back. */
async function nextBatch(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const state = this.getContext('node') as { left?: INodeExecutionData[]; done?: INodeExecutionData[] };
	const isFirst = state.left === undefined;
	state.left ??= [...this.getInputData()];
	state.done = isFirst ? [] : [...(state.done ?? []), ...this.getInputData()];
	const next = state.left.shift();
	return next ? [[], [next]] : [state.done, []];
}

/** Counts, sums and smallest numbers, in groups. */
async function summarize(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { values } = this.getNodeParameter('fieldsToSummarize', 0) as {
		values: Array<{ aggregation: 'count' | 'sum' | 'min'; field: string }>;
	};
	const by = (this.getNodeParameter('fieldsToSplitBy', 0) as string).split(',').map((name) => name.trim());
	const groups = new Map<string, IDataObject[]>();
	for (const { json } of this.getInputData()) {
		const key = JSON.stringify(by.map((name) => json[name]));
		groups.set(key, [...(groups.get(key) ?? []), json]);
	}
	const total = (rows: IDataObject[], { aggregation, field }: (typeof values)[number]) => {
		const numbers = rows.map((row) => row[field]).filter((value) => typeof value === 'number');
		if (aggregation === 'sum') return numbers.reduce((sum, value) => sum + value, 0);
		if (aggregation === 'min') return numbers.length > 0 ? Math.min(...numbers) : null;
		return rows.filter((row) => row[field] !== undefined && row[field] !== '').length;
	};
	const items = [...groups.values()].map((rows) => {
		const totals = values.map((value) => [`${value.aggregation}_${value.field}`, total(rows, value)]);
		return { json: { ...Object.fromEntries([...by.map((name) => [name, rows[0][name]]), ...totals]) } as IDataObject };
	});
	return [items];
}
