import { setTimeout as sleep } from 'node:timers/promises';
import type { IntercomConversation, NylasMessage } from '../../../sandbox/types';
import type { Checks } from '../../../scripts/demo/checks';
import type { Stage } from '../../../scripts/demo/stage';
import { eventually, quiet } from '../../../scripts/demo/waiting';
import type { StoredWorkflow } from '../../../scripts/n8n/rest/records';
import { customerWrites, expectSame, itemsOf, linked, mailWith, now, receive, runsHaveEnded } from './desk';

const HENRIETTA = { email: 'henrietta@leavitt.example', name: 'Henrietta Leavitt' };

/** With mirror-state (*closeWhenArchived* on) and start-from-intercom published; `topics` hears of states. */
export async function checkStates(stage: Stage, checks: Checks, topics: StoredWorkflow): Promise<void> {
	const { mail, conversation } = await customerWrites(stage, HENRIETTA, { body: '<p>It pulses.</p>' });
	const on = { stage, mail, conversation };
	await checks.check(
		'a conversation that is closed is archived and read in the mailbox, and comes back when it is opened',
		async () => await archives(on),
	);
	await checks.check('a tag becomes a label, and a label becomes a tag', async () => await labels(on));
	await checks.check('a thread that is archived by hand closes its conversation', async () => await closes(on));
	await checks.check('events about a state start runs without any words', async () => await startsRuns(on, topics));
	await checks.check(
		'a conversation that a teammate starts in Intercom leaves as a mail, and its answer comes back into it',
		async () => await startsInIntercom(on),
	);
}

interface Played {
	stage: Stage;
	mail: NylasMessage;
	conversation: IntercomConversation;
}

async function archives({ stage, mail, conversation }: Played): Promise<void> {
	const { teammate } = stage.sandbox.intercom;
	const by = { adminId: stage.adminId };
	const isInInbox = (wanted: boolean) => folderNames(stage, mail).includes('INBOX') === wanted || undefined;
	teammate.close(conversation.id, by);
	await eventually('the closed thread to leave the inbox', stage, () => isInInbox(false));
	expectSame('whether it is unread', message(stage, mail).unread, false);
	// What Nylas tells of our own archiving must find the conversation closed, or it is taken for somebody's.
	await quiet(stage);
	teammate.open(conversation.id, by);
	await eventually('the opened thread to come back', stage, () => isInInbox(true));
	await quiet(stage);
}

async function labels({ stage, mail, conversation }: Played): Promise<void> {
	const { nylas, intercom } = stage.sandbox;
	const tag = intercom.addTag('Variable star');
	intercom.teammate.tag(conversation.id, { adminId: stage.adminId, tagId: tag.id });
	await eventually('the label', stage, () => folderNames(stage, mail).includes(tag.name) || undefined);
	const label = await makeLabel(stage, 'Cepheid');
	nylas.changeByHand(stage.grant.id, mail.id, { folders: [...message(stage, mail).folders, label] });
	const tags = () => (now(stage, conversation).tags as { tags: Array<{ name: string }> }).tags.map(({ name }) => name);
	await eventually('the tag', stage, () => tags().includes('Cepheid') || undefined);
}

async function closes({ stage, mail, conversation }: Played): Promise<void> {
	const inbox = stage.sandbox.nylas.folders(stage.grant.id).find(({ name }) => name === 'INBOX')?.id;
	const folders = message(stage, mail).folders.filter((folder) => folder !== inbox);
	stage.sandbox.nylas.changeByHand(stage.grant.id, mail.id, { folders });
	await eventually('the conversation to be closed', stage, () =>
		now(stage, conversation).state === 'closed' ? true : undefined,
	);
}

async function startsRuns({ stage, conversation }: Played, topics: StoredWorkflow): Promise<string> {
	const { client, adminId, sandbox } = stage;
	sandbox.intercom.teammate.assign(conversation.id, { adminId, assigneeId: adminId });
	sandbox.intercom.rate(conversation.id, { rating: 4 });
	sandbox.intercom.teammate.prioritize(conversation.id, { isPriority: true });
	const wanted = topics.nodes.flatMap(({ parameters }) => (parameters.topics as string[] | undefined) ?? []);
	await runsHaveEnded(stage, topics, wanted.length);
	const runs = (await client.executions(topics.id)).map(async ({ id }) => (await client.execution(id)).run);
	const items = (await Promise.all(runs)).flatMap((run) => (run ? itemsOf(run, 'Intercom Inbox Trigger') : []));
	expectSame('topics that started runs', items.map(({ topic }) => topic).sort(), [...wanted].sort());
	return wanted.join(', ');
}

async function startsInIntercom({ stage, conversation }: Played): Promise<string> {
	const { sandbox, adminId, grant } = stage;
	const [contact] = now(stage, conversation).contacts.contacts;
	const { conversationId } = sandbox.intercom.teammate.start({
		adminId,
		contactId: String(contact?.id),
		body: '<p>We measured it again.</p>',
	});
	const sent = await mailWith(stage, 'We measured it again.');
	expectSame(
		'to whom',
		sent.to.map(({ email }) => email),
		[HENRIETTA.email],
	);
	const started = await eventually('the link', stage, () => linked(stage, sent.thread_id));
	expectSame('the conversation of the thread', started.id, conversationId);
	// Nobody answers before Intercom's search shows the link.
	await sleep(sandbox.intercom.searchLagMs.conversations + 500);
	receive(stage, { from: HENRIETTA, subject: `Re: ${sent.subject}`, body: '<p>And?</p>', inReplyTo: sent.id });
	await eventually('the answer as a part', stage, () => {
		const { conversation_parts: parts } = now(stage, started).conversation_parts;
		return parts.some(({ body }) => body?.includes('And?')) || undefined;
	});
	return `${grant.email} to ${HENRIETTA.email}`;
}

function message({ sandbox, grant }: Stage, { id }: NylasMessage): NylasMessage {
	const found = sandbox.nylas.messages(grant.id).find((one) => one.id === id);
	if (!found) throw new Error(`Mail ${id} is gone`);
	return found;
}

function folderNames(stage: Stage, mail: NylasMessage): string[] {
	const folders = stage.sandbox.nylas.folders(stage.grant.id);
	return message(stage, mail).folders.flatMap((id) => folders.find((folder) => folder.id === id)?.name ?? []);
}

async function makeLabel({ sandbox, grant }: Stage, name: string): Promise<string> {
	const response = await fetch(`${sandbox.nylas.url}/v3/grants/${grant.id}/folders`, {
		method: 'POST',
		headers: { authorization: `Bearer ${sandbox.nylas.apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify({ name }),
	});
	return ((await response.json()) as { data: { id: string } }).data.id;
}
