import type { Api } from '../http/api';
import { PlannedRequests } from '../http/plannedRequest';
import type { Run } from '../http/requests';
import type { Service } from '../http/service';
import { AgentGate, notAllowed } from './agents/gate';
import type { InTurn } from '../base/inTurn';
import { optionFields, shownFields, type Registry } from './describe';
import { WAIT_INDEFINITELY, type IExecuteFunctions } from 'n8n-workflow';
import { downloader } from '../http/download/download';
import { uploader } from '../http/upload';
import { record } from '../../../domain/record';
import { filesOf } from './files';
import type { AnyOperation, Context, Pause } from './operation';
import type { Fields } from './fields/field';
import type { Json } from './objects';
import { readValue } from './fields/params';
import { storedValue } from './fields/stored';

export interface Place {
	registry: Registry;
	service: Service;
	/** Items begin one after another, in their order: mails of one thread must stand in line as they came. */
	line: InTurn;
	/** The JSON of all items of the run: one and the same list for each of them. */
	inputs: readonly Json[];
	api(run: ApiRun): Promise<Api>;
	index: number;
}

export type ApiRun = Pick<Run, 'plan' | 'checkWrite' | 'priority'>;

/** What an operation gets to work with, for one item. */
export async function contextOf(
	node: IExecuteFunctions,
	operation: AnyOperation,
	{ api, service, index, inputs }: Place,
): Promise<{ context: Context; plan?: PlannedRequests; isSimplified: boolean }> {
	const timeZone = node.getTimezone();
	const values = {
		parameters: node.getNode().parameters,
		item: inputs[index],
		evaluated: (name: string, fallback: unknown) => node.getNodeParameter(name, index, fallback),
	};
	const { simplify, ...params } = readFields(shownFields(operation), timeZone, (name) =>
		storedValue(values, name, undefined),
	);
	const stored = storedValue(values, 'options', {}) as Json;
	const set = Object.entries(optionFields(operation)).filter(([name]) => Object.hasOwn(stored, name));
	// The kit's own are not the operation's: some of them pass on what they are given.
	const { dryRun, lowPriority, ...options } = readFields(Object.fromEntries(set), timeZone, (name) => stored[name]);
	const gate = gateOf(node, operation, options.allowedDomains);
	if (gate.asks && operation.writes && (operation.agents ?? 'never') === 'never') throw notAllowed();
	const checkWrite = () => {
		if (!gate.isOpen) throw notAllowed();
	};
	const plan = dryRun === true ? new PlannedRequests(service.standIn) : undefined;
	const client = await api({
		...(plan ? { plan } : {}),
		priority: lowPriority === true ? 'low' : undefined,
		...(gate.asks && operation.writes ? { checkWrite } : {}),
	});
	const context = {
		params,
		options,
		gate,
		api: client,
		item: { json: inputs[index] ?? {}, index },
		inputs,
		files: filesOf(node, index),
		download: downloader(node, client.connection.baseUrl),
		upload: uploader(node, client.connection.baseUrl),
		// A retry of this run has the same key; the next round of a loop has another.
		runKey: [
			node.getExecutionId(),
			node.getNode().id,
			node.getWorkflowDataProxy(index).$runIndex as number,
			index,
		].join(':'),
		workflow: {
			executionId: node.getExecutionId(),
			timeZone,
			kept: () => node.getWorkflowStaticData('global') as Json,
			publicUrl: () => publicUrl(node, index),
		},
		pause: pauseOf(node, plan !== undefined),
		hint: (message) => node.addExecutionHints({ message, type: 'warning', location: 'outputPane' }),
		calledByAgent: calledByAgent(node),
		signal: node.getExecutionCancelSignal(),
	} as Context;
	return { context, plan, isSimplified: simplify === true };
}

function pauseOf(node: IExecuteFunctions, isDry: boolean): Pause {
	return {
		answerUrl: (parameters) => {
			// n8n 2.0 checks signatures only where a node asks for it.
			if ('setSignatureValidationRequired' in node) (node.setSignatureValidationRequired as () => void)();
			return node.getSignedResumeUrl(parameters);
		},
		until: async (atMs) => {
			if (!isDry) await node.putExecutionToWait(atMs === undefined ? WAIT_INDEFINITELY : new Date(atMs));
		},
	};
}

function gateOf(node: IExecuteFunctions, { agents }: AnyOperation, allowed: unknown): AgentGate {
	const allowedDomains = typeof allowed === 'string' ? allowed : '';
	return new AgentGate({ calledByAgent: calledByAgent(node), rule: agents, allowedDomains });
}

/** Only the address that a waiting run is resumed at follows WEBHOOK_URL and can be had outside of a trigger. */
function publicUrl(node: IExecuteFunctions, index: number): string | undefined {
	const { resumeUrl } = record(node.getWorkflowDataProxy(index).$execution);
	return typeof resumeUrl === 'string' && URL.canParse(resumeUrl) ? new URL(resumeUrl).origin : undefined;
}

/** n8n's newer agents let the engine run the tool, where `isToolExecution` says no; but the node then has n8n's tool variant of its type. */
export function calledByAgent(node: IExecuteFunctions): boolean {
	return node.getNode().type.endsWith('Tool') || ('isToolExecution' in node && node.isToolExecution());
}

/** A field that is hidden by another field's value, or because that one is hidden, is not read: n8n would hand out its old content. */
function readFields(fields: Fields, timeZone: string, stored: (name: string) => unknown): Json {
	const values: Json = {};
	const hidden = new Set<string>();
	for (const [name, field] of Object.entries(fields)) {
		const shown = Object.entries(field.show ?? {}).every(
			([other, allowed]) => !hidden.has(other) && allowed.includes(values[other] as string),
		);
		if (!shown) hidden.add(name);
		values[name] = shown ? readValue(field, stored(name), timeZone) : field.default;
	}
	return values;
}
