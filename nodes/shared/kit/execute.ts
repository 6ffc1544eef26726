import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Api } from '../http/api';
import type { Service } from '../http/service';
import { connect } from '../http/connect';
import type { Registry } from './describe';
import { customersWords } from './agents/words';
import { plannedItems } from './dryRun';
import { asNodeError, errorItem } from './nodeError';
import { badInput } from '../base/failure';
import { writeFiles } from './files';
import { InTurn } from '../base/inTurn';
import type { ProcessState } from '../base/processState';
import { ItemWithFiles, type AnyOperation, type Output } from './operation';
import type { Json } from './objects';
import { simplified, type Kept } from './simplify';
import { type ApiRun, calledByAgent, contextOf, type Place } from './context';

/** Items of one node that are under way at the same time; the limiter of the token decides the pace. */
const ITEMS_AT_ONCE = 8;

/** A node's `execute`: runs items side by side, keeps their order, pairs them, and turns failures into n8n's errors. */
export function executor(registry: Registry, service: Service, processState: ProcessState) {
	return async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results: Placed[][] = [];
		const failures: Array<{ index: number; error: unknown }> = [];
		const indexes = this.getInputData().keys();
		const inputs = this.getInputData().map(({ json }) => json);
		const shared = { registry, service, inputs, line: new InTurn(), api: apiOf(this, service, processState) };
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
		return byOutput(results.flat());
	};
}

/** An item and the output that it leaves through. */
interface Placed {
	item: INodeExecutionData;
	output: number;
}

function byOutput(placed: readonly Placed[]): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = [[]];
	for (const { item, output } of placed) (outputs[output] ??= []).push(item);
	return Array.from(outputs, (items) => items ?? []);
}

/** One client for all items with the same settings; n8n looks the credential up each time it is asked for it. */
function apiOf(node: IExecuteFunctions, service: Service, process: ProcessState): (run: ApiRun) => Promise<Api> {
	const known = new Map<string, Promise<Api>>();
	return async (run) => {
		// Whether an agent may write is found out for each item, and each dry run has a plan of its own.
		if (run.checkWrite || run.plan) return await connect(node, service, { ...run, process });
		const key = JSON.stringify(run);
		const api = known.get(key) ?? connect(node, service, { ...run, process });
		known.set(key, api);
		return await api;
	};
}

async function runItem(node: IExecuteFunctions, place: Place): Promise<Placed[]> {
	return await perform(node, place).catch(async (error: unknown) => {
		if (node.continueOnFail()) return [{ item: errorItem(error, place.index), output: 0 }];
		return await Promise.reject(error);
	});
}

async function perform(node: IExecuteFunctions, place: Place): Promise<Placed[]> {
	const operation = chosen(node, place);
	// Begun in line, but not waited for there.
	const { output, plan, kept } = await place.line.run('', async () => {
		const { context, plan: planned, isSimplified } = await contextOf(node, operation, place);
		return { output: operation.execute(context), plan: planned, kept: isSimplified ? operation.simplify : undefined };
	});
	const done = output.then(async (items) => await toItems(node, items, { index: place.index, kept }));
	const planned = plan && (await plannedItems(plan, done, place.index));
	if (planned) return planned.map((item) => ({ item, output: 0 }));
	const items = await done;
	if (!calledByAgent(node)) return items;
	// A tool has one output.
	return items.map(({ item }) => ({ item: { ...item, json: shownToAgent(operation, item.json) }, output: 0 }));
}

function chosen(node: IExecuteFunctions, { registry, index }: Place): AnyOperation {
	const resource = node.getNodeParameter('resource', index) as string;
	const name = node.getNodeParameter('operation', index) as string;
	const operation = own(own(registry, resource), name);
	if (operation) return operation;
	throw badInput(
		`The operation '${resource}: ${name}' does not exist`,
		'Open the node and choose a resource and an operation.',
	);
}

/** Not what objects inherit, such as `constructor`. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function shownToAgent({ forAgent, customersWords: areTheirs }: AnyOperation, json: IDataObject): IDataObject {
	const shown = forAgent ? (forAgent(json) as IDataObject) : json;
	return areTheirs ? (customersWords(shown) as IDataObject) : shown;
}

async function toItems(
	node: IExecuteFunctions,
	output: Output,
	{ index, kept }: { index: number; kept?: Kept },
): Promise<Placed[]> {
	const items: Placed[] = [];
	for await (const one of asStream(output)) {
		const binary = one instanceof ItemWithFiles ? { binary: await writeFiles(node, one.files) } : {};
		const json = one instanceof ItemWithFiles ? one.json() : one;
		items.push({
			item: { json: (kept ? simplified(json, kept) : json) as IDataObject, ...binary, pairedItem: { item: index } },
			output: one instanceof ItemWithFiles ? one.output : 0,
		});
	}
	return items;
}

function asStream(output: Output): AsyncIterable<Json | ItemWithFiles> | Iterable<Json | ItemWithFiles> {
	if (Array.isArray(output)) return output as Array<Json | ItemWithFiles>;
	return Symbol.asyncIterator in output ? (output as AsyncIterable<Json>) : [output as Json | ItemWithFiles];
}
