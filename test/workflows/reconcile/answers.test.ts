import { ProcessState } from '../../../nodes/shared/base/processState';
import type { IntercomPart } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { nodesOf } from '../examples';
import { anotherProcess } from '../anotherProcess';
import { ADA, Workplace } from '../workplace';

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
	expect(notes()).toEqual([expect.stringMatching(/One.*was not sent by email/s)]);
	await reconcile();
	expect(sent()).toHaveLength(2);
	expect(notes()).toEqual([expect.any(String), expect.stringMatching(/has now been sent/)]);
});

/** Nylas knows no key any more, and this is another process, hours later. */
async function hoursLater(): Promise<Record<string, unknown>> {
	// Else Nylas would know the key of what it has just been given.
	place.nylas.faults.add({ route: /\/messages\/send/, status: 500, body: '{"unexpected":"send"}', times: 50 });
	const nodes = nodesOf(new ProcessState(() => Date.now() + 5 * 3_600_000));
	const result = await place.play(FILE, { startNode: 'By Hand', nodes, set: { settleMinutes: -1 } });
	place.nylas.faults.clear();
	return Object.fromEntries(
		result.items('Summary').map(({ json }) => [`${json.action}: ${json.reason}`, json.answers]),
	);
}

const notes = () =>
	place
		.conversation()
		.conversation_parts.conversation_parts.filter(({ part_type: type }: IntercomPart) => type === 'note')
		.map(({ body }: IntercomPart) => body ?? '');

/** For good: from Sent, and then from the trash. */
async function deleteCopies(): Promise<void> {
	for (const { id } of sent())
		await fetch(`${place.nylas.url}/v3/grants/${place.grant.id}/messages/${id}?hard_delete=true`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${place.nylas.apiKey}` },
		});
}

describe('an answer whose sent copy is gone, or was never kept', () => {
	beforeEach(async () => {
		await place.play(REPLY, { input: await teammateAnswers('<p>Use water.</p>') });
		await deleteCopies();
	});

	test('is known by the note on the mail that it answers, in another process and hours later', async () => {
		for (let look = 0; look < 3; look++) expect(await hoursLater()).toEqual({ [LEFT]: 1 });
		expect(notes()).toEqual([]);
		expect(sent()).toHaveLength(1);
	});

	test('is not sent where that note is gone, too: the conversation says so once, and is reopened', async () => {
		for (const message of place.nylas.messages(place.grant.id)) delete message.metadata;
		const { id } = place.conversation();
		place.intercom.teammate.close(id, { adminId: place.ben.id });
		const row = `unclear: This answer may not have left: the mailbox keeps no trace of it either way (conversation ${id})`;
		expect(await hoursLaterWithoutMetadata()).toEqual({ [row]: 1 });
		expect(await hoursLaterWithoutMetadata()).toEqual({ [row]: 1 });
		expect(notes()).toEqual([expect.stringMatching(/Use water.*may not have left/s)]);
		expect(place.conversation().state).toBe('open');
		expect(sent()).toHaveLength(1);
	});

	async function hoursLaterWithoutMetadata(): Promise<Record<string, unknown>> {
		const route = /PUT .*\/messages\//;
		place.nylas.faults.add({
			route,
			status: 403,
			body: '{"request_id":"1","error":{"type":"forbidden","message":"no"}}',
			times: 50,
		});
		return await hoursLater();
	}
});

test('an answer that n8n never had a chance to send leaves after an outage of hours, once', async () => {
	await teammateAnswers('<p>Use water.</p>');
	const nodes = nodesOf(new ProcessState(() => Date.now() + 5 * 3_600_000));
	await place.play(FILE, { startNode: 'By Hand', nodes, set: { settleMinutes: -1 } });
	expect(sent()).toHaveLength(1);
	await deleteCopies();
	expect(await hoursLater()).toEqual({ [LEFT]: 1 });
	expect(notes()).toEqual([]);
});

test('an answer that was begun and never noted as sent is left to a person', async () => {
	await teammateAnswers('<p>Use water.</p>');
	const [customers] = place.nylas.messages(place.grant.id);
	const { id } = place.conversation().conversation_parts.conversation_parts.at(-1)!;
	customers.metadata = { intercom_answer_part_ids: `?${id}`, order: '12' };
	expect(Object.keys(await hoursLater())).toEqual([expect.stringContaining('unclear: ')]);
	expect(notes()).toHaveLength(1);
	expect(customers.metadata).toMatchObject({ order: '12' });
});
