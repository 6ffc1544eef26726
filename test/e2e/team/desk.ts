import type { Address, IntercomConversation, Mail, NylasMessage } from '../../../sandbox/types';
import { readExample } from '../../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../../scripts/demo/stage';
import { eventually } from '../../../scripts/demo/waiting';
import type { Workflow } from '../../../scripts/n8n/rest/fillWorkflow';
import type { ExecutionData, StoredWorkflow } from '../../../scripts/n8n/rest/records';
import { poll } from '../../../scripts/n8n/rest/waiting';

/** How an example is set before it is imported. */
export interface Settings {
	/** Options of nodes, by the nodes' names, beside those of the example. */
	options?: Record<string, object>;
	/** Parameters of nodes, by the nodes' names. */
	parameters?: Record<string, object>;
	/** Values of the assignments in Set nodes, by name. */
	set?: Record<string, unknown>;
}

const patienceMs = 45_000;

export async function importExample(
	{ client, fill }: Stage,
	file: string,
	settings: Settings = {},
): Promise<StoredWorkflow> {
	return await client.importWorkflow(withSettings(fill(await readExample(file)), settings));
}

export async function publishExample(stage: Stage, file: string, settings?: Settings): Promise<StoredWorkflow> {
	const stored = await importExample(stage, file, settings);
	await stage.client.activate(stored.id);
	return stored;
}

/** Throws where the example has no such node or assignment. */
function withSettings(workflow: Workflow, { options = {}, parameters = {}, set = {} }: Settings): Workflow {
	const changed = structuredClone(workflow);
	const parametersOf = (name: string) => {
		const node = changed.nodes.find((each) => each.name === name);
		if (!node) throw new Error(`"${workflow.name}" has no node "${name}"`);
		return node.parameters;
	};
	for (const [name, more] of Object.entries(parameters)) Object.assign(parametersOf(name), more);
	for (const [name, more] of Object.entries(options)) {
		const given = parametersOf(name);
		given.options = { ...(given.options as object | undefined), ...more };
	}
	const assignments = changed.nodes.flatMap(({ parameters }) => {
		const { assignments: list } = (parameters.assignments ?? {}) as { assignments?: Array<Record<string, unknown>> };
		return list ?? [];
	});
	for (const [name, value] of Object.entries(set)) {
		const wanted = assignments.filter((assignment) => assignment.name === name);
		if (wanted.length === 0) throw new Error(`"${workflow.name}" sets no "${name}"`);
		for (const assignment of wanted) assignment.value = value;
	}
	return changed;
}

/** A customer's mail, and the conversation that it becomes. */
export async function customerWrites(
	stage: Stage,
	from: Address,
	mail: Partial<Mail> & { body: string },
): Promise<{ mail: NylasMessage; conversation: IntercomConversation }> {
	const message = receive(stage, { from, subject: 'The orrery', ...mail });
	const conversation = await eventually(`a conversation with ${from.email}`, stage, () =>
		linked(stage, message.thread_id),
	);
	return { mail: message, conversation };
}

export function receive({ sandbox, grant }: Stage, mail: Mail): NylasMessage {
	return sandbox.nylas.receive(grant.id, { to: [{ email: grant.email }], ...mail });
}

/** A teammate answers in Intercom. */
export function answers({ sandbox, adminId }: Stage, { id }: IntercomConversation, words: string): string {
	return sandbox.intercom.teammate.reply(id, { adminId, body: `<p>${words}</p>` }).id;
}

export async function mailWith(stage: Stage, words: string): Promise<NylasMessage> {
	return await eventually(`the mail "${words}"`, stage, () => sentWith(stage, words)[0]);
}

/** What left through the API with these words. */
export function sentWith({ sandbox, grant }: Stage, words: string): NylasMessage[] {
	return sandbox.nylas.outbox(grant.id).filter(({ body }) => body.includes(words));
}

export function linked({ sandbox, grant }: Stage, threadId: string): IntercomConversation | undefined {
	const link = `${grant.id}/${threadId}`;
	return sandbox.intercom.conversations.find((one) => one.custom_attributes['Email Thread'] === link);
}

/** As it is now. */
export function now({ sandbox }: Stage, { id }: IntercomConversation): IntercomConversation {
	const found = sandbox.intercom.conversations.find((one) => one.id === id);
	if (!found) throw new Error(`Conversation ${id} is gone`);
	return found;
}

export function notesOf(stage: Stage, conversation: IntercomConversation): string[] {
	const { conversation_parts: parts } = now(stage, conversation).conversation_parts;
	return parts.flatMap(({ part_type: type, body }) => (type === 'note' ? [body ?? ''] : []));
}

/** Waits for it, and throws where there is more than one such. */
export async function noted(stage: Stage, conversation: IntercomConversation, says: RegExp): Promise<string> {
	const notes = () => notesOf(stage, conversation).filter((note) => says.test(note));
	const note = await eventually(`a note that says ${says}`, stage, () => notes()[0]);
	expectSame(`notes that say ${says}`, notes().length, 1);
	return note;
}

/** Waits until so many runs of the workflow have ended, all of them well. */
export async function runsHaveEnded({ client }: Stage, { id }: StoredWorkflow, wanted: number): Promise<void> {
	await poll(patienceMs, async () => {
		// SQLite says that it is not ready while n8n is busy.
		const executions = await client.executions(id).catch((error: Error) => error);
		if (executions instanceof Error) return { late: executions.message };
		const states = executions.map(({ status }) => status);
		const bad = states.filter((status) => /error|crashed|canceled/.test(status));
		if (bad.length > 0) throw new Error(`A run of workflow ${id} ended with ${bad[0]}`);
		if (states.filter((status) => status === 'success').length >= wanted) return { found: true };
		return { late: `Of ${wanted} runs of workflow ${id}, these have ended: ${states.join(', ')}` };
	});
}

export function itemsOf({ resultData }: ExecutionData, node: string): Array<Record<string, unknown>> {
	const runs = resultData.runData[node] ?? [];
	return runs.flatMap(({ data }) => data?.main[0] ?? []).map(({ json }) => json);
}

export function expectSame(what: string, actual: unknown, expected: unknown): void {
	const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}
