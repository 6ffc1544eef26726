import type { INodeExecutionData } from 'n8n-workflow';
import type { IntercomPart, Mail } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, minutesAgo, Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const MIRROR = 'mirror-mailbox-replies.json';
const RECONCILE = 'reconcile-answers.json';
const place = new Workplace();
let replies: Host;
let mirror: Host;
let customerMailId: string;

beforeEach(async () => {
	const live = await place.activate(INBOUND);
	customerMailId = (await place.arrivesAndRuns(live, INBOUND, { date: minutesAgo(90) })).message.id;
	[replies, mirror] = [await place.activate(REPLY), await place.activate(MIRROR)];
});

const notes = () =>
	place
		.conversation()
		.conversation_parts.conversation_parts.filter(({ part_type: type }) => type === 'note')
		.map(({ body }) => body ?? '');
const sent = () => place.nylas.outbox(place.grant.id);

/** Ben's program says that he sends as Ben. */
async function writtenInMailbox(mail: Partial<Mail> = {}): Promise<INodeExecutionData[]> {
	const before = mirror.runs.length;
	place.nylas.sendByHand(place.grant.id, {
		from: { email: place.grant.email, name: 'Ben' },
		to: [ADA],
		subject: 'Re: Printer on fire',
		body: '<p>Use sand.</p>',
		inReplyTo: customerMailId,
		...mail,
	});
	await place.nylas.settled();
	return mirror.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
}

async function writtenInIntercom(
	body = '<p>Use water.</p>',
): Promise<{ part: IntercomPart; input: INodeExecutionData[] }> {
	const eve = place.intercom.addAdmin({ name: 'Eve', email: `eve${notes().length}${sent().length}@shop.example` });
	const before = replies.runs.length;
	const part = place.intercom.teammate.reply(place.conversation().id, { adminId: eve.id, body });
	await place.intercom.settled();
	return { part, input: replies.runs.slice(before).flatMap(({ outputs }) => outputs[0]) };
}

const HOLD = { 'Reply by Email': { hold: 'crossed' } };
const rowsOf = async (options?: Record<string, object>) => {
	const nodes = anotherProcess();
	const result = await place.play(RECONCILE, { startNode: 'By Hand', nodes, set: { settleMinutes: -1 }, options });
	return result.items('Summary').map(({ json }) => json.action);
};

describe('an answer from Intercom while a colleague has answered from the mailbox', () => {
	test('leaves, and one note names who answered what and when, whatever repeats', async () => {
		const mirrored = await writtenInMailbox({ date: minutesAgo(5) });
		const { part, input } = await writtenInIntercom();
		await place.play(REPLY, { input });
		expect(sent()).toHaveLength(1);
		expect(notes()).toEqual([
			expect.stringMatching(
				/Ben answered from the mailbox &quot;Use sand\.&quot; on \d.* UTC, and Eve answered in Intercom &quot;Use water\.&quot; on \d/,
			),
		]);
		expect(notes()[0]).toContain(`answer ${part.id} crossed email ${String(mirrored[0].json.id)}`);
		await place.play(REPLY, { input, nodes: anotherProcess() });
		await place.play(MIRROR, { input: mirrored, nodes: anotherProcess() });
		await place.play(MIRROR, { startNode: 'Every 15 Minutes', nodes: anotherProcess(), set: { settleMinutes: -1 } });
		await rowsOf();
		expect(notes()).toHaveLength(1);
		expect(sent()).toHaveLength(1);
	});

	test('is told by the mirror where the mailbox showed the mail too late for the answer', async () => {
		const { input } = await writtenInIntercom();
		await place.play(REPLY, { input });
		const mirrored = await writtenInMailbox();
		const result = await place.play(MIRROR, { input: mirrored });
		expect(result.items('Note Crossing Answers')).toHaveLength(1);
		expect(notes()).toHaveLength(1);
		await place.play(REPLY, { input, nodes: anotherProcess() });
		expect(notes()).toHaveLength(1);
	});

	test.each<{ name: string; mail: Partial<Mail> }>([
		{ name: 'a mail to a supplier', mail: { to: [{ email: 'supplier@example.com' }] } },
		{
			name: 'an out-of-office notice of the mailbox',
			mail: { headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] },
		},
		{ name: 'a mail from before the question', mail: { date: minutesAgo(120) } },
	])('is not told of $name', async ({ mail }) => {
		await writtenInMailbox(mail);
		await place.play(REPLY, { input: (await writtenInIntercom()).input });
		expect(sent()).toHaveLength(1);
		expect(notes()).toEqual([]);
	});

	test('is not told of where the conversation had shown it for long, or who wrote it quotes the answer', async () => {
		await place.play(MIRROR, { input: await writtenInMailbox({ date: minutesAgo(60) }) });
		const { input } = await writtenInIntercom();
		await place.play(REPLY, { input });
		const body =
			'<p>As Eve says.</p><div class="gmail_quote"><div class="gmail_attr">On Mon, Nov 24, 2025 at 9:00 AM Shop Support &lt;support@shop.example&gt; wrote:<br></div><blockquote class="gmail_quote"><p>Use water.</p></blockquote></div>';
		await place.play(MIRROR, { input: await writtenInMailbox({ body }) });
		expect(notes()).toEqual([]);
	});

	test('is not told of two answers from Intercom, also where the mailbox keeps no metadata', async () => {
		await place.play(REPLY, { input: (await writtenInIntercom()).input });
		delete sent()[0].metadata;
		const { input } = await writtenInIntercom('<p>Lots of it.</p>');
		await place.play(REPLY, { input, nodes: anotherProcess() });
		expect(sent()).toHaveLength(2);
		expect(notes()).toEqual([]);
	});
});

describe('with Hold', () => {
	test('the answer stays back, also at reconcile, whose node knows nothing of Hold; the note says so once', async () => {
		await writtenInMailbox();
		const { input, part } = await writtenInIntercom();
		const { ran, run } = await place.play(REPLY, { input, options: HOLD });
		expect(run.data.resultData.error).toBeUndefined();
		expect(ran).not.toContain('Answer Was Not Sent');
		expect(sent()).toEqual([]);
		expect(notes()).toEqual([expect.stringContaining(`answer ${part.id} held back`)]);
		expect(await rowsOf()).toEqual(['held']);
		expect(await rowsOf(HOLD)).toEqual(['held']);
		expect(sent()).toEqual([]);
		expect(notes()).toHaveLength(1);
	});

	test('what the teammate writes after the note leaves, and the held answer does not', async () => {
		await writtenInMailbox();
		await place.play(REPLY, { input: (await writtenInIntercom()).input, options: HOLD });
		const { input } = await writtenInIntercom('<p>Water and sand.</p>');
		await place.play(REPLY, { input, options: HOLD });
		expect(sent().map(({ body }) => body.includes('Water and sand.'))).toEqual([true]);
		expect(await rowsOf(HOLD)).toEqual(expect.arrayContaining(['held', 'skipped']));
		expect(sent()).toHaveLength(1);
		expect(notes()).toHaveLength(1);
	});

	test('it stays back where nobody could be told, and leaves where a person says so', async () => {
		await writtenInMailbox();
		const { input } = await writtenInIntercom();
		place.intercom.faults.add({ route: /^POST .*\/reply$/, status: 500, times: 10 });
		await place.play(REPLY, { input, options: HOLD });
		place.intercom.faults.clear();
		expect(await rowsOf()).toEqual(['held']);
		expect(notes()).toHaveLength(1);
		const release = { 'Reply by Email': { hold: 'release', skipIfSent: true } };
		await place.play(REPLY, { input, options: release, nodes: anotherProcess() });
		expect(sent()).toHaveLength(1);
	});

	test('an answer that crosses nothing leaves', async () => {
		await place.play(REPLY, { input: (await writtenInIntercom()).input, options: HOLD });
		expect(sent()).toHaveLength(1);
	});
});
