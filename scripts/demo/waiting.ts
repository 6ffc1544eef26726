import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from './stage';

const pollMs = 100;
const patienceMs = 45_000;
/** Longer than the sandbox's search lag and n8n's own pauses. */
const stillMs = 3_000;

/** Asks until there is an answer. Throws after 45 s, with what n8n's executions say about it. */
export async function eventually<T>(what: string, stage: Stage, find: () => T | undefined): Promise<T> {
	const deadlineMs = Date.now() + patienceMs;
	for (;;) {
		const found = find();
		if (found !== undefined) return found;
		if (Date.now() > deadlineMs) throw new Error(`Waited ${patienceMs / 1000} s for ${what}.\n${await account(stage)}`);
		await sleep(pollMs);
	}
}

export interface Snapshot {
	contacts: number;
	conversations: number;
	/** Sources and parts with a text. */
	words: number;
	sent: number;
}

export function snapshot({ sandbox, grant }: Stage): Snapshot {
	const { contacts, conversations } = sandbox.intercom;
	const parts = conversations.flatMap(({ conversation_parts }) => conversation_parts.conversation_parts);
	return {
		contacts: contacts.length,
		conversations: conversations.length,
		words: conversations.length + parts.filter(({ body }) => body).length,
		sent: sandbox.nylas.outbox(grant.id).length,
	};
}

/** Waits until no delivery is on its way, no execution runs and nothing has changed for three seconds. */
export async function quiet(stage: Stage): Promise<Snapshot> {
	const deadlineMs = Date.now() + patienceMs;
	let last = '';
	let stillSinceMs = Date.now();
	for (;;) {
		await Promise.all([stage.sandbox.nylas.settled(), stage.sandbox.intercom.settled()]);
		const now = JSON.stringify([snapshot(stage), await executionStates(stage)]);
		if (now !== last) stillSinceMs = Date.now();
		last = now;
		if (Date.now() - stillSinceMs > stillMs) return snapshot(stage);
		if (Date.now() > deadlineMs) throw new Error(`It does not settle: ${now}`);
		await sleep(pollMs);
	}
}

async function executionStates({ client, inbound, outbound }: Stage): Promise<string[]> {
	const executions = await Promise.all([inbound, outbound].map(async ({ id }) => await client.executions(id)));
	const states = executions.flat().map(({ id, status }) => `${id} ${status}`);
	// One that runs is no stillness, however long it takes.
	const running = executions.flat().some(({ status }) => status === 'running' || status === 'new');
	return running ? [...states, String(Date.now())] : states;
}

/** What happened instead: failed executions with their error, and the last requests. */
async function account(stage: Stage): Promise<string> {
	const lines = await Promise.all(
		[stage.inbound, stage.outbound].map(async (workflow) => await executionsOf(stage, workflow)),
	);
	const requests = [...stage.sandbox.nylas.log.entries, ...stage.sandbox.intercom.log.entries]
		.sort((a, b) => a.atMs - b.atMs)
		.slice(-12)
		.map(
			({ service, kind, method, target, status, detail }) =>
				`  ${service} ${kind} ${method} ${target}: ${status} ${detail ?? ''}`,
		);
	return [...lines.flat(), 'The last requests and webhooks:', ...requests, `n8n's log: ${stage.n8n.logFile}`].join(
		'\n',
	);
}

async function executionsOf({ client }: Stage, workflow: { id: string; name: string }): Promise<string[]> {
	const executions = await client.executions(workflow.id);
	const [last] = executions;
	if (last === undefined) return [`"${workflow.name}" has not run`];
	const { id, status } = last;
	const { run } = await client.execution(id);
	if (!run) return [`"${workflow.name}" ran ${executions.length} times; last: ${status}`];
	const { resultData } = run;
	const error = resultData.error ? `: ${resultData.error.message} ${resultData.error.description ?? ''}` : '';
	return [
		`"${workflow.name}" ran ${executions.length} times; last: ${status} at node "${resultData.lastNodeExecuted}"${error}`,
	];
}
