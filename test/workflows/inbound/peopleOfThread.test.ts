import type { Mail } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, minutesAgo, Workplace } from '../workplace';

/** docs/loop.md In 6, In 7: who a mail comes from, and which conversation is theirs. */

const LIVE = 'inbound-email-to-intercom.json';
const place = new Workplace();
let live: Host;

beforeEach(async () => (live = await place.activate(LIVE)));

const BOB = { email: 'bob@example.net', name: 'Bob' };
const arrives = async (mail: Partial<Mail> = {}) =>
	await place.arrivesAndRuns(live, LIVE, { date: minutesAgo(60), ...mail });
/** Without the note that says who a form names. */
const words = (index = 0) => place.words(index).filter((text) => !text.startsWith('Only the mail itself says'));
const links = () => place.intercom.conversations.map(({ custom_attributes }) => custom_attributes['Email Thread']);

async function reconcile() {
	const result = await place.play('reconcile-mailbox.json', { startNode: 'Every 15 Minutes', nodes: anotherProcess() });
	return result.items('Summary').map(({ json }) => `${json.action}: ${json.reason}`);
}

async function intercom(method: string, path: string, body: object = {}) {
	const headers = {
		authorization: `Bearer ${place.intercom.accessToken}`,
		accept: 'application/json',
		'Intercom-Version': '2.15',
		'content-type': 'application/json',
	};
	await fetch(place.intercom.url + path, { method, headers, body: JSON.stringify(body) });
}

const refuse = (route: RegExp, message: string) =>
	place.intercom.faults.add({
		route,
		status: 422,
		times: Infinity,
		body: JSON.stringify({ type: 'error.list', errors: [{ code: 'parameter_invalid', message }] }),
	});

/** Two visitors of a form, whose mails a provider sorts into one thread; `nodes` is who handles the second. */
async function twoVisitors(nodes = anotherProcess()) {
	const form = { from: { email: 'wordpress@shop-website.example', name: 'Website' }, subject: 'New message' };
	const one = await place.arrives(live, { ...form, replyTo: [ADA], body: '<p>Ada asks.</p>', date: minutesAgo(60) });
	await place.play(LIVE, { input: one.input });
	const two = await place.arrives(live, {
		...form,
		replyTo: [BOB],
		inReplyTo: one.message.id,
		body: '<p>Bob asks.</p>',
		date: minutesAgo(50),
	});
	const isNoReply = ({ name }: { name: string }) => !/in-reply-to|references/i.test(name);
	const kept = place.nylas.messages(place.grant.id).find(({ id }) => id === two.message.id)!;
	kept.headers = kept.headers.filter(isNoReply);
	for (const { json } of two.input) json.headers = kept.headers;
	await place.play(LIVE, { input: two.input, nodes });
	return { one: one.message, two: two.message };
}

describe('mails that a provider only sorted into one thread', () => {
	test.each([
		{ name: 'one process', nodes: undefined },
		{ name: 'two processes', nodes: anotherProcess() },
	])('get a conversation each, in $name, and reconcile leaves both', async ({ nodes }) => {
		const { one, two } = await twoVisitors(nodes);
		const thread = `${place.grant.id}/${one.thread_id}`;
		expect(links()).toEqual([thread, `${thread}/${two.id}`]);
		await reconcile();
		await reconcile();
		expect([links(), words(0), words(1)]).toEqual([[thread, `${thread}/${two.id}`], ['Ada asks.'], ['Bob asks.']]);
	});

	test('go on each in their own', async () => {
		const { two } = await twoVisitors();
		await arrives({ from: BOB, inReplyTo: two.id, body: '<p>Bob again.</p>', date: minutesAgo(40) });
		await arrives({ from: ADA, inReplyTo: two.id, body: '<p>Ada again.</p>', date: minutesAgo(30) });
		expect([words(0), words(1)]).toEqual([
			['Ada asks.', 'Ada again.'],
			['Bob asks.', 'Bob again.'],
		]);
	});
});

test('the first mail of a thread that reconcile brings after its answer joins it', async () => {
	place.nylas.deliveryFaults.lose = 1;
	const first = place.arrivesUnnoticed({ date: minutesAgo(60) });
	await place.nylas.settled();
	place.nylas.deliveryFaults.lose = 0;
	refuse(/\/customers$/, 'This conversation can not have more participants');
	await arrives({ from: BOB, inReplyTo: first.id, body: '<p>Me, too.</p>', date: minutesAgo(50) });
	place.intercom.faults.clear();
	await reconcile();
	expect(place.intercom.conversations).toHaveLength(1);
	expect(words().sort()).toEqual(['It burns.', 'Me, too.']);
});

describe('the first mail of a thread that comes live after an answer to it', () => {
	const late = async (answer: Partial<Mail>, nodes: ReturnType<typeof anotherProcess> | undefined) => {
		const { message, input } = await place.arrives(live, { date: minutesAgo(60) });
		await arrives({ ...answer, inReplyTo: message.id, body: '<p>Me, too.</p>', date: minutesAgo(50) });
		await place.play(LIVE, { input, nodes });
	};

	describe.each(['google', 'imap'] as const)('at %s', (provider) => {
		beforeEach(() => Object.assign(place.grant, place.nylas.updateGrant(place.grant.id, { provider })));

		test('joins where the answer names its writer, in another process as well', async () => {
			await late({ from: BOB, cc: [ADA] }, anotherProcess());
			expect(place.intercom.conversations).toHaveLength(1);
			expect(words()).toEqual(expect.arrayContaining(['It burns.', 'Me, too.']));
		});

		test("joins where only the answer's headers tell", async () => {
			await late({ from: BOB }, undefined);
			expect(place.intercom.conversations).toHaveLength(1);
		});
	});
});

describe('somebody new who answers in the thread', () => {
	test('joins, and a note says who it is', async () => {
		const { message } = await arrives();
		await arrives({ from: BOB, inReplyTo: message.id, body: '<p>Me, too.</p>', date: minutesAgo(50) });
		expect(words()).toEqual(['It burns.', 'Me, too.', expect.stringContaining('bob@example.net') as string]);
	});

	test('of the same company joins without a note', async () => {
		const { message } = await arrives();
		await arrives({ from: GRACE, inReplyTo: message.id, body: '<p>Me, too.</p>', date: minutesAgo(50) });
		expect(words()).toEqual(['It burns.', 'Me, too.']);
	});

	test('whom Intercom does not let in is an internal note, once', async () => {
		const { message } = await arrives({ cc: [GRACE] });
		refuse(/\/customers$/, 'This conversation can not have more participants');
		await arrives({ from: GRACE, cc: [ADA], inReplyTo: message.id, body: '<p>Me, too.</p>', date: minutesAgo(50) });
		await reconcile();
		await reconcile();
		expect(words()).toEqual(['It burns.', expect.stringContaining('Me, too.') as string]);
	});
});

test.each([
	{ name: 'whom the server has verified is an internal note by them', authentication: 'pass' as const, isBen: true },
	{ name: 'whom nobody has verified is an internal note that names them', authentication: undefined, isBen: false },
])('the mail of a colleague $name, once, and they take no part as a contact', async ({ authentication, isBen }) => {
	const { email } = place.ben;
	const { message } = await arrives();
	await arrives({
		from: { email, name: 'Ben' },
		authentication,
		inReplyTo: message.id,
		body: '<p>No refund.</p>',
		date: minutesAgo(50),
	});
	await reconcile();
	const notes = place
		.conversation()
		.conversation_parts.conversation_parts.filter(({ part_type }) => part_type === 'note');
	expect(notes).toMatchObject([{ body: expect.stringMatching(/Mail from Ben.*No refund\./s) as string }]);
	expect(notes[0].author.email === email).toBe(isBen);
	expect(place.conversation().contacts.contacts).toHaveLength(1);
});

test('of several contacts with one address, the one that takes part goes on', async () => {
	const { message } = await arrives();
	for (const body of [
		{ role: 'lead', email: ADA.email },
		{ role: 'user', email: ADA.email, external_id: 'x1' },
	])
		await intercom('POST', '/contacts', body);
	const { input } = await place.arrives(live, { inReplyTo: message.id, body: '<p>Again.</p>', date: minutesAgo(50) });
	await place.play(LIVE, { input, nodes: anotherProcess() });
	expect([place.intercom.conversations.length, words()]).toEqual([1, ['It burns.', 'Again.']]);
	expect(place.conversation().contacts.contacts).toHaveLength(1);
});

describe('a person who can not be a contact', () => {
	const BLOCKED = 'skipped: The contact is blocked in Intercom';

	test('is left out with the reason while they are blocked, and nothing fails', async () => {
		await arrives();
		await intercom('POST', `/contacts/${place.intercom.contacts[0].id}/block`);
		place.nylas.deliveryFaults.lose = 1;
		place.arrivesUnnoticed({ subject: 'Again', date: minutesAgo(30) });
		expect(await reconcile()).toEqual(expect.arrayContaining([BLOCKED]));
		expect((await reconcile()).filter((row) => row.startsWith('failed'))).toEqual([]);
		expect(place.intercom.conversations).toHaveLength(1);
	});

	test('is left out with the reason where Intercom refuses the address', async () => {
		refuse(/^POST \/contacts$/, 'Email is invalid');
		place.nylas.deliveryFaults.lose = 1;
		place.arrivesUnnoticed({ from: { email: 'müller@example.com' } });
		expect(await reconcile()).toEqual(['skipped: Intercom does not accept the address müller@example.com']);
	});
});

describe('who was deleted in Intercom', () => {
	const option = { 'Receive Email': { recreateErased: false } };
	const run = async (mail: Partial<Mail>) => {
		const { input } = await place.arrives(live, mail);
		const result = await place.play(LIVE, { input, nodes: anotherProcess(), options: option });
		return result.items('Receive Email').map(({ json }) => json.reason);
	};
	const erase = async () => await intercom('DELETE', `/contacts/${place.intercom.contacts[0].id}`);
	const addresses = () => place.intercom.contacts.map(({ email }) => email);

	test('stays away in a new thread, where the option says so', async () => {
		await arrives();
		await erase();
		expect(await run({ subject: 'Something else', date: minutesAgo(50) })).toEqual([
			'The contact was deleted in Intercom',
		]);
		expect([addresses(), place.intercom.conversations.length]).toEqual([[], 1]);
	});

	test('is added to nobody else s conversation', async () => {
		await arrives();
		await erase();
		await run({ from: BOB, cc: [ADA], subject: 'Something else', date: minutesAgo(50) });
		expect(addresses()).toEqual([BOB.email]);
	});

	test('comes back without the option', async () => {
		await arrives();
		await erase();
		await arrives({ subject: 'Something else', date: minutesAgo(50) });
		expect([addresses(), place.intercom.conversations.length]).toEqual([[ADA.email], 2]);
	});

	test('is not whom the search of contacts does not show yet', async () => {
		await arrives();
		place.intercom.searchLagMs.contacts = 60_000;
		await run({ subject: 'Something else', date: minutesAgo(50) });
		expect([addresses(), place.intercom.conversations.length]).toEqual([[ADA.email], 2]);
	});
});

describe('the blocklist of Receive Email', () => {
	const blocking = async (mail: Partial<Mail>) => {
		const { input } = await place.arrives(live, mail);
		const result = await place.play(LIVE, { input, options: { 'Receive Email': { blocklist: 'example.net' } } });
		return result.items('Receive Email').map(({ json }) => `${json.action}: ${json.reason}`);
	};

	test('keeps a sender away, who becomes no contact', async () => {
		expect(await blocking({ from: BOB })).toEqual(['skipped: The sender is on the blocklist']);
		expect([place.intercom.conversations, place.intercom.contacts]).toEqual([[], []]);
	});

	test('keeps somebody in Cc out of the conversation, and the mail comes in', async () => {
		expect(await blocking({ cc: [BOB, GRACE] })).toEqual([expect.stringMatching(/^created/)]);
		expect(place.intercom.contacts.map(({ email }) => email)).toEqual([ADA.email, GRACE.email]);
	});
});

test('a colleague by the Team Domains of Fetch and Classify is one for Receive Email, too', async () => {
	const { message } = await arrives();
	const { input } = await place.arrives(live, {
		from: BOB,
		inReplyTo: message.id,
		body: '<p>No.</p>',
		date: minutesAgo(50),
	});
	const result = await place.play(LIVE, { input, options: { 'Fetch and Classify': { teamDomains: 'example.net' } } });
	expect(result.items('Receive Email').map(({ json }) => json.action)).toEqual(['noted']);
});
