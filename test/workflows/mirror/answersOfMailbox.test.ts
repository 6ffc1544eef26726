import type { Mail } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, minutesAgo, PDF, Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const FILE = 'mirror-mailbox-replies.json';
const place = new Workplace();
let mirror: Host;
let customerMailId: string;

beforeEach(async () => {
	const live = await place.activate(INBOUND);
	customerMailId = (await place.arrivesAndRuns(live, INBOUND, { date: minutesAgo(30) })).message.id;
	mirror = await place.activate(FILE);
});

/** A teammate writes from the mailbox's own program. */
async function teammateWrites(mail: Partial<Mail> = {}) {
	const before = mirror.runs.length;
	place.nylas.sendByHand(place.grant.id, {
		to: [ADA],
		subject: 'Re: Printer on fire',
		body: '<p>Use water.</p>',
		inReplyTo: customerMailId,
		...mail,
	});
	await place.nylas.settled();
	const input = mirror.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
	return { input, result: await place.play(FILE, { input }) };
}

const comments = () =>
	place.conversation().conversation_parts.conversation_parts.filter(({ part_type }) => part_type === 'comment');
const replies = () => place.intercom.log.requests(/^POST \/conversations\/\d+\/reply/);

test('an answer from the mailbox is shown in the conversation, as the teammate, and nobody is notified', async () => {
	await teammateWrites({ from: { email: place.ben.email } });
	expect(comments()).toMatchObject([
		{ author: { type: 'admin', email: place.ben.email }, body: expect.stringContaining('Use water.') as string },
	]);
	expect(replies()[0].json).toMatchObject({ skip_notifications: true });
});

test("it is shown as the teammate of the node when nobody in Intercom has the sender's address", async () => {
	await teammateWrites();
	expect(comments()[0].author).toMatchObject({ id: place.ben.id });
});

test('it is shown as the teammate of the node where From is an address that the mailbox has no say in', async () => {
	const { email } = place.intercom.addAdmin({ name: 'Cleo', email: 'cleo@elsewhere.example', has_inbox_seat: true });
	await teammateWrites({ from: { email } });
	expect(comments()[0].author).toMatchObject({ id: place.ben.id });
});

test('it starts no mail of its own', async () => {
	const outbound = await place.activate(REPLY);
	await teammateWrites();
	await place.intercom.settled();
	expect(outbound.runs).toEqual([]);
});

test('the same mail twice is shown once, in this process or another', async () => {
	const { input } = await teammateWrites();
	await place.play(FILE, { input });
	await place.play(FILE, { input, nodes: anotherProcess() });
	expect(comments()).toHaveLength(1);
});

test('what was sent from Intercom is not shown a second time', async () => {
	const outbound = await place.activate(REPLY);
	const before = mirror.runs.length;
	place.intercom.teammate.reply(place.conversation().id, {
		adminId: place.ben.id,
		body: '<p>From <b>Intercom</b>.</p>',
	});
	await place.intercom.settled();
	await place.play(REPLY, { input: outbound.runs[0].outputs[0] });
	await place.nylas.settled();
	const [sent] = mirror.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
	expect(sent.json).toMatchObject({ isOwn: true });
	const result = await place.play(FILE, { input: [sent] });
	expect(result.items('Mirror Email')[0].json).toMatchObject({
		action: 'skipped',
		reason: 'The mail was sent from this conversation',
	});
	expect(comments()).toHaveLength(1);
});

test("a customer's mail goes past it", async () => {
	const { input } = await place.arrives(mirror, { inReplyTo: customerMailId, body: '<p>And now?</p>' });
	const { ran } = await place.play(FILE, { input });
	expect(ran).not.toContain('Mirror Email');
	expect(comments()).toEqual([]);
});

test('a mail of the team in a thread that Intercom does not have is left out, and the run says why', async () => {
	const { result } = await teammateWrites({ inReplyTo: undefined, subject: 'A new thread' });
	expect(result.items('Mirror Email')[0].json).toMatchObject({
		action: 'skipped',
		reason: 'No conversation is linked to the thread',
	});
});

test('a lost answer while writing leaves it there once', async () => {
	place.intercom.faults.add({ route: /\/reply$/, dropAnswer: true });
	const { input } = await teammateWrites();
	await place.play(FILE, { input, nodes: anotherProcess() });
	expect(comments()).toHaveLength(1);
});

describe('what was missed', () => {
	const start = { startNode: 'Every 15 Minutes' };
	const missed = (mail: Partial<Mail> = {}) => {
		place.nylas.deliveryFaults.lose = 1;
		place.nylas.sendByHand(place.grant.id, {
			to: [ADA],
			subject: 'Re: Printer on fire',
			body: '<p>Use water.</p>',
			inReplyTo: customerMailId,
			date: minutesAgo(20),
			...mail,
		});
		place.nylas.deliveryFaults.lose = 0;
	};

	test('is shown by the next look at the day, with its files, and once', async () => {
		missed({ files: [PDF] });
		await place.nylas.settled();
		expect(comments()).toEqual([]);
		const result = await place.play(FILE, start);
		expect(result.items('Mirror What Was Missed')).toMatchObject([{ json: { action: 'mirrored', missingFiles: 1 } }]);
		expect(comments().map(({ body, attachments }) => [body, attachments.map(({ name }) => name)])).toEqual([
			[expect.stringContaining('Use water.'), []],
			[expect.stringContaining('invoice.pdf'), ['invoice.pdf']],
		]);
		const again = await place.play(FILE, start);
		expect(again.items('Mirror What Was Missed')).toMatchObject([{ json: { action: 'skipped', missingFiles: 0 } }]);
		expect(again.ran).not.toContain('Fetch Missing Files');
		expect(comments()).toHaveLength(2);
	});

	const since = (hours: number) => ({ global: { reconcile: { doneUntilSec: minutesAgo(hours * 60) } } });

	test('is shown after an outage of days, oldest first, once', async () => {
		missed({ body: '<p>Two days ago.</p>', date: minutesAgo(48 * 60) });
		missed({ body: '<p>Yesterday.</p>', date: minutesAgo(25 * 60) });
		missed();
		const { staticData, ran } = await place.play(FILE, { ...start, staticData: since(3 * 24), executionId: 'run-1' });
		expect(ran).toContain('Mirror Window');
		const words = () => comments().map(({ body }) => body?.replace(/<[^>]+>/g, '').trim());
		expect(words()).toEqual(['Two days ago.', 'Yesterday.', 'Use water.']);
		const again = await place.play(FILE, { ...start, staticData, executionId: 'run-2', nodes: anotherProcess() });
		expect(again.ran).not.toContain('Mirror Window');
		expect(words()).toHaveLength(3);
	});

	test('is looked at again until it is shown', async () => {
		missed();
		place.intercom.faults.add({ route: /\/reply$/, status: 500, times: Infinity });
		const failed = await place.play(FILE, { ...start, staticData: since(1), executionId: 'run-1' });
		expect(failed.items('Summary')).toMatchObject([
			{ json: { action: 'failed', oldestFailed: expect.any(Number) as number } },
			{ json: { action: 'left out' } },
		]);
		const kept = failed.staticData?.global as { reconcile?: { doneUntilSec?: number } };
		expect(kept.reconcile?.doneUntilSec).toBeLessThan(minutesAgo(20));
		place.intercom.faults.clear();
		await place.play(FILE, { ...start, staticData: failed.staticData, executionId: 'run-2' });
		expect(comments()).toHaveLength(1);
	});

	test('is not what a customer wrote, or what was sent from Intercom', async () => {
		const outbound = await place.activate(REPLY);
		place.intercom.teammate.reply(place.conversation().id, {
			adminId: place.ben.id,
			body: '<p>From <b>Intercom</b>.</p>',
		});
		await place.intercom.settled();
		await place.play(REPLY, { input: outbound.runs[0].outputs[0] });
		await place.play(FILE, { ...start, set: { settleMinutes: 0 }, nodes: anotherProcess() });
		expect(comments()).toHaveLength(1);
	});
});
