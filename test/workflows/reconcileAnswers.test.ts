import type { Host } from '../support/host/host';
import { anotherProcess } from './anotherProcess';
import { ADA, Workplace } from './workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const FILE = 'reconcile-answers.json';
const place = new Workplace();
let replies: Host;
let conversationId: string;

beforeEach(async () => {
	replies = await place.activate(REPLY);
	await place.arrivesAndRuns(await place.activate(INBOUND), INBOUND);
	conversationId = place.conversation().id;
});

/** As rows of the summary: `action: reason` to number of answers. */
async function reconcile(): Promise<Record<string, unknown>> {
	const result = await place.play(FILE, { startNode: 'By Hand', nodes: anotherProcess(), set: { settleMinutes: -1 } });
	expect(result.run.data.resultData.error).toBeUndefined();
	return Object.fromEntries(
		result.items('Summary').map(({ json }) => [`${json.action}: ${json.reason}`, json.answers]),
	);
}

async function teammateAnswers(body: string) {
	const before = replies.runs.length;
	place.intercom.teammate.reply(conversationId, { adminId: place.ben.id, body });
	await place.intercom.settled();
	return replies.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
}

const sent = () => place.nylas.outbox(place.grant.id);
const LEFT = 'skipped: The answer was already sent';
const MISSED = 'sent: It was not sent yet';

test('sends an answer whose run was lost, to the right person and in the thread', async () => {
	await teammateAnswers('<p>Use water.</p>');
	expect(await reconcile()).toEqual({ [MISSED]: 1 });
	expect(sent()).toMatchObject([
		{
			subject: 'Re: Printer on fire',
			to: [{ email: ADA.email }],
			thread_id: place.nylas.messages(place.grant.id)[0].thread_id,
		},
	]);
});

test('sends nothing a second time: what the live workflow sent, and what reconcile sent', async () => {
	await place.play(REPLY, { input: await teammateAnswers('<p>Use water.</p>') });
	await teammateAnswers('<p>Lots of it.</p>');
	expect(await reconcile()).toEqual({ [LEFT]: 1, [MISSED]: 1 });
	expect(await reconcile()).toEqual({ [LEFT]: 2 });
	expect(sent()).toHaveLength(2);
});

test('recognises an answer that was sent days ago, when its Idempotency-Key is forgotten, also without metadata', async () => {
	await place.play(REPLY, { input: await teammateAnswers('<p>Use <b>water</b>.</p>') });
	const [mail] = sent();
	delete mail.metadata;
	place.nylas.log.clear();
	expect(await reconcile()).toEqual({ [LEFT]: 1 });
	expect(place.nylas.log.requests(/\/messages\/send/)).toEqual([]);
});

test('one answer that can not be sent does not hold up the others, and is said', async () => {
	await teammateAnswers('<p>One.</p>');
	await teammateAnswers('<p>Two.</p>');
	place.nylas.faults.add({
		route: /\/messages\/send/,
		status: 402,
		body: '{"request_id":"1","error":{"type":"provider_error","message":"no"}}',
	});
	const { id } = place.conversation();
	expect(await reconcile()).toEqual({
		[MISSED]: 1,
		[`failed: Nylas could not send to at least one recipient (conversation ${id})`]: 1,
	});
	expect(sent()).toHaveLength(1);
});
