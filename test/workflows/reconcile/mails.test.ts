import type { Host } from '../../support/host/host';
import type { Mail } from '../../../sandbox/types';
import { anotherProcess } from '../anotherProcess';
import { GRACE, minutesAgo, PDF, Workplace, type Play } from '../workplace';

const LIVE = 'inbound-email-to-intercom.json';
const FILE = 'reconcile-mailbox.json';
const place = new Workplace();
let live: Host;

beforeEach(async () => (live = await place.activate(LIVE)));

/** As the schedule runs it, and as rows of the summary: `action: reason` to number of mails. */
async function reconcile(play: Play = {}): Promise<Record<string, unknown>> {
	const result = await place.play(FILE, { startNode: 'Every 15 Minutes', ...play });
	expect(result.run.data.resultData.error).toBeUndefined();
	return Object.fromEntries(result.items('Summary').map(({ json }) => [`${json.action}: ${json.reason}`, json.mails]));
}

const liveMail = async (mail: Partial<Mail> = {}) =>
	(await place.arrivesAndRuns(live, LIVE, { date: minutesAgo(60), ...mail })).message;
const state = () => JSON.stringify([place.intercom.conversations, place.intercom.contacts]);
const writes = () => place.intercom.log.requests(/^(POST|PUT|DELETE) /).filter(({ path }) => !path.endsWith('/search'));
const THERE = 'skipped: The mail is already in the conversation';
const NEW = 'created: The thread has no conversation yet';

test('brings over what was missed, and says so', async () => {
	await liveMail();
	place.nylas.deliveryFaults.lose = 1;
	place.arrivesUnnoticed({ from: GRACE, subject: 'Missed' });
	expect(await reconcile({ nodes: anotherProcess() })).toEqual({ [THERE]: 1, [NEW]: 1 });
	expect(place.intercom.conversations.map(({ title }) => title)).toEqual(['Printer on fire', 'Missed']);
});

test('touches nothing on the second run', async () => {
	place.nylas.deliveryFaults.lose = 1;
	place.arrivesUnnoticed({ files: [PDF] });
	await reconcile();
	const before = state();
	place.intercom.log.clear();
	expect(await reconcile({ nodes: anotherProcess() })).toEqual({ [THERE]: 1 });
	expect([state(), writes()]).toEqual([before, []]);
});

test('brings the mails of a thread over in their order, oldest first, although Nylas lists the newest first', async () => {
	place.nylas.deliveryFaults.lose = 1;
	const first = place.arrivesUnnoticed({ body: '<p>One.</p>', date: minutesAgo(300) });
	place.arrivesUnnoticed({ body: '<p>Two.</p>', inReplyTo: first.id, date: minutesAgo(200) });
	place.arrivesUnnoticed({ body: '<p>Three.</p>', inReplyTo: first.id, date: minutesAgo(100) });
	await reconcile();
	expect(place.words()).toEqual(['One.', 'Two.', 'Three.']);
});

test('leaves the last minutes to the live path', async () => {
	place.nylas.deliveryFaults.lose = 1;
	place.arrivesUnnoticed({ date: minutesAgo(3) });
	expect(await reconcile()).toEqual({});
	expect(place.intercom.conversations).toEqual([]);
});

test("leaves out the team's own mail and automatic mail, and says why", async () => {
	place.nylas.deliveryFaults.lose = 1;
	place.arrivesUnnoticed({ headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] });
	place.nylas.sendByHand(place.grant.id, { to: [GRACE], subject: 'Ours', body: 'Ours', date: minutesAgo(30) });
	const rows = await reconcile();
	expect(Object.keys(rows)).toEqual(
		expect.arrayContaining(['left out: The team sent it', expect.stringMatching(/^left out: .*Auto-Submitted/i)]),
	);
	expect(place.intercom.conversations).toEqual([]);
});

test('completes the files of a mail that came over without them', async () => {
	place.nylas.faults.add({ route: /\/download/, status: 404, body: '{}' });
	await liveMail({ files: [PDF] });
	expect(await reconcile()).toEqual({ [THERE]: 1, 'files added: The email was added without its files': 1 });
	const [file] = place.conversation().conversation_parts.conversation_parts.flatMap(({ attachments }) => attachments);
	expect(place.intercom.file(file.url)).toEqual(PDF.content);
});

test('says which files are missing still', async () => {
	place.nylas.faults.add({ route: /\/download/, status: 404, body: '{}', times: Infinity });
	await liveMail({ files: [PDF] });
	expect(await reconcile()).toMatchObject({ 'files missing: The files could not be fetched; the next run retries': 1 });
});

test('goes on with the other mails when one fails, and says why', async () => {
	place.nylas.deliveryFaults.lose = 1;
	place.arrivesUnnoticed({ subject: 'Refused', date: minutesAgo(90) });
	place.arrivesUnnoticed({ from: GRACE, subject: 'Fine' });
	place.intercom.faults.add({
		route: /^POST \/conversations$/,
		status: 422,
		body: JSON.stringify({ type: 'error.list', errors: [{ code: 'parameter_invalid', message: 'No' }] }),
	});
	const rows = await reconcile();
	expect(Object.entries(rows)).toEqual(
		expect.arrayContaining([
			[NEW, 1],
			[expect.stringMatching(/^failed: ./), 1],
		]),
	);
	expect(await reconcile()).toEqual({ [THERE]: 1, [NEW]: 1 });
});

test('merges what two processes made of two mails of a new thread in the same instant, and keeps every word once', async () => {
	place.intercom.searchLagMs.conversations = 60_000;
	const one = await place.arrives(live, { date: minutesAgo(60) });
	const two = await place.arrives(live, { inReplyTo: one.message.id, body: '<p>Very much.</p>', date: minutesAgo(59) });
	await Promise.all([
		place.play(LIVE, { input: one.input }),
		place.play(LIVE, { input: two.input, nodes: anotherProcess() }),
	]);
	expect(
		place.intercom.conversations.filter(({ custom_attributes }) => custom_attributes['Email Thread']),
	).toHaveLength(2);
	place.intercom.searchLagMs.conversations = 0;
	await place.sandbox.intercom.settled();
	await reconcile({ nodes: anotherProcess() });
	const linked = place.intercom.conversations.filter(
		({ custom_attributes }) => custom_attributes['Email Thread'] === `${place.grant.id}/${one.message.thread_id}`,
	);
	expect(linked).toHaveLength(1);
	expect(linked[0].custom_attributes).toBeDefined();
	const text = JSON.stringify(linked[0]);
	expect([text.split('It burns').length - 1, text.split('Very much').length - 1]).toEqual([1, 1]);
});

test.each([
	{ name: 'creating the conversation', route: /^POST \/conversations$/ },
	{ name: 'replying', route: /^POST \/conversations\/\d+\/reply$/ },
	{ name: 'writing the link', route: /^PUT \/conversations\/\d+/ },
	{ name: 'creating the contact', route: /^POST \/contacts$/ },
])('a lost answer while $name leaves the mail once, when reconcile has run', async ({ route }) => {
	const first = await place.arrives(live, { date: minutesAgo(60) });
	const second = await place.arrives(live, {
		inReplyTo: first.message.id,
		body: '<p>Very much.</p>',
		date: minutesAgo(59),
	});
	place.intercom.faults.add({ route, dropAnswer: true });
	await place.play(LIVE, { input: first.input });
	await place.play(LIVE, { input: second.input });
	await reconcile({ nodes: anotherProcess() });
	expect([place.intercom.conversations.length, place.words()]).toEqual([1, ['It burns.', 'Very much.']]);
	expect(place.intercom.contacts).toHaveLength(1);
});

test.each([
	{
		name: '429 with Retry-After: 0',
		fault: { status: 429, headers: { 'retry-after': '0' }, body: '{}', chance: 0.3, times: 20 },
	},
	{ name: '503', fault: { status: 503, headers: { 'retry-after': '0' }, body: '{}', chance: 0.3, times: 8 } },
])('every mail comes over once through $name in between', async ({ fault }) => {
	place.nylas.deliveryFaults.lose = 1;
	const first = place.arrivesUnnoticed({ files: [PDF], date: minutesAgo(90) });
	place.arrivesUnnoticed({ inReplyTo: first.id, body: '<p>Very much.</p>' });
	place.arrivesUnnoticed({ from: GRACE, subject: 'Another' });
	place.intercom.faults.add(fault);
	place.nylas.faults.add(fault);
	expect(await reconcile()).toMatchObject({ [NEW]: 2 });
	// Threads are brought over side by side, and text comes before files.
	const index = place.intercom.conversations.findIndex(({ title }) => title === 'Another');
	expect([place.words(index), place.words(1 - index)]).toEqual([
		['It burns.'],
		['It burns.', 'Very much.', `Attached: ${PDF.filename}`],
	]);
});
