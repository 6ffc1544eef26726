import type { Api } from '../http/api';
import type { Download } from '../http/download/download';
import type { Upload } from '../http/upload';
import type { AgentGate, AgentRule } from './agents/gate';
import type { Fields, Values } from './fields/field';
import type { Files, OutputFile } from './files';
import type { Json } from './objects';
import type { Kept } from './simplify';

/**
 * The operation kit's grammar: an operation is one file with its fields and its behaviour, and nothing about n8n.
 * From a record of them come menus, display conditions, searchable lists (`describe.ts`) and the dispatch (`execute.ts`).
 */

/** What an operation gets to work with, per item. */
export interface Context<F extends Fields = Fields, O extends Fields = Fields> {
	params: Values<F>;
	options: Partial<Values<O>>;
	api: Api;
	item: { json: Json; index: number };
	inputs: readonly Json[];
	files: Files;
	/** For links in items: a plain GET without any credential. */
	download: Download;
	/** For addresses that a service signs: no credential goes along. */
	upload: Upload;
	/** Stable for this item: a retry of the execution has the same. */
	runKey: string;
	workflow: WorkflowMemory;
	pause: Pause;
	/** A notice in n8n's output panel, for what worked but wants attention. */
	hint(message: string): void;
	/** True when an AI agent calls the node as a tool. */
	calledByAgent: boolean;
	/** What an AI agent may reach; a `gated` operation asks it before it changes anything. */
	gate: AgentGate;
	signal?: AbortSignal;
}

/** What n8n keeps with the workflow from one scheduled run to the next; it may be lost at any time (docs/facts/n8n.md 3.5). */
export interface WorkflowMemory {
	executionId: string;
	/** The workflow's, such as `Europe/Berlin`. */
	timeZone: string;
	/** Of the whole workflow; what is changed in it is saved at the end of the run. */
	kept(): Json;
	/** n8n's address as services outside see it. */
	publicUrl(): string | undefined;
}

/** The run stops until somebody answers at one of its addresses, and goes on with the answer; or until time is over. */
export interface Pause {
	/** Signed by n8n; `webhook` of the node serves it. */
	answerUrl(parameters: Readonly<Record<string, string>>): string;
	/** Unix milliseconds; undefined: without end. What `execute` returns after it is not output. A dry run goes on. */
	until(atMs: number | undefined): Promise<void>;
}

/** One output item with files beside its JSON, which is asked for when the files have been written. */
export class ItemWithFiles {
	constructor(
		readonly json: () => Json,
		readonly files: Readonly<Record<string, OutputFile>>,
		/** Of the operation's `outputs`, counted from 0. */
		readonly output = 0,
	) {}
}

/** One object is one item, an array (or a stream) of objects is as many. */
export type Output = Json | ItemWithFiles | ReadonlyArray<Json | ItemWithFiles> | AsyncIterable<Json>;

export interface Operation<F extends Fields = Fields, O extends Fields = Fields> {
	/** The label in the menu, without the resource: `Get Many`. */
	name: string;
	/** In sentence case, with the resource: `Get many conversations`. */
	action: string;
	description: string;
	fields: F;
	/** Become n8n's collection, sorted by label; they arrive optional. */
	options?: O;
	/** The collection's label; n8n's convention for updates is `Update Fields`. */
	optionsLabel?: 'Options' | 'Additional Fields' | 'Update Fields' | 'Filters';
	/** Labels of the node's outputs, where it is more than one. */
	outputs?: readonly string[];
	/** Changes something at the service: offers Dry Run. */
	writes?: true;
	/** What an AI agent may do with it. Absent: nothing that changes anything. */
	agents?: AgentRule;
	/** Part of long jobs such as a backfill: offers Low Priority. */
	bulk?: true;
	/** The fields that *Simplify*, which this makes it offer, keeps of each item: at least what other nodes of ours read. */
	simplify?: Kept;
	/** Its items hold words of people outside: an AI agent gets them as plain text, and is told whose they are. */
	customersWords?: true;
	/** What an AI agent gets to read of an output item, where all of it would fill the model's memory. */
	forAgent?(json: Json): Json;
	/** Needs no request at all, so no credential is asked for its connection. */
	execute(context: Context<F, O>): Promise<Output>;
}

// Methods are compared bivariantly, so a typed operation fits the registry's general shape.
export type AnyOperation = Operation;

/** Names what an operation is; types flow from `fields` and `options` into `execute`. */
export function operation<const F extends Fields, const O extends Fields = Record<never, never>>(
	definition: Operation<F, O>,
): Operation<F, O> {
	return definition;
}
