import type { INodeExecutionData } from 'n8n-workflow';
import type { IntercomPart } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const RECONCILE = 'reconcile-answers.json';
const place = new Workplace();
let replies: Host;
let input: INodeExecutionData[];
let answer: IntercomPart;

const withDelay = (wait: object = { amount: 10, unit: 'minutes' }) => ({ 'Reply by Email': { delay: { wait } } });
const sent = () => place.nylas.outbox(place.grant.id);
const parts = () => place.conversation().conversation_parts.conversation_parts;
const notes = () => parts().flatMap(({ part_type: type, body }) => (type === 'note' ? [body ?? ''] : []));
const cancelled = () => place.nylas.log.requests(/^DELETE .*\/schedules\//);
const schedules = () =>
	place.nylas.log.requests(/^POST .*\/messages\/send/).map(({ json }) => json as { send_at?: number });

const threadMail = () => place.nylas.messages(place.grant.id)[0].id;

beforeEach(async () => {
	await place.arrivesAndRuns(await place.activate(INBOUND), INBOUND);
	replies = await place.activate(REPLY);
	answer = place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: '<p>Use water.</p>' });
	await place.intercom.settled();
	input = replies.runs.flatMap(({ outputs }) => outputs[0]);
});

/** What a teammate does starts runs through the second output. */
async function afterwards(act: () => unknown): Promise<INodeExecutionData[]> {
	const before = replies.runs.length;
	await act();
	await place.intercom.settled();
	return replies.runs.slice(before).flatMap(({ outputs }) => outputs[1] ?? []);
}

const says = (note: string) => () =>
	place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: note, note: true });

async function redacts() {
	const body = { type: 'conversation_part', conversation_id: place.conversation().id, conversation_part_id: answer.id };
	await fetch(`${place.intercom.url}/conversations/redact`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${place.intercom.accessToken}`, 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
}

/** The example from its second output on. */
const stop = async (items: INodeExecutionData[]) =>
	await place.play(REPLY, { input: items, startNode: 'Get Conversation', nodes: anotherProcess() });

test('an answer with Delay leaves later, and a note says when, once whatever repeats', async () => {
	await place.play(REPLY, { input, options: withDelay() });
	expect(sent()).toEqual([]);
	expect(schedules()).toMatchObject([{ send_at: answer.created_at + 600 }]);
	expect(notes()).toEqual([expect.stringMatching(/Use water.* leaves by email on .* UTC\. To stop it/)]);
	await place.play(REPLY, { input, options: withDelay() });
	await place.play(REPLY, { input, options: withDelay(), nodes: anotherProcess() });
	expect(schedules()).toHaveLength(1);
	expect(notes()).toHaveLength(1);
	expect(place.conversation().state).toBe('open');
});

test('reconcile leaves it alone, also where its node has no Delay', async () => {
	await place.play(REPLY, { input, options: withDelay() });
	const result = await place.play(RECONCILE, {
		startNode: 'By Hand',
		nodes: anotherProcess(),
		set: { settleMinutes: -1 },
	});
	expect(result.items('Summary').map(({ json }) => json)).toMatchObject([
		{ action: 'skipped', reason: 'The answer is scheduled already' },
	]);
	expect(schedules()).toHaveLength(1);
});

test.each([
	{ name: 'an internal note "stop"', act: says('stop'), reads: /Use water.* was stopped and is not sent/ },
	{ name: 'a note that goes on after the word', act: says('<p>Stop! Wrong customer</p>'), reads: /was stopped/ },
	{ name: 'a redaction', act: redacts, reads: /The answer of .* was stopped and is not sent/ },
])('$name before then stops it, and a note says so, once', async ({ act, reads }) => {
	await place.play(REPLY, { input, options: withDelay() });
	const items = await afterwards(act);
	expect(items).toHaveLength(1);
	await stop(items);
	expect(cancelled()).toHaveLength(1);
	expect(notes().at(-1)).toMatch(reads);
	const before = notes().length;
	await stop(items);
	await place.play(REPLY, { input, options: withDelay(), nodes: anotherProcess() });
	await place.play(RECONCILE, { startNode: 'By Hand', nodes: anotherProcess(), set: { settleMinutes: -1 } });
	expect(notes()).toHaveLength(before);
	expect(cancelled()).toHaveLength(1);
	expect(schedules()).toHaveLength(1);
	expect(sent()).toEqual([]);
});

test('an answer that leaves hours later is not taken for one from the mailbox, also without metadata', async () => {
	const mirror = await place.activate('mirror-mailbox-replies.json');
	await place.play(REPLY, { input, options: withDelay({ amount: 3, unit: 'hours' }) });
	const [{ send_at: date = 0, ...mail }] = schedules() as Array<{ send_at?: number; subject: string; body: string }>;
	place.nylas.sendByHand(place.grant.id, {
		...mail,
		to: [{ email: 'ada@example.com' }],
		inReplyTo: threadMail(),
		date,
	});
	await place.nylas.settled();
	const sentCopy = mirror.runs.flatMap(({ outputs }) => outputs[0]);
	const result = await place.play('mirror-mailbox-replies.json', { input: sentCopy, nodes: anotherProcess() });
	expect(result.items('Mirror Email')[0].json).toMatchObject({ action: 'skipped', partId: answer.id });
	expect(notes()).toHaveLength(1);
});

test.each([
	{ name: 'a note about something else', act: says('He stopped paying') },
	{ name: 'a note with a longer word', act: says('Stopping by tomorrow') },
	{
		name: 'words to the customer',
		act: () => place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: 'stop' }),
	},
])('$name stops nothing', async ({ act }) => {
	await place.play(REPLY, { input, options: withDelay() });
	expect(await afterwards(act)).toEqual([]);
	await stop([{ json: { conversationId: place.conversation().id } }]);
	expect(cancelled()).toEqual([]);
});

test('a teammate who stops it before anything was scheduled is heard as well', async () => {
	const items = await afterwards(says('stop'));
	await stop(items);
	expect(cancelled()).toEqual([]);
	await place.play(REPLY, { input, options: withDelay() });
	expect(cancelled()).toHaveLength(1);
	expect(notes().at(-1)).toContain('was stopped');
});

test('what has left can not be stopped, and a person is told', async () => {
	await place.play(REPLY, { input, options: withDelay() });
	place.nylas.faults.add({
		route: /^DELETE .*schedules/,
		status: 400,
		body: '{"error":{"type":"api.invalid_request","message":"already sent"}}',
	});
	place.intercom.teammate.close(place.conversation().id, { adminId: place.ben.id });
	await stop(await afterwards(says('stop')));
	expect(notes().at(-1)).toContain('had left by email already');
	expect(place.conversation().state).toBe('open');
});

test('one that was cancelled by a run that could tell nobody is told as stopped', async () => {
	await place.play(REPLY, { input, options: withDelay() });
	const items = await afterwards(says('stop'));
	place.intercom.faults.add({ route: /^POST .*\/reply$/, status: 400 });
	await stop(items);
	await stop(items);
	expect(notes().at(-1)).toContain('was stopped and is not sent');
});

test('a delay of seconds is as long as Nylas can make it, and says so', async () => {
	const { hints } = await place.play(REPLY, { input, options: withDelay({ amount: 20, unit: 'seconds' }) });
	expect(schedules()[0].send_at).toBeGreaterThanOrEqual(answer.created_at + 120);
	expect(JSON.stringify(hints('Reply by Email'))).toContain('two minutes');
});

test('with office hours, it leaves when they begin', async () => {
	// A full hour of tomorrow, in whatever time zone: never within the minute that these hours last.
	const nowMs = Math.ceil((Date.now() + 86_400_000) / 3_600_000) * 3_600_000;
	input[0].json.part = { ...(input[0].json.part as object), createdAt: nowMs / 1_000 };
	const wait = {
		amount: 0,
		unit: 'minutes',
		officeHours: true,
		opens: '23:58',
		closes: '23:59',
		days: [0, 1, 2, 3, 4, 5, 6],
	};
	await place.play(REPLY, { input, options: withDelay(wait), nodes: anotherProcess(() => nowMs) });
	const [{ send_at: sendAt = 0 }] = schedules();
	expect(new Date(sendAt * 1_000).getUTCMinutes()).toBe(58);
	expect(sendAt - nowMs / 1_000).toBeLessThan(86_400);
});

test.each([
	{ name: 'a time of day that is none', wait: { officeHours: true, opens: 'morning' }, says: 'is not a time of day' },
	{ name: 'no workday', wait: { officeHours: true, days: [] }, says: 'has no day' },
	{ name: 'more than 30 days', wait: { amount: 1_000, unit: 'hours' }, says: 'longer than 30 days' },
])('$name is refused, and the answer is told as not sent', async ({ wait, says: words }) => {
	await place.play(REPLY, { input, options: withDelay(wait) });
	expect(notes()).toEqual([expect.stringContaining(words)]);
	expect(sent()).toEqual([]);
});

test('an answer whose delay has passed leaves at once', async () => {
	input[0].json.part = { ...(input[0].json.part as object), createdAt: answer.created_at - 3_000 };
	await place.play(REPLY, { input, options: withDelay() });
	expect(sent()).toHaveLength(1);
});

test('where Nylas refuses to schedule, the error says what helps', async () => {
	place.nylas.faults.add({
		route: /messages\/send/,
		status: 400,
		body: '{"error":{"type":"invalid_request_error","message":"no scheduling"}}',
	});
	await place.play(REPLY, { input, options: withDelay() });
	expect(notes()).toEqual([expect.stringMatching(/could not be scheduled.*sent at once/)]);
});

test('a process that dies between scheduling and telling leaves a trace that reconcile reads', async () => {
	place.nylas.faults.add({ route: /messages\/send/, dropAnswer: true, times: 20 });
	place.intercom.faults.add({ route: /^POST .*\/reply$/, status: 400 });
	await place.play(REPLY, { input, options: withDelay() });
	place.nylas.faults.clear();
	const result = await place.play(RECONCILE, {
		startNode: 'By Hand',
		nodes: anotherProcess(),
		set: { settleMinutes: -1 },
	});
	expect(result.items('Summary').map(({ json }) => json.action)).toEqual(['unclear']);
	expect(sent()).toEqual([]);
});
