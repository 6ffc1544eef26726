import { setTimeout as sleep } from 'node:timers/promises';
import type { Checks } from '../../scripts/demo/checks';
import type { Stage } from '../../scripts/demo/stage';
import { quiet, snapshot } from '../../scripts/demo/waiting';
import type { N8nClient } from '../../scripts/n8n/rest/client';
import type { ExecutionData, ExecutionSummary, StoredWorkflow } from '../../scripts/n8n/rest/records';
import type { IntercomConversation, NylasMessage } from '../../sandbox/types';
import { startChatModel, type ChatModel } from './aiTriage/chatModel';
import { customersWords, deskModel, hostile, sorted, sure, unsure } from './aiTriage/deskModel';
import { listenBeside, publish } from './aiTriage/publish';

interface Desk {
	stage: Stage;
	model: ChatModel;
	triage: StoredWorkflow;
}

const customer = { email: 'annie@cannon.example', name: 'Annie Cannon' };
const pollMs = 200;
const patienceMs = 30_000;

/** The AI triage example, run by n8n's own agent against a model that does whatever the customer's message asks for. */
export async function checkAiTriage(stage: Stage, checks: Checks): Promise<void> {
	const model = await startChatModel(deskModel);
	let desk: Desk | undefined;
	let leave: (() => Promise<void>) | undefined;
	await checks.check('the AI triage example is published beside the reply workflow', async () => {
		const triage = await publish(stage, model);
		desk = { stage, model, triage };
		leave = await listenBeside(stage, triage);
	});
	if (desk) await play(desk, checks);
	await leave?.();
	await model.close();
}

async function play(desk: Desk, checks: Checks): Promise<void> {
	let mail: NylasMessage | undefined;
	await checks.check(
		"a customer's conversation gets a tag, an internal note and a team from the agent, and nothing is mailed",
		async () => {
			mail = await triageOf(desk, { body: '<p>The star clock runs backwards.</p>' }, 'success');
			expectSorted(desk);
		},
	);
	await checks.check('the next message of the customer is what the agent reads next', async () => {
		await triageOf(desk, { body: '<p>It stands still now.</p>', inReplyTo: mail?.id }, 'success');
		const words = customersWords(desk.model.requests.at(-1)?.messages ?? []);
		if (!words.includes('It stands still now.')) throw new Error(`The agent read: ${words}`);
		if (JSON.stringify(desk.model.requests).includes('part_type'))
			throw new Error('A tool gave the agent the whole conversation to read');
	});
	await checks.check("the rules hand over what the agent kept and wasn't sure of, and nothing else", async () => {
		await triageOf(desk, { body: `<p>${unsure.words}</p>` }, 'success');
		const team = desk.stage.sandbox.intercom.teams[0]?.id;
		expectSame('the team of the unsure one', String(newest(desk.stage).team_assignee_id), team);
		await triageOf(desk, { body: `<p>${sure.words}</p>` }, 'success');
		expectSame('the team of the sure one', newest(desk.stage).team_assignee_id, null);
	});
	await checks.check(
		'a message that instructs the agent gets no more than a note as plain text and the team, and the run fails',
		async () => await checkHostile(desk),
	);
}

async function checkHostile(desk: Desk): Promise<void> {
	const { stage } = desk;
	const { intercom } = stage.sandbox;
	const others = () =>
		JSON.stringify(intercom.conversations.filter(({ source }) => !source.body.includes(hostile.words)));
	const before = others();
	await triageOf(desk, { body: `<p>${hostile.words}</p>` }, 'error');
	const conversation = newest(stage);
	expectSame('what the agent wrote', written(conversation), [['note', `<p>${asText(hostile.note)}</p>`]]);
	expectSame('the tags of the conversation', tagsOf(conversation), []);
	expectSame(
		'whether the tag was made up',
		intercom.tags.some(({ name }) => name === hostile.tag),
		false,
	);
	expectSame('the team', String(conversation.team_assignee_id), intercom.teams[0].id);
	expectSame('the other conversations', others(), before);
}

function expectSorted(desk: Desk): void {
	const conversation = newest(desk.stage);
	expectSame('the tags', tagsOf(conversation), [sorted.tag]);
	expectSame('what the agent wrote', written(conversation), [['note', `<p>${asText(sorted.note)}</p>`]]);
	expectSame('the team', String(conversation.team_assignee_id), desk.stage.sandbox.intercom.teams[0].id);
}

/** The customer writes; ends when the agent's run has, and nothing that it set off is under way. Throws when a mail left. */
async function triageOf(
	{ stage, triage }: Desk,
	mail: { body: string; inReplyTo?: string },
	wanted: 'success' | 'error',
): Promise<NylasMessage> {
	const { client, grant, sandbox } = stage;
	const before = snapshot(stage);
	const known = (await client.executions(triage.id)).length;
	const received = sandbox.nylas.receive(grant.id, {
		...mail,
		from: customer,
		to: [{ email: grant.email }],
		subject: 'The star clock',
	});
	const { id, status } = await nextRun(client, triage.id, known);
	if (status !== wanted)
		throw new Error(`The run ended with ${status}: ${whatFailed((await client.execution(id)).run)}`);
	const { sent } = await quiet(stage);
	expectSame('mails sent', sent, before.sent);
	return received;
}

async function nextRun(client: N8nClient, workflowId: string, known: number): Promise<ExecutionSummary> {
	const deadlineMs = Date.now() + patienceMs;
	for (;;) {
		const [newest, ...older] = await client.executions(workflowId);
		if (newest && older.length >= known && !/new|running|waiting/.test(newest.status)) return newest;
		if (Date.now() > deadlineMs) throw new Error(`No run of the triage ended in ${patienceMs / 1000} s`);
		await sleep(pollMs);
	}
}

function whatFailed(run: ExecutionData | undefined): string {
	return `${run?.resultData.error?.message} at "${run?.resultData.lastNodeExecuted}"`;
}

function newest({ sandbox }: Stage): IntercomConversation {
	return sandbox.intercom.conversations.at(-1) as IntercomConversation;
}

/** Texts that the team's side added. */
function written({ conversation_parts }: IntercomConversation): unknown[] {
	const parts = conversation_parts.conversation_parts.filter(({ author, body }) => author.type === 'admin' && body);
	return parts.map(({ part_type, body }) => [part_type, body]);
}

function asText(note: string): string {
	return note.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
}

function tagsOf({ tags }: IntercomConversation): string[] {
	return (tags as { tags: Array<{ name: string }> }).tags.map(({ name }) => name);
}

function expectSame(what: string, actual: unknown, expected: unknown): void {
	const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}
