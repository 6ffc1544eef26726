import type { INodeExecutionData } from 'n8n-workflow';
import type { IntercomPart, NylasMessage } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const WATCH = 'watch-mailbox.json';
const place = new Workplace();
let inbound: Host;
let sent: NylasMessage;
let answer: IntercomPart;

beforeEach(async () => {
	inbound = await place.activate(INBOUND);
	await place.arrivesAndRuns(inbound, INBOUND, { cc: [GRACE] });
	const replies = await place.activate(REPLY);
	answer = place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: '<p>Use water.</p>' });
	await place.intercom.settled();
	await place.play(REPLY, { input: replies.runs.flatMap(({ outputs }) => outputs[0]) });
	[sent] = place.nylas.outbox(place.grant.id);
	place.intercom.teammate.close(place.conversation().id, { adminId: place.ben.id });
});

const notes = () =>
	place
		.conversation()
		.conversation_parts.conversation_parts.filter(({ part_type: type }) => type === 'note')
		.map(({ body }) => body ?? '');

const header = (name: string) => sent.headers.find((one) => one.name === name)?.value ?? '';

/** A report as mail servers write it, in the thread or in one of its own. */
const report = (words: string, inReplyTo?: string) => ({
	from: { email: 'mailer-daemon@mx.example.com', name: 'Mail Delivery System' },
	subject: 'Undelivered Mail Returned to Sender',
	body: `<p>I'm sorry to have to inform you that your message could not be delivered.</p><pre>${words}</pre>`,
	headers: [
		{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' },
		{ name: 'Return-Path', value: '<>' },
	],
	inReplyTo,
});

const FAILED = `Final-Recipient: rfc822; ${ADA.email}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user`;

async function eventComes(type: string, object: Record<string, unknown>): Promise<INodeExecutionData[]> {
	const watch = await place.activate(WATCH);
	place.nylas.notify(type, { grant_id: place.grant.id, object: { grant_id: place.grant.id, ...object } });
	await place.nylas.settled();
	return watch.runs.flatMap(({ outputs }) => outputs[0]);
}

const bounceDetected = () => ({
	bounce_reason: 'The address was not found',
	bounced_addresses: ADA.email,
	type: 'mailbox_unavailable',
	code: '550',
	origin: { to: [ADA.email], from: place.grant.email, cc: [], bcc: [], subject: sent.subject, id: sent.id },
});

describe('an answer that bounced', () => {
	test('is told in its conversation, with who and why, once whatever repeats; the conversation comes back', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, report(FAILED, sent.id));
		expect(notes()).toEqual([expect.stringMatching(/Use water.*not delivered to ada@example.com: .*No such user/s)]);
		expect(notes()[0]).toContain(`answer ${answer.id} not delivered`);
		expect(place.conversation().state).toBe('open');
		await place.arrivesAndRuns(inbound, INBOUND, report(FAILED, sent.id));
		const input = await eventComes('message.bounce_detected', bounceDetected());
		expect(input).toHaveLength(1);
		await place.play(WATCH, { input, startNode: 'Delivery Events', nodes: anotherProcess() });
		expect(notes()).toHaveLength(1);
		expect(place.conversation().source.body).toContain('It burns');
		expect(place.intercom.conversations).toHaveLength(1);
	});

	test('is found by the Message-ID that a report in another thread names', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, report(`${FAILED}\n\nMessage-ID: ${header('Message-ID')}`));
		expect(notes()).toHaveLength(1);
	});

	test('is told for each person who did not get it, and for nobody else', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, report(FAILED, sent.id));
		await place.arrivesAndRuns(inbound, INBOUND, report(FAILED.replace(ADA.email, GRACE.email), sent.id));
		await place.arrivesAndRuns(inbound, INBOUND, report(FAILED, sent.id));
		expect(notes().map((note) => [note.includes(ADA.email), note.includes(GRACE.email)])).toEqual([
			[true, false],
			[false, true],
		]);
	});

	test('is told by Nylas, too, and from a mailbox that keeps no metadata', async () => {
		delete sent.metadata;
		const input = await eventComes('message.bounce_detected', bounceDetected());
		await place.play(WATCH, { input, startNode: 'Delivery Events', nodes: anotherProcess() });
		expect(notes()).toEqual([expect.stringContaining('550 The address was not found')]);
	});

	test.each([
		{
			name: 'a report that it is only late',
			words: `Final-Recipient: rfc822; ${ADA.email}\nAction: delayed\nStatus: 4.4.1`,
		},
		{
			name: 'a report that it was delivered',
			words: `Final-Recipient: rfc822; ${ADA.email}\nAction: delivered\nStatus: 2.0.0`,
		},
	])('is not $name', async ({ words }) => {
		await place.arrivesAndRuns(inbound, INBOUND, report(words, sent.id));
		expect(notes()).toEqual([]);
		expect(place.conversation().state).toBe('closed');
	});

	test("is not a report about somebody else's mail", async () => {
		const words = 'Final-Recipient: rfc822; stranger@example.com\nAction: failed\nMessage-ID: <other@example.com>';
		await place.arrivesAndRuns(inbound, INBOUND, report(words));
		expect(notes()).toEqual([]);
	});
});

test('a scheduled answer that Nylas could not send is told by its schedule', async () => {
	const input = await eventComes('message.send_failed', { subject: 'x', metadata: sent.metadata, schedule_id: 's1' });
	await place.play(WATCH, { input, startNode: 'Delivery Events' });
	expect(notes()).toEqual([expect.stringContaining('was not sent by email')]);
});

test('an open becomes an event of the contact where only one person got the mail', async () => {
	sent.cc = [];
	const { nodes } = { nodes: anotherProcess() };
	const event = { type: 'message.opened', time: 1_763_626_200 };
	const opened = {
		grant_id: place.grant.id,
		message_id: sent.id,
		message_data: { count: 1, timestamp: 1_763_626_200 },
		event,
	};
	await place.play(WATCH, { input: [{ json: opened }], startNode: 'Delivery Events', nodes });
	expect(place.intercom.log.requests(/POST \/events/).map(({ json }) => json)).toMatchObject([
		{ event_name: 'email-opened', email: ADA.email, created_at: 1_763_626_200 },
	]);
	sent.cc = [GRACE];
	await place.play(WATCH, { input: [{ json: opened }], startNode: 'Delivery Events', nodes });
	expect(place.intercom.log.requests(/POST \/events/)).toHaveLength(1);
});
