import { setTimeout as sleep } from 'node:timers/promises';
import type { Address, IntercomConversation, IntercomPart, NylasMessage } from '../../sandbox/types';
import type { Checks } from './checks';
import type { Stage } from './stage';
import { eventually, quiet, snapshot } from './waiting';

export interface Play {
	/** Must not have written before. */
	customer: Address;
	/** How long the customer waits before the second mail; absent: not at all. */
	pauseMs?: number;
}

/** What one play of the loop left behind, for further checks. */
export interface PlayedLoop {
	customer: Address;
	mail: NylasMessage;
	conversation: IntercomConversation;
}

/**
 * Plays the package's main job once, as a customer and a teammate would: a mail, a second one, an answer.
 * Undefined when a step failed that the next ones need.
 */
export async function playLoop(
	stage: Stage,
	checks: Checks,
	{ customer, pauseMs = 0 }: Play,
): Promise<PlayedLoop | undefined> {
	const before = snapshot(stage);
	const mail = receive(stage, {
		from: customer,
		subject: 'The tide clock stopped',
		body: '<p>It shows high tide all day.</p>',
	});
	let conversation: IntercomConversation | undefined;
	await checks.check(`${customer.name}'s mail becomes a conversation`, async () => {
		conversation = await eventually('a conversation', stage, () =>
			conversationOf(stage, customer, 'high tide all day'),
		);
		return `conversation ${conversation.id}`;
	});
	if (!conversation) return undefined;
	const played = { customer, mail, conversation };
	await checks.check('the conversation carries the link to the thread', async () => await hasLink(stage, played));
	await sleep(pauseMs);
	if (
		!(await checks.check(
			'the second mail of the thread lands in the same conversation',
			async () => await secondMail(stage, played),
		))
	)
		return undefined;
	if (
		!(await checks.check(
			"a teammate's answer arrives as a mail in the customer's thread",
			async () => await answer(stage, played),
		))
	)
		return undefined;
	await checks.check('nothing echoes once everything has settled', async () => await noEcho(stage, before));
	return played;
}

/** The customer writes again in the thread; must land in the same conversation. */
export async function writeAgain(
	stage: Stage,
	{ customer, mail, conversation }: PlayedLoop,
	words: string,
): Promise<void> {
	const conversationsBefore = stage.sandbox.intercom.conversations.length;
	receive(stage, { from: customer, subject: `Re: ${mail.subject}`, body: `<p>${words}</p>`, inReplyTo: mail.id });
	await eventually('the mail as a part of the conversation', stage, () => findPart(stage, conversation.id, words));
	if (stage.sandbox.intercom.conversations.length !== conversationsBefore)
		throw new Error('A further conversation was created');
}

function receive(
	stage: Stage,
	mail: { from: Address; subject: string; body: string; inReplyTo?: string },
): NylasMessage {
	return stage.sandbox.nylas.receive(stage.grant.id, { ...mail, to: [{ email: stage.grant.email }] });
}

function conversationOf(stage: Stage, customer: Address, words: string): IntercomConversation | undefined {
	const { contacts, conversations } = stage.sandbox.intercom;
	const contact = contacts.find(({ email }) => email === customer.email);
	return conversations.find((conversation) => {
		const isTheirs = conversation.contacts.contacts.some(({ id }) => id === contact?.id);
		return isTheirs && conversation.source.body.includes(words);
	});
}

async function hasLink(stage: Stage, { mail, conversation }: PlayedLoop): Promise<string> {
	const link = `${mail.grant_id}/${mail.thread_id}`;
	await eventually(`the link ${link}`, stage, () => {
		const current = stage.sandbox.intercom.conversations.find(({ id }) => id === conversation.id);
		return Object.values(current?.custom_attributes ?? {}).includes(link) || undefined;
	});
	return link;
}

async function secondMail(stage: Stage, played: PlayedLoop): Promise<void> {
	await writeAgain(stage, played, 'Since this morning it runs backwards.');
}

function findPart(stage: Stage, conversationId: string, words: string): IntercomPart | undefined {
	const conversation = stage.sandbox.intercom.conversations.find(({ id }) => id === conversationId);
	return conversation?.conversation_parts.conversation_parts.find(({ body }) => body?.includes(words));
}

async function answer(stage: Stage, { customer, mail, conversation }: PlayedLoop): Promise<string> {
	const sentBefore = stage.sandbox.nylas.outbox(stage.grant.id).length;
	const body = '<p>Please turn it upside down and back.</p>';
	stage.sandbox.intercom.teammate.reply(conversation.id, { adminId: stage.adminId, body });
	const sent = await eventually(
		'the answer in the outbox',
		stage,
		() => stage.sandbox.nylas.outbox(stage.grant.id)[sentBefore],
	);
	expectSame('the thread', sent.thread_id, mail.thread_id);
	expectSame('the recipients', sent.to.map(({ email }) => email).join(', '), customer.email);
	expectSame('the subject', sent.subject, `Re: ${mail.subject}`);
	if (!sent.body.includes('upside down')) throw new Error('The words of the answer are not in the mail');
	return `"${sent.subject}" to ${customer.email}`;
}

async function noEcho(stage: Stage, before: ReturnType<typeof snapshot>): Promise<string> {
	const after = await quiet(stage);
	expectSame('new contacts', after.contacts - before.contacts, 1);
	expectSame('new conversations', after.conversations - before.conversations, 1);
	expectSame('new messages of contacts and teammates', after.words - before.words, 3);
	expectSame('new mails sent', after.sent - before.sent, 1);
	return '1 contact, 1 conversation of 3 messages, 1 mail sent';
}

function expectSame(what: string, actual: unknown, expected: unknown): void {
	if (actual !== expected) throw new Error(`${what}: expected ${String(expected)}, found ${String(actual)}`);
}
