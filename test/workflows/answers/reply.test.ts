import type { IntercomPart, Mail, NylasMessage } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, PDF, Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const FILE = 'intercom-reply-to-email.json';
const place = new Workplace();
let intercomHost: Host;
let customerMail: NylasMessage;

beforeEach(async () => {
	intercomHost = await place.activate(FILE);
});

/** A customer's mail is in Intercom. */
async function customerWrites(mail: Partial<Mail> = {}): Promise<void> {
	const nylasHost = await place.activate(INBOUND);
	customerMail = (await place.arrivesAndRuns(nylasHost, INBOUND, mail)).message;
}

/** A teammate answers in the newest conversation. Returns the items of the run that this starts. */
async function teammateAnswers(part: Partial<Parameters<typeof place.intercom.teammate.reply>[1]> = {}) {
	const before = intercomHost.runs.length;
	const conversation = place.intercom.conversations[place.intercom.conversations.length - 1];
	const written: IntercomPart = place.intercom.teammate.reply(conversation.id, {
		adminId: place.ben.id,
		body: '<p>Use <b>water</b>.</p>',
		...part,
	});
	await place.intercom.settled();
	return { written, input: intercomHost.runs.slice(before).flatMap(({ outputs }) => outputs[0]) };
}

async function answerIsMailed(part: Parameters<typeof teammateAnswers>[0] = {}) {
	const { written, input } = await teammateAnswers(part);
	const result = await place.play(FILE, { input });
	return { written, input, result, sent: place.nylas.outbox(place.grant.id) };
}

const sends = () => place.nylas.log.requests(/\/messages\/send/);

test('the answer leaves as a mail to the customer, in the same thread, with one Re: and its formatting', async () => {
	await customerWrites();
	const { sent } = await answerIsMailed();
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({
		thread_id: customerMail.thread_id,
		subject: 'Re: Printer on fire',
		to: [{ email: ADA.email }],
	});
	expect(sent[0].body).toContain('<b>water</b>');
	expect(sends()[0].json).toMatchObject({ reply_to_message_id: customerMail.id });
});

test('it goes to Reply-To where the customer asks for that', async () => {
	await customerWrites({ replyTo: [{ email: 'orders@example.com' }] });
	expect((await answerIsMailed()).sent[0].to).toMatchObject([{ email: 'orders@example.com' }]);
});

test('it goes to whoever of the customers wrote last', async () => {
	await customerWrites({ cc: [GRACE] });
	await customerWrites({ from: GRACE, inReplyTo: customerMail.id, body: '<p>Me, too.</p>' });
	expect(place.intercom.conversations).toHaveLength(1);
	expect((await answerIsMailed()).sent[0].to).toMatchObject([{ email: GRACE.email }]);
});

test('it carries an Idempotency-Key of conversation and part', async () => {
	await customerWrites();
	const { written } = await answerIsMailed();
	expect(sends()[0].headers['idempotency-key']).toBe(`intercom:${place.conversation().id}:${written.id}`);
});

test('files go along with equal bytes', async () => {
	await customerWrites();
	const { sent } = await answerIsMailed({ files: [PDF] });
	expect(sent[0].attachments).toMatchObject([
		{ filename: PDF.filename, content_type: expect.stringContaining(PDF.contentType) as string },
	]);
	expect(place.nylas.file(place.grant.id, sent[0].attachments[0].id)).toEqual(PDF.content);
});

test('the second run of the same part sends nothing more, in this process or another', async () => {
	await customerWrites();
	const { input } = await answerIsMailed();
	await place.play(FILE, { input });
	await place.play(FILE, { input, nodes: anotherProcess() });
	expect(place.nylas.outbox(place.grant.id)).toHaveLength(1);
	expect(new Set(sends().map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test('the second run sends nothing more when the customer has written again in between', async () => {
	await customerWrites();
	const { input } = await answerIsMailed();
	await customerWrites({ inReplyTo: customerMail.id, body: '<p>And now?</p>' });
	await place.play(FILE, { input });
	expect(place.nylas.outbox(place.grant.id)).toHaveLength(1);
});

test.each([
	{ name: 'the send is done but its answer is lost', fault: { dropAnswer: true } },
	{
		name: 'Nylas says 429 and asks to come back at once',
		fault: { status: 429, headers: { 'retry-after': '0' }, body: '{}', times: 2 },
	},
	{ name: 'Nylas says 503', fault: { status: 503, headers: { 'retry-after': '0' }, body: '{}' } },
	{ name: 'Nylas says 500 before doing anything', fault: { status: 500, body: '{}' } },
])('it leaves once although $name', async ({ fault }) => {
	await customerWrites();
	place.nylas.faults.add({ route: /messages\/send/, ...fault });
	const { sent, result } = await answerIsMailed();
	expect(result.error('Reply by Email')).toBeUndefined();
	expect(sent).toHaveLength(1);
});

test('one answer that Intercom tells on several topics, or twice, starts one run', async () => {
	await customerWrites();
	place.intercom.deliveryFaults.duplicate = 1;
	const conversation = place.conversation();
	place.intercom.teammate.close(conversation.id, { adminId: place.ben.id, body: '<p>Done.</p>' });
	await place.intercom.settled();
	expect(intercomHost.items().map(({ part }) => (part as { text: string }).text)).toEqual(['Done.']);
});

test('a note starts no run', async () => {
	await customerWrites();
	expect((await teammateAnswers({ note: true })).input).toEqual([]);
});

test('a conversation that came from somewhere else than e-mail starts no run', async () => {
	const contact = await post('/contacts', { role: 'user', email: 'chat@example.com' });
	await post('/conversations', { from: { type: 'user', id: contact.id }, body: 'From the messenger' });
	expect((await teammateAnswers()).input).toEqual([]);
});

test("the mail that was sent does not come back as a customer's", async () => {
	const nylasHost = await place.activate(INBOUND);
	customerMail = (await place.arrivesAndRuns(nylasHost, INBOUND)).message;
	await answerIsMailed();
	await place.nylas.settled();
	expect(nylasHost.runs).toHaveLength(1);
});

async function post(path: string, body: object): Promise<{ id: string }> {
	const headers = {
		authorization: `Bearer ${place.intercom.accessToken}`,
		'content-type': 'application/json',
		'Intercom-Version': '2.15',
	};
	return (await (
		await fetch(place.intercom.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
	).json()) as { id: string };
}

describe('a thread that goes on in another mailbox', () => {
	test('is a thread with a conversation of its own there, and each answer leaves from the mailbox of its conversation', async () => {
		await customerWrites();
		const first = place.grant;
		place.grant = place.nylas.addGrant({ email: 'billing@shop.example' });
		await customerWrites({
			to: [{ email: 'billing@shop.example' }],
			subject: 'Re: Printer on fire',
			body: '<p>Billing, please.</p>',
		});
		expect(
			place.intercom.conversations.map(
				({ custom_attributes: attributes }) => String(attributes['Email Thread']).split('/')[0],
			),
		).toEqual([first.id, place.grant.id]);
		const { sent } = await answerIsMailed();
		expect(sent).toMatchObject([{ grant_id: place.grant.id, to: [{ email: ADA.email }] }]);
		expect(place.nylas.outbox(first.id)).toEqual([]);
	});

	test('an answer whose mailbox is gone fails, and says where to look', async () => {
		await customerWrites();
		const { input } = await teammateAnswers();
		place.nylas.faults.add({
			route: new RegExp(place.grant.id),
			status: 404,
			times: Infinity,
			body: '{"request_id":"1","error":{"type":"not_found_error","message":"grant not found"}}',
		});
		const { run } = await place.play(FILE, { input });
		expect(run.data.resultData.error).toMatchObject({
			message: expect.stringMatching(
				/^Nylas did not find this object.*deleting the grant makes its IDs invalid/,
			) as string,
		});
		expect(place.nylas.outbox(place.grant.id)).toEqual([]);
	});
});

describe('an answer that Intercom translates', () => {
	test("leaves once, in the customer's language", async () => {
		await customerWrites({ body: '<p>Es brennt.</p>' });
		place.sandbox.quirks.on('answers-translated');
		const { sent, input, result } = await answerIsMailed();
		expect(input).toHaveLength(1);
		expect(result.error('Reply by Email')).toBeUndefined();
		expect(sent).toHaveLength(1);
		expect(sent[0].body).toContain('Auf Deutsch:');
	});
});
