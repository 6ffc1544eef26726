import { setTimeout as sleep } from 'node:timers/promises';
import type { Checks } from '../../../scripts/demo/checks';
import type { Stage } from '../../../scripts/demo/stage';
import { eventually } from '../../../scripts/demo/waiting';
import { answers, customerWrites, expectSame, linked, mailWith, noted, now, receive, sentWith } from './desk';

const VERA = { email: 'vera@rubin.example', name: 'Vera Rubin' };
const JOCELYN = { email: 'jocelyn@bell.example', name: 'Jocelyn Bell' };
const CECILIA = { email: 'cecilia@payne.example', name: 'Cecilia Payne' };

/** With the reply workflow and the mirror as they are imported, the mirror's option to start conversations on. */
export async function checkOutcomes(stage: Stage, checks: Checks): Promise<void> {
	await checks.check(
		'an answer that bounces is told in a note of its conversation, which is reopened; an open of it becomes an event',
		async () => await bounces(stage),
	);
	await checks.check(
		'an answer from Intercom and one from the mailbox at once: both reach the customer, and one note tells both teammates',
		async () => await crosses(stage),
	);
	await checks.check(
		'a mail that the team starts in the mailbox becomes a conversation, and its answer comes into it',
		async () => await startsInMailbox(stage),
	);
}

async function bounces(stage: Stage): Promise<string> {
	const { conversation } = await customerWrites(stage, VERA, { body: '<p>Saturn is loose.</p>' });
	answers(stage, conversation, 'Tighten the third screw.');
	const sent = await mailWith(stage, 'third screw');
	stage.sandbox.intercom.teammate.close(conversation.id, { adminId: stage.adminId });
	const report = {
		from: { email: 'mailer-daemon@mx.rubin.example', name: 'Mail Delivery System' },
		subject: 'Undelivered Mail Returned to Sender',
		body: `<p>Your message could not be delivered.</p><pre>Final-Recipient: rfc822; ${VERA.email}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user</pre>`,
		headers: [
			{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' },
			{ name: 'Return-Path', value: '<>' },
		],
		inReplyTo: sent.id,
	};
	receive(stage, report);
	await noted(stage, conversation, /not delivered to vera@rubin\.example/);
	await eventually('the conversation to be open', stage, () => now(stage, conversation).state === 'open' || undefined);
	receive(stage, report);
	return await opens(stage, sent.id);
}

/** Nylas tells of tracked mail; no provider does. */
async function opens(stage: Stage, messageId: string): Promise<string> {
	const { nylas, intercom } = stage.sandbox;
	const timestamp = Math.floor(Date.now() / 1_000);
	nylas.notify('message.opened', {
		grant_id: stage.grant.id,
		object: {
			grant_id: stage.grant.id,
			message_id: messageId,
			message_data: { count: 1, timestamp },
		},
	});
	const event = () => intercom.log.requests(/^POST \/events/).find(({ status }) => status < 300)?.json;
	const { event_name: name, email } = (await eventually('the event', stage, event)) as Record<string, unknown>;
	expectSame('the event', [name, email], ['email-opened', VERA.email]);
	return `${String(name)} of ${String(email)}`;
}

async function crosses(stage: Stage): Promise<string> {
	const { mail, conversation } = await customerWrites(stage, JOCELYN, { body: '<p>It ticks by itself.</p>' });
	const { sandbox, grant } = stage;
	const words = 'It is a pulsar, leave it on.';
	sandbox.nylas.sendByHand(grant.id, {
		from: { email: grant.email, name: 'Ben' },
		to: [JOCELYN],
		subject: `Re: ${mail.subject}`,
		body: `<p>${words}</p>`,
		inReplyTo: mail.id,
	});
	answers(stage, conversation, 'It is noise, switch it off.');
	await mailWith(stage, 'It is noise');
	const note = await noted(stage, conversation, /answered from the mailbox/);
	if (!note.includes('pulsar') || !note.includes('noise')) throw new Error(`The note does not show both: ${note}`);
	await eventually('the mirrored answer', stage, () => partWith(stage, conversation.id, words));
	expectSame('mails that left through the API', sentWith(stage, 'pulsar').length, 0);
	return 'one note shows both answers';
}

async function startsInMailbox(stage: Stage): Promise<string> {
	const { sandbox, grant } = stage;
	const mail = sandbox.nylas.sendByHand(grant.id, {
		to: [CECILIA],
		subject: 'Your star map',
		body: '<p>The map is ready.</p>',
	});
	const conversation = await eventually('a conversation with whom the team wrote to', stage, () =>
		linked(stage, mail.thread_id),
	);
	expectSame('who began it', conversation.source.author.type, 'admin');
	// start-from-intercom may have linked it before the mirror: nobody answers before Intercom's search shows the link.
	await sleep(sandbox.intercom.searchLagMs.conversations + 500);
	receive(stage, { from: CECILIA, subject: 'Re: Your star map', body: '<p>How far?</p>', inReplyTo: mail.id });
	await eventually('the answer as a part', stage, () => partWith(stage, conversation.id, 'How far?'));
	return `conversation ${conversation.id}`;
}

function partWith({ sandbox }: Stage, conversationId: string, words: string): true | undefined {
	const conversation = sandbox.intercom.conversations.find(({ id }) => id === conversationId);
	const parts = conversation?.conversation_parts.conversation_parts ?? [];
	return parts.some(({ part_type: type, body }) => type !== 'note' && body?.includes(words)) || undefined;
}

/** With *Hold* and *Delay* on in the reply workflow. */
export async function checkHeldAnswers(stage: Stage, checks: Checks): Promise<void> {
	await checks.check(
		'with Hold, an answer that crosses one from the mailbox stays back, and a note says so; the next one leaves later',
		async () => await holds(stage),
	);
	for (const { name, stop } of [
		{ name: 'an internal note "stop"', stop: saysStop },
		{ name: 'a redaction', stop: redacts },
	])
		await checks.check(
			`with Delay, ${name} keeps an answer from leaving, and a note says so`,
			async () => await stops(stage, stop),
		);
}

async function holds(stage: Stage): Promise<string> {
	const from = { email: 'annie@maunder.example', name: 'Annie Maunder' };
	const { mail, conversation } = await customerWrites(stage, from, { body: '<p>Spots on the sun?</p>' });
	stage.sandbox.nylas.sendByHand(stage.grant.id, {
		to: [from],
		subject: `Re: ${mail.subject}`,
		body: '<p>Wipe the lens.</p>',
		inReplyTo: mail.id,
	});
	const held = answers(stage, conversation, 'Those are real.');
	await noted(stage, conversation, new RegExp(`answer ${held} held back`));
	answers(stage, conversation, 'Wipe it first, then look again.');
	await noted(stage, conversation, /look again.*leaves by email on/);
	expectSame('mails that left', sentWith(stage, 'Those are real').length, 0);
	return 'held, then scheduled';
}

async function stops(stage: Stage, stop: (stage: Stage, conversationId: string, partId: string) => void) {
	const from = { email: `maria${Date.now()}@mitchell.example`, name: 'Maria Mitchell' };
	const { conversation } = await customerWrites(stage, from, { body: '<p>A comet?</p>' });
	const partId = answers(stage, conversation, 'It is dust.');
	await noted(stage, conversation, /leaves by email on/);
	const before = cancelled(stage);
	stop(stage, conversation.id, partId);
	const note = await noted(stage, conversation, /was stopped and is not sent/);
	expectSame('schedules that were cancelled', cancelled(stage) - before, 1);
	expectSame('mails that left', sentWith(stage, 'It is dust').length, 0);
	return note.replace(/<[^>]*>/g, '').slice(0, 80);
}

function saysStop({ sandbox, adminId }: Stage, conversationId: string): void {
	sandbox.intercom.teammate.reply(conversationId, { adminId, body: 'Stop, it is a comet', note: true });
}

function redacts({ sandbox, adminId }: Stage, conversationId: string, partId: string): void {
	sandbox.intercom.teammate.redact(conversationId, { adminId, partId });
}

function cancelled({ sandbox }: Stage): number {
	return sandbox.nylas.log.requests(/^DELETE .*\/schedules\//).filter(({ status }) => status < 300).length;
}
