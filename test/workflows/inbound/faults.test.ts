import type { Fault } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, PDF, untilSearchable, Workplace } from '../workplace';

const FILE = 'inbound-email-to-intercom.json';
const place = new Workplace();
let host: Host;

beforeEach(async () => (host = await place.activate(FILE)));

/** Two mails of a new thread, the first with a file; the fault is there from the first run on. */
async function twoMails(fault: Fault) {
	const first = await place.arrives(host, { files: [PDF] });
	const second = await place.arrives(host, { inReplyTo: first.message.id, body: '<p>Very much.</p>' });
	place.intercom.faults.add(fault);
	return [await place.play(FILE, { input: first.input }), await place.play(FILE, { input: second.input })];
}

const THREE = ['It burns.', `Attached: ${PDF.filename}`, 'Very much.'];
const NOW = { 'retry-after': '0' };

test.each<{ name: string; fault: Fault }>([
	{
		name: '429 with Retry-After: 0 on everything at first',
		fault: { status: 429, headers: NOW, body: '{}', times: 4 },
	},
	{
		name: '503 while creating the conversation',
		fault: { route: /^POST \/conversations$/, status: 503, headers: NOW, body: '{}' },
	},
	{ name: '503 while replying', fault: { route: /\/reply$/, status: 503, headers: NOW, body: '{}' } },
	{ name: '500 while searching', fault: { route: /\/search$/, status: 500, body: '{}' } },
	{ name: '500 while writing the link', fault: { route: /^PUT \/conversations/, status: 500, body: '{}' } },
	{ name: 'a lost answer to a search', fault: { route: /\/search$/, dropAnswer: true } },
	{ name: 'a lost answer to the new contact', fault: { route: /^POST \/contacts$/, dropAnswer: true } },
	{ name: 'a lost answer to the link', fault: { route: /^PUT \/conversations/, dropAnswer: true } },
	{ name: 'a lost answer to the file', fault: { route: /\/reply$/, dropAnswer: true } },
])('both mails and the file come over once through $name', async ({ fault }) => {
	const results = await twoMails(fault);
	expect(results.map(({ run }) => run.data.resultData.error?.message)).toEqual([undefined, undefined]);
	expect([place.intercom.conversations.length, place.words()]).toEqual([1, THREE]);
});

test('a lost answer to a new conversation is not asked for twice: the item fails as ambiguous', async () => {
	const [first] = await twoMails({ route: /^POST \/conversations$/, dropAnswer: true });
	expect(place.intercom.log.requests(/^POST \/conversations$/).length).toBe(1);
	expect(first.error('Receive Email')).toBeDefined();
	expect(JSON.stringify(first.error('Receive Email'))).toMatch(/reconcile/);
});

test('the run tried again later finds the conversation that nobody heard of, and links it', async () => {
	const { input, message } = await place.arrives(host);
	place.intercom.faults.add({ route: /^POST \/conversations$/, dropAnswer: true });
	await place.play(FILE, { input });
	const again = await place.play(FILE, { input, nodes: anotherProcess() });
	expect(again.items('Receive Email')[0].json).toMatchObject({
		action: 'created',
		reason: 'An earlier run had created the conversation without linking it',
	});
	expect(place.intercom.conversations).toHaveLength(1);
	expect(place.conversation().custom_attributes).toMatchObject({
		'Email Thread': `${place.grant.id}/${message.thread_id}`,
	});
});

test("two mails of a new thread at once become one conversation while Intercom's search lags", async () => {
	Object.assign(place.intercom.searchLagMs, { contacts: 1_000, conversations: 1_000 });
	const first = await place.arrives(host);
	const second = await place.arrives(host, { inReplyTo: first.message.id, body: '<p>Very much.</p>' });
	await Promise.all([place.play(FILE, { input: first.input }), place.play(FILE, { input: second.input })]);
	expect([place.intercom.conversations.length, place.words().sort()]).toEqual([1, ['It burns.', 'Very much.']]);
});

test("two mails of a new sender in two threads at once become one contact while Intercom's search lags", async () => {
	place.intercom.searchLagMs.contacts = 1_000;
	const first = await place.arrives(host);
	const second = await place.arrives(host, { subject: 'Another' });
	await Promise.all([
		place.play(FILE, { input: first.input }),
		place.play(FILE, { input: second.input, nodes: anotherProcess() }),
	]);
	expect(place.intercom.contacts.map(({ email }) => email)).toEqual([ADA.email]);
	expect(place.intercom.conversations).toHaveLength(2);
});

test('another process finds the conversation once the search has caught up', async () => {
	place.intercom.searchLagMs.conversations = 300;
	const first = await place.arrivesAndRuns(host, FILE);
	await untilSearchable(300);
	const { input } = await place.arrives(host, {
		from: GRACE,
		to: [{ email: place.grant.email }, ADA],
		inReplyTo: first.message.id,
		body: '<p>Me, too.</p>',
	});
	await place.play(FILE, { input, nodes: anotherProcess() });
	expect([place.intercom.conversations.length, place.words()]).toEqual([1, ['It burns.', 'Me, too.']]);
});

test('a workspace without the attribute Email Thread gets it, and the mail is linked', async () => {
	const bare = await place.bareWorkspace();
	await place.arrivesAndRuns(host, FILE);
	expect(bare.conversationAttributes).toContain('Email Thread');
	expect(Object.keys(place.conversation().custom_attributes)).toContain('Email Thread');
});

test('a workspace that refuses the attribute gets the mail all the same, and the run says what to click', async () => {
	await place.bareWorkspace();
	place.intercom.faults.add({ route: /\/conversations\/attributes/, status: 403, body: '{}', times: Infinity });
	const { result } = await place.arrivesAndRuns(host, FILE);
	// And an internal note, which linkAttribute.test.ts is about.
	expect(place.words()).toEqual(['It burns.', expect.stringMatching(/^Answers in this conversation are not sent/)]);
	expect(
		result
			.hints('Receive Email')
			.map(({ message }) => message)
			.join(),
	).toMatch(/Settings > Data > Conversations/);
});

test('a mail whose notification comes without its body is fetched', async () => {
	place.nylas.deliveryFaults.truncate = 1;
	await place.arrivesAndRuns(host, FILE);
	expect(place.words()).toEqual(['It burns.']);
});
