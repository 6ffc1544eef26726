import type { Mail } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, minutesAgo, Workplace } from '../workplace';

/** docs/loop.md In 3, In 7, Out 3: who wrote it and who gets the answer, where threads and senders are not what they seem. */

const LIVE = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const BOB = { email: 'bob@example.net', name: 'Bob' };
const place = new Workplace();
let live: Host;
let replies: Host;

beforeEach(async () => {
	live = await place.activate(LIVE);
	replies = await place.activate(REPLY);
});

const arrives = async (mail: Partial<Mail> = {}) =>
	(await place.arrivesAndRuns(live, LIVE, { to: [{ email: place.grant.email }], date: minutesAgo(60), ...mail }))
		.message;

async function answer(index: number, body: string) {
	const before = replies.runs.length;
	place.intercom.teammate.reply(place.conversation(index).id, { adminId: place.ben.id, body });
	await place.intercom.settled();
	await place.play(REPLY, { input: replies.runs.slice(before).flatMap(({ outputs }) => outputs[0]) });
}

const wentTo = () =>
	place.nylas
		.outbox(place.grant.id)
		.map(({ to, cc, body }) => [/\w+(?=\.<)/.exec(body)?.[0], ...[...to, ...cc].map(({ email }) => email)]);
const contacts = () => place.intercom.contacts.map(({ email, name }) => [email, name]);

test.each([
	{ name: 'a Google mailbox, both through a form', provider: 'google' as const, form: true },
	{ name: 'an IMAP mailbox, both through a form', provider: 'imap' as const, form: true },
	{ name: 'an IMAP mailbox, both by mail', provider: 'imap' as const, form: false },
])(
	'two visitors of one subject in one thread of $name get a conversation and an answer each',
	async ({ provider, form }) => {
		place.grant = place.nylas.addGrant({ email: 'box@shop.example', provider });
		live = await place.activate(LIVE);
		place.sandbox.quirks.on('threads-by-subject');
		const visitor = (who: typeof BOB) =>
			form ? { from: { email: 'wordpress@shop-website.example' }, replyTo: [who] } : { from: who };
		const one = await arrives({ ...visitor(ADA), subject: 'New message', body: '<p>Ada asks.</p>' });
		const two = await arrives({
			...visitor(BOB),
			subject: 'New message',
			body: '<p>Bob asks.</p>',
			date: minutesAgo(50),
		});
		expect(two.thread_id).toBe(one.thread_id);
		await answer(0, '<p>Dear Ada.</p>');
		await answer(1, '<p>Dear Bob.</p>');
		expect(wentTo()).toEqual([
			['Ada', ADA.email],
			['Bob', BOB.email],
		]);
	},
);

test('through a group that writes itself into From, the writer is the contact and gets the answer', async () => {
	place.sandbox.quirks.on('from-rewritten');
	await arrives({ authentication: 'pass' });
	await answer(0, '<p>Dear Ada.</p>');
	expect(contacts()).toEqual([[ADA.email, ADA.name]]);
	expect(wentTo()).toEqual([['Ada', ADA.email]]);
});

test('who fails authentication changes no contact that is there, and a note says so once', async () => {
	await arrives({ authentication: 'pass' });
	const forged = await arrives({
		from: { email: ADA.email, name: 'Mallory' },
		replyTo: [{ email: 'mallory@evil.example' }],
		authentication: 'fail',
		subject: 'My new bank account',
		body: '<p>Use this one.</p>',
		date: minutesAgo(50),
	});
	await arrives({
		from: ADA,
		authentication: 'fail',
		inReplyTo: forged.id,
		body: '<p>Hurry.</p>',
		date: minutesAgo(40),
	});
	expect(contacts()).toEqual([[ADA.email, ADA.name]]);
	await answer(1, '<p>Dear Ada.</p>');
	expect(wentTo()).toEqual([['Ada', ADA.email]]);
	const notes = place
		.conversation(1)
		.conversation_parts.conversation_parts.filter(({ part_type }) => part_type === 'note');
	expect(notes).toHaveLength(1);
});

test.each([
	{ name: 'with a seat', has_inbox_seat: true },
	{ name: 'without a seat', has_inbox_seat: false },
])(
	"a colleague $name who writes into a customer's thread is no customer, and gets no answer",
	async ({ has_inbox_seat }) => {
		const cleo = place.intercom.addAdmin({ name: 'Cleo', email: 'cleo@shop.example', has_inbox_seat });
		const { id } = await arrives();
		await arrives({
			from: cleo,
			authentication: 'pass',
			inReplyTo: id,
			body: '<p>No refund.</p>',
			date: minutesAgo(50),
		});
		await answer(0, '<p>Dear Ada.</p>');
		expect(contacts().map(([email]) => email)).toEqual([ADA.email]);
		expect(wentTo()).toEqual([['Ada', ADA.email]]);
	},
);

test('an answer whose conversation can not be read goes to the people of the newest mail, not of the first', async () => {
	const { id } = await arrives({ cc: [BOB] });
	await arrives({ inReplyTo: id, body: '<p>Between us.</p>', date: minutesAgo(50) });
	place.intercom.faults.add({ route: /^GET \/conversations\/\d+/, status: 500, times: Infinity });
	const before = replies.runs.length;
	place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: '<p>Dear Ada.</p>' });
	await place.intercom.settled();
	place.intercom.faults.clear();
	const input = replies.runs.slice(before).flatMap(({ outputs }) => outputs[0] ?? []);
	expect(input.map(({ json }) => json.isPartial)).toEqual([true]);
	await place.play(REPLY, { input });
	expect(wentTo()).toEqual([['Ada', ADA.email]]);
});

test('whom a teammate adds in Intercom gets the answer, and whom one removes does not', async () => {
	const { id } = await arrives({ cc: [BOB] });
	await arrives({ from: BOB, cc: [ADA], inReplyTo: id, body: '<p>Me, too.</p>', date: minutesAgo(50) });
	const { id: conversationId } = place.conversation();
	const adminId = place.ben.id;
	const bob = place.intercom.contacts.find(({ email }) => email === BOB.email);
	place.intercom.teammate.removeParticipant(conversationId, { adminId, contactId: String(bob?.id) });
	place.intercom.teammate.addParticipant(conversationId, { adminId, email: 'lawyer@example.com' });
	await answer(0, '<p>Dear Ada.</p>');
	expect(wentTo()).toEqual([['Ada', ADA.email, 'lawyer@example.com']]);
});

test('an ID that differs from another in case only is another thread', async () => {
	place.grant = place.nylas.addGrant({ email: 'ms@shop.example', provider: 'microsoft' });
	live = await place.activate(LIVE);
	place.sandbox.quirks.on('ids-by-case');
	await arrives({ body: '<p>Ada asks.</p>' });
	const two = await place.arrives(live, {
		from: BOB,
		to: [{ email: 'ms@shop.example' }],
		body: '<p>Bob asks.</p>',
		date: minutesAgo(50),
	});
	await place.play(LIVE, { input: two.input, nodes: anotherProcess() });
	expect([place.words(0), place.words(1)]).toEqual([['Ada asks.'], ['Bob asks.']]);
	await answer(1, '<p>Dear Bob.</p>');
	expect(wentTo()).toEqual([['Bob', BOB.email]]);
});
