import type { Mail } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, minutesAgo, Workplace } from '../workplace';

/** docs/loop.md In 6, In 7, In 9, Out 1, Out 5: where a service refuses or hides something, nothing is lost in silence. */

const LIVE = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const place = new Workplace();
let live: Host;
let replies: Host;

beforeEach(async () => {
	live = await place.activate(LIVE);
	replies = await place.activate(REPLY);
});

const arrives = async (mail: Partial<Mail> = {}) =>
	await place.arrivesAndRuns(live, LIVE, { date: minutesAgo(60), ...mail });
const sent = () => place.nylas.outbox(place.grant.id);
const parts = (type: string) =>
	place.conversation().conversation_parts.conversation_parts.filter(({ part_type }) => part_type === type);

const customersWords = () =>
	place.intercom.conversations
		.flatMap(({ source, conversation_parts: { conversation_parts: all } }) => [source, ...all])
		.filter(({ author, body }) => body && /^(user|lead)$/.test(author.type))
		.map(({ body }) => body);

async function reconcile() {
	const result = await place.play('reconcile-mailbox.json', { startNode: 'Every 15 Minutes', nodes: anotherProcess() });
	return result.items('Summary').map(({ json }) => `${json.action}: ${json.reason}`);
}

/** What the answer starts: items of the first output, and of *Problems*. */
async function teammateAnswers() {
	const before = replies.runs.length;
	place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: '<p>Use water.</p>' });
	await place.intercom.settled();
	const outputs = replies.runs.slice(before).map((run) => run.outputs);
	return { items: outputs.flatMap(([first]) => first ?? []), problems: outputs.flatMap(([, second]) => second ?? []) };
}

test('an answer on a part of an unknown type is shown on Problems', async () => {
	await arrives();
	place.sandbox.quirks.on('unknown-part-type');
	const { items, problems } = await teammateAnswers();
	expect([items.length, problems.length]).toEqual([0, 1]);
});

test('the mail comes over where the attribute is there twice, and the run says what to do', async () => {
	place.sandbox.quirks.on('attribute-twice');
	const { result } = await arrives();
	expect(customersWords()).toEqual(['<p>It burns.</p>']);
	expect(result.hints('Receive Email').map(({ message }) => message)).toEqual([
		expect.stringMatching(/Archive all but one/),
	]);
	await reconcile();
	expect(place.intercom.conversations).toHaveLength(1);
});

test('the mail comes over once where the attribute may not be made, and the run says what to do', async () => {
	await place.bareWorkspace();
	place.sandbox.quirks.on('attribute-refused');
	const { result } = await arrives();
	await reconcile();
	await reconcile();
	expect(place.intercom.conversations).toHaveLength(1);
	expect(customersWords()).toEqual(['<p>It burns.</p>']);
	expect(JSON.stringify(result.hints('Receive Email'))).toContain('Settings');
});

test('whom Intercom lets into no conversation is a note there, once', async () => {
	const { message } = await arrives();
	place.sandbox.quirks.on('participant-refused');
	await arrives({ from: GRACE, cc: [ADA], inReplyTo: message.id, body: '<p>Me, too.</p>', date: minutesAgo(50) });
	await reconcile();
	await reconcile();
	expect(parts('note').filter(({ body }) => body?.includes('Me, too.'))).toHaveLength(1);
	expect(place.intercom.conversations).toHaveLength(1);
});

test('a blocked contact is left out with that reason, also where Intercom calls it a conflict', async () => {
	await arrives();
	const headers = {
		authorization: `Bearer ${place.intercom.accessToken}`,
		accept: 'application/json',
		'Intercom-Version': '2.15',
	};
	await fetch(`${place.intercom.url}/contacts/${place.intercom.contacts[0].id}/block`, { method: 'POST', headers });
	place.sandbox.quirks.on('blocked-conflicts');
	place.arrivesUnnoticed({ subject: 'Again', date: minutesAgo(30) });
	for (const rows of [await reconcile(), await reconcile()]) {
		expect(rows).toEqual(expect.arrayContaining(['skipped: The contact is blocked in Intercom']));
		expect(rows.filter((row) => row.startsWith('failed'))).toEqual([]);
	}
});

test.each(['müller@example.com', 'a..b@docomo.example'])(
	'%s, which Intercom refuses, is left out with that reason',
	async (email) => {
		place.sandbox.quirks.on('address-strict');
		place.arrivesUnnoticed({ from: { email } });
		expect(await reconcile()).toEqual([`skipped: Intercom does not accept the address ${email}`]);
	},
);

describe('an answer of two hours ago whose copy and key are gone', () => {
	beforeEach(async () => {
		await arrives({ date: minutesAgo(180) });
		place.sandbox.quirks.choose('no-sent-copy,keys-forgotten');
	});

	async function answered() {
		place.sandbox.quirks.on('clock-behind', 2 * 3_600);
		const { items } = await teammateAnswers();
		place.sandbox.quirks.off('clock-behind');
		await place.play(REPLY, { input: items });
		expect(sent()).toHaveLength(1);
	}

	async function reconcileAnswers() {
		const nodes = anotherProcess();
		for (let time = 0; time < 3; time += 1)
			await place.play('reconcile-answers.json', { startNode: 'By Hand', nodes, set: { settleMinutes: -1 } });
	}

	test('does not leave again', async () => {
		await answered();
		await reconcileAnswers();
		expect(sent()).toHaveLength(1);
	});

	test('does not leave again where Nylas shows no metadata, and a person is told once', async () => {
		place.sandbox.quirks.on('metadata-hidden');
		await answered();
		await reconcileAnswers();
		expect(sent()).toHaveLength(1);
		expect(parts('note').filter(({ body }) => body?.includes('may not have left'))).toHaveLength(1);
	});
});

test('an answer that Intercom translated leaves in the language of the customer, once', async () => {
	await arrives();
	place.sandbox.quirks.on('answers-translated');
	const { items } = await teammateAnswers();
	if (items.length) await place.play(REPLY, { input: items });
	expect(sent().map(({ body }) => body.includes('Auf Deutsch'))).toEqual([true]);
});

test.each(['intercom-redirects', 'nylas-redirects'] as const)('with %s no key goes to another host', async (quirk) => {
	const { input } = await place.arrives(live);
	place.sandbox.quirks.on(quirk);
	const { run } = await place.play(LIVE, { input });
	const service = quirk === 'nylas-redirects' ? place.nylas : place.intercom;
	expect(service.log.requests(/redirected/)).toEqual([]);
	expect(run.data.resultData.error?.message).toBeDefined();
});
