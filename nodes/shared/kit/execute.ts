import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Api, Run } from '../http/api';
import type { Service } from '../http/service';
import { connect } from '../http/connect';
import { optionFields, type Registry } from './describe';
import { downloader } from '../http/download';
import { asNodeError, errorItem } from './nodeError';
import { badInput } from '../base/failure';
import { filesOf, writeFiles } from './files';
import { InTurn } from '../base/inTurn';
import type { ProcessState } from '../base/processState';
import { ItemWithFiles, type AnyOperation, type Context, type Fields, type Json, type Output } from './operation';
import { readValue } from './params';
import { PlannedRequest } from '../http/plannedRequest';

/** Items of one node that are under way at the same time; the limiter of the token decides the pace. */
const ITEMS_AT_ONCE = 8;

/** A node's `execute`: runs items side by side, keeps their order, pairs them, and turns failures into n8n's errors. */
export function executor(registry: Registry, service: Service, processState: ProcessState) {
	return async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results: INodeExecutionData[][] = [];
		const failures: Array<{ index: number; error: unknown }> = [];
		const indexes = this.getInputData().keys();
		const shared = { registry, service, line: new InTurn(), api: apiOf(this, service, processState) };
		const worker = async () => {
			for (const index of indexes) {
				// Other items that are under way are finished, no new one is begun.
				if (failures.length > 0) return;
				await runItem(this, { ...shared, index }).then(
					(items) => (results[index] = items),
					(error: unknown) => failures.push({ index, error }),
				);
			}
		};
		await Promise.all(Array.from({ length: ITEMS_AT_ONCE }, worker));
		const [first] = failures.sort((a, b) => a.index - b.index);
		if (first) throw asNodeError(this.getNode(), first.error, first.index);
		return [results.flat()];
	};
}

interface Place {
	registry: Registry;
	/** Items begin one after another, in their order: mails of one thread must stand in line as they came. */
	line: InTurn;
	api(run: ApiRun): Promise<Api>;
	index: number;
}

type ApiRun = Pick<Run, 'dryRun' | 'priority'>;

/** One client for all items with the same settings; n8n looks the credential up each time it is asked for it. */
function apiOf(node: IExecuteFunctions, service: Service, process: ProcessState): (run: ApiRun) => Promise<Api> {
	const known = new Map<string, Promise<Api>>();
	return async (run) => {
		const key = JSON.stringify(run);
		const api = known.get(key) ?? connect(node, service, { ...run, process });
		known.set(key, api);
		return await api;
	};
}

async function runItem(node: IExecuteFunctions, place: Place): Promise<INodeExecutionData[]> {
	return await perform(node, place).catch(async (error: unknown) => {
		if (error instanceof PlannedRequest)
			return [{ json: error.json as IDataObject, pairedItem: { item: place.index } }];
		if (node.continueOnFail()) return [errorItem(error, place.index)];
		return await Promise.reject(error);
	});
}

async function perform(node: IExecuteFunctions, place: Place): Promise<INodeExecutionData[]> {
	const operation = chosen(node, place);
	// Begun in line, but not waited for there.
	const { output } = await place.line.run('', async () => ({
		output: operation.execute(await contextOf(node, operation, place)),
	}));
	const items = await toItems(node, await output, place.index);
	return calledByAgent(node) ? items.map((item) => ({ ...item, json: shownToAgent(operation, item.json) })) : items;
}

function chosen(node: IExecuteFunctions, { registry, index }: Place): AnyOperation {
	const resource = node.getNodeParameter('resource', index) as string;
	const name = node.getNodeParameter('operation', index) as string;
	const operation =
		Object.hasOwn(registry, resource) && Object.hasOwn(registry[resource], name) ? registry[resource][name] : undefined;
	if (operation) return operation;
	throw badInput(
		`There is no operation '${resource}: ${name}'`,
		'Open the node and choose a resource and an operation.',
	);
}

async function contextOf(node: IExecuteFunctions, operation: AnyOperation, { api, index }: Place): Promise<Context> {
	const timeZone = node.getTimezone();
	const params = readFields(operation.fields, timeZone, (name) => node.getNodeParameter(name, index, undefined));
	const stored = node.getNodeParameter('options', index, {}) as Json;
	const set = Object.entries(optionFields(operation)).filter(([name]) => Object.hasOwn(stored, name));
	// The kit's own are not the operation's: some of them pass on what they are given.
	const { dryRun, lowPriority, ...options } = readFields(Object.fromEntries(set), timeZone, (name) => stored[name]);
	return {
		params,
		options,
		api: await api({ dryRun: dryRun === true, priority: lowPriority === true ? 'low' : undefined }),
		item: { json: node.getInputData()[index].json, index },
		files: filesOf(node, index),
		download: downloader(node),
		// A retry of this run has the same key; the next round of a loop has another.
		runKey: [
			node.getExecutionId(),
			node.getNode().id,
			node.getWorkflowDataProxy(index).$runIndex as number,
			index,
		].join(':'),
		hint: (message) => node.addExecutionHints({ message, type: 'warning', location: 'outputPane' }),
		calledByAgent: calledByAgent(node),
		signal: node.getExecutionCancelSignal(),
	} as Context;
}

/** n8n's newer agents let the engine run the tool, where `isToolExecution` says no; but the node then has n8n's tool variant of its type. */
function calledByAgent(node: IExecuteFunctions): boolean {
	return node.getNode().type.endsWith('Tool') || ('isToolExecution' in node && node.isToolExecution());
}

function shownToAgent({ forAgent }: AnyOperation, json: IDataObject): IDataObject {
	return forAgent ? (forAgent(json) as IDataObject) : json;
}

/** A field that is hidden by another field's value is not read: n8n would hand out its old content. */
function readFields(fields: Fields, timeZone: string, stored: (name: string) => unknown): Json {
	const values: Json = {};
	for (const [name, field] of Object.entries(fields)) {
		const shown = Object.entries(field.show ?? {}).every(([other, allowed]) =>
			allowed.includes(values[other] as string),
		);
		values[name] = shown ? readValue(field, stored(name), timeZone) : field.default;
	}
	return values;
}

async function toItems(node: IExecuteFunctions, output: Output, index: number): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	for await (const one of asStream(output)) {
		const binary = one instanceof ItemWithFiles ? { binary: await writeFiles(node, one.files) } : {};
		const json = (one instanceof ItemWithFiles ? one.json() : one) as IDataObject;
		items.push({ json, ...binary, pairedItem: { item: index } });
	}
	return items;
}

function asStream(output: Output): AsyncIterable<Json | ItemWithFiles> | Iterable<Json | ItemWithFiles> {
	if (Array.isArray(output)) return output as Array<Json | ItemWithFiles>;
	return Symbol.asyncIterator in output ? (output as AsyncIterable<Json>) : [output as Json | ItemWithFiles];
}
