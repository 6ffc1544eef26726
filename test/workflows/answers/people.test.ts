import type { Mail } from '../../../sandbox/types';
import { ADA, GRACE, minutesAgo, Workplace } from '../workplace';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';

/** Whom an answer goes to, and that it goes once, in the mailbox as it is: docs/loop.md Out 2, 3, 5. */

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const ANSWERS = 'reconcile-answers.json';
const place = new Workplace();

let inbound: Host;
let replies: Host;

beforeEach(async () => {
	inbound = await place.activate(INBOUND);
	replies = await place.activate(REPLY);
});

const sent = () => place.nylas.outbox(place.grant.id);
const people = () =>
	sent().map(({ to, cc }) => ({ to: to.map(({ email }) => email), cc: cc.map(({ email }) => email) }));

async function answer(body = '<p>Use water.</p>', options: Record<string, object> = {}) {
	const before = replies.runs.length;
	place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body });
	await place.intercom.settled();
	const input = replies.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
	return await place.play(REPLY, { input, options });
}

async function intercom(method: string, path: string, body: object): Promise<void> {
	const headers = {
		authorization: `Bearer ${place.intercom.accessToken}`,
		accept: 'application/json',
		'Intercom-Version': '2.15',
		'content-type': 'application/json',
	};
	const response = await fetch(place.intercom.url + path, { method, headers, body: JSON.stringify(body) });
	expect(response.status).toBe(200);
}

async function remove(messageId: string, times: number): Promise<void> {
	for (let time = 0; time < times; time += 1)
		await fetch(`${place.nylas.url}/v3/grants/${place.grant.id}/messages/${encodeURIComponent(messageId)}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${place.nylas.apiKey}` },
		});
}

describe('the mail that is answered', () => {
	test('is the one the customer wrote last, though it lies in the trash by now', async () => {
		const one = await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		const two = await place.arrivesAndRuns(inbound, INBOUND, {
			from: GRACE,
			inReplyTo: one.message.id,
			body: '<p>My private question.</p>',
			date: minutesAgo(50),
		});
		await remove(two.message.id, 1);
		await answer('<p>Dear Grace, privately.</p>');
		expect(people()).toMatchObject([{ to: [GRACE.email] }]);
	});

	test('is the one before the answer, though somebody else has written in the thread since', async () => {
		const one = await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		place.nylas.receive(place.grant.id, {
			from: GRACE,
			to: [{ email: place.grant.email }],
			subject: 'Re: Printer on fire',
			body: '<p>Nobody in Intercom has seen this yet.</p>',
			inReplyTo: one.message.id,
			date: minutesAgo(1),
		});
		await answer();
		expect(people()).toMatchObject([{ to: [ADA.email] }]);
	});

	test('may be gone with its thread: the answer goes to the contact as a new mail, and says so', async () => {
		const { message } = await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		place.nylas.faults.add({
			route: new RegExp(`/threads/${message.thread_id}|/messages/${message.id}`),
			status: 404,
			times: Infinity,
			body: '{"request_id":"1","error":{"type":"not_found_error","message":"not found"}}',
		});
		await answer();
		expect(people()).toEqual([{ to: [ADA.email], cc: [] }]);
		expect(sent()[0].subject).toBe('Re: Printer on fire');
	});

	test("may be deleted for good: the new mail names the customer's Message-ID, so that mail programs thread it", async () => {
		const { message } = await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		await fetch(`${place.nylas.url}/v3/grants/${place.grant.id}/messages/${message.id}?hard_delete=true`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${place.nylas.apiKey}` },
		});
		await answer();
		const header = (name: string) => sent()[0].headers.find((one) => one.name === name)?.value;
		const messageId = message.headers.find(({ name }) => name === 'Message-ID')?.value;
		expect([header('In-Reply-To'), header('References')]).toEqual([messageId, messageId]);
		expect(people()).toEqual([{ to: [ADA.email], cc: [] }]);
	});

	test('may be deleted for good at a provider that takes no such headers: the answer leaves without them', async () => {
		const { message } = await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		await fetch(`${place.nylas.url}/v3/grants/${place.grant.id}/messages/${message.id}?hard_delete=true`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${place.nylas.apiKey}` },
		});
		place.nylas.faults.add({
			route: /messages\/send/,
			status: 400,
			body: '{"error":{"type":"api.invalid","message":"x-"}}',
		});
		await answer();
		expect(sent()).toHaveLength(1);
		expect(sent()[0].headers.some(({ name }) => name === 'References')).toBe(false);
	});

	test('may lie in another thread by now: it is found there, and answered in it', async () => {
		const { message } = await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		message.thread_id = 'another-thread';
		await answer();
		expect(sent()[0].thread_id).toBe('another-thread');
	});
});

describe('everybody on the mail', () => {
	test('gets the answer', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, { cc: [GRACE], date: minutesAgo(60) });
		await answer();
		expect(people()).toEqual([{ to: [ADA.email], cc: [GRACE.email] }]);
	});

	test('but not who was taken out of the conversation', async () => {
		const one = await place.arrivesAndRuns(inbound, INBOUND, { cc: [GRACE], date: minutesAgo(60) });
		await place.arrivesAndRuns(inbound, INBOUND, {
			from: GRACE,
			to: [{ email: place.grant.email }, ADA],
			inReplyTo: one.message.id,
			body: '<p>Me, too.</p>',
			date: minutesAgo(50),
		});
		const grace = place.intercom.contacts.find(({ email }) => email === GRACE.email);
		await intercom('DELETE', `/conversations/${place.conversation().id}/customers/${String(grace?.id)}`, {
			admin_id: place.ben.id,
		});
		await answer('<p>Only for Ada.</p>');
		expect(people()).toEqual([{ to: [ADA.email], cc: [] }]);
	});

	test('nor who was taken out before they wrote anything, and the run says so', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, { cc: [GRACE], date: minutesAgo(60) });
		const grace = place.intercom.contacts.find(({ email }) => email === GRACE.email);
		place.intercom.teammate.removeParticipant(place.conversation().id, {
			adminId: place.ben.id,
			contactId: String(grace?.id),
		});
		const { items, hints } = await answer('<p>Only for Ada.</p>');
		expect(people()).toEqual([{ to: [ADA.email], cc: [] }]);
		expect(items('Reply by Email')).toMatchObject([{ json: { notCopied: [GRACE.email] } }]);
		expect(JSON.stringify(hints('Reply by Email'))).toContain(`No copy goes to ${GRACE.email}`);
	});

	test('and where nobody is added on the way in, everybody on the mail, by option', async () => {
		const { input } = await place.arrives(inbound, { cc: [GRACE], date: minutesAgo(60) });
		await place.play(INBOUND, { input, options: { 'Receive Email': { addPeople: false } } });
		await answer('<p>Both of you.</p>', { 'Reply by Email': { copyAbsent: true } });
		expect(people()).toEqual([{ to: [ADA.email], cc: [GRACE.email] }]);
	});

	test('a colleague on the mail gets it, who never takes part', async () => {
		const cleo = place.intercom.addAdmin({ name: 'Cleo', email: 'cleo@agency.example' });
		const { message } = await place.arrivesAndRuns(inbound, INBOUND, {
			cc: [{ email: 'sales@shop.example' }, { email: cleo.email }],
			date: minutesAgo(60),
		});
		await place.arrivesAndRuns(inbound, INBOUND, {
			from: cleo,
			inReplyTo: message.id,
			body: '<p>Ours, I think.</p>',
			authentication: 'pass',
			date: minutesAgo(50),
		});
		await answer();
		expect(people()).toEqual([{ to: [ADA.email], cc: ['sales@shop.example', 'cleo@agency.example'] }]);
	});

	test('at an address that Nylas reaches, where the domain is not ASCII', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, {
			from: { email: 'kim@müller.example', name: 'Kim' },
			cc: [{ email: 'kim@xn--mller-kva.example' }, { email: 'mia@łódź.example' }],
			date: minutesAgo(60),
		});
		await answer();
		expect(people()).toEqual([{ to: ['kim@xn--mller-kva.example'], cc: ['mia@xn--d-uga0v4h.example'] }]);
	});

	test('and who was added to it', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		await intercom('POST', '/contacts', { role: 'user', email: 'lawyer@example.com' });
		const lawyer = place.intercom.contacts.find(({ email }) => email === 'lawyer@example.com');
		await intercom('POST', `/conversations/${place.conversation().id}/customers`, {
			admin_id: place.ben.id,
			customer: { intercom_user_id: lawyer?.id },
		});
		await answer();
		expect(people()).toEqual([{ to: [ADA.email], cc: ['lawyer@example.com'] }]);
	});
});

/** Gmail's form of a forward, with a word of the teammate above. */
const FORWARD =
	'<p>Please be nice to her.</p><p>---------- Forwarded message ---------<br>From: Eve Fox &lt;eve@fox.example&gt;<br>Date: Mon, Nov 23, 2026 at 9:00 AM<br>Subject: Broken<br>To: ben@shop.example</p><p>It is broken.</p>';
const LABELS = '<p>Name: Eve Fox</p><p>Email: eve@fox.example</p><p>Message: It is broken.</p>';

describe('whom Intercom shows as the author gets the answer in the thread of the mail', () => {
	test.each<{ name: string; mail: Partial<Mail>; classify?: object }>([
		{
			name: 'a form service without Reply-To',
			mail: { from: { email: 'noreply@jotform.com', name: 'Jotform' }, body: LABELS },
		},
		{ name: 'a form at the own domain', mail: { from: { email: 'wordpress@shop.example' }, body: LABELS } },
		{ name: "a form that somebody else's site sends", mail: { from: { email: 'mailer@site.example' }, body: LABELS } },
		{
			name: 'one of Form Senders',
			mail: { from: { email: 'info@agency.example' }, body: LABELS },
			classify: { formSenders: 'info@agency.example' },
		},
		{
			name: "a teammate's forward",
			mail: { from: { email: 'ben@shop.example', name: 'Ben' }, subject: 'Fwd: Broken', body: FORWARD },
			classify: { forwardedByTeam: true },
		},
		{
			name: 'a forward by one of Team Domains',
			mail: { from: { email: 'cleo@agency.example', name: 'Cleo' }, subject: 'Fwd: Broken', body: FORWARD },
			classify: { forwardedByTeam: true, teamDomains: 'agency.example' },
		},
	])('$name', async ({ mail, classify = {} }) => {
		const { message, input } = await place.arrives(inbound, { date: minutesAgo(60), ...mail });
		await place.play(INBOUND, { input, options: { 'Fetch and Classify': classify } });
		await answer();
		expect(people()).toEqual([{ to: ['eve@fox.example'], cc: [] }]);
		expect(sent()[0].thread_id).toBe(message.thread_id);
		expect(sent()[0].body).not.toContain('Please be nice');
	});

	test('but nobody whom the mail does not name, whatever the link says', async () => {
		await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		const form = place.nylas.receive(place.grant.id, {
			from: { email: 'noreply@jotform.com' },
			to: [{ email: place.grant.email }],
			subject: 'Form',
			body: LABELS,
			date: minutesAgo(50),
		});
		await intercom('PUT', `/conversations/${place.conversation().id}`, {
			custom_attributes: { 'Email Thread': `${place.grant.id}/${form.thread_id}` },
		});
		await answer();
		expect(sent().filter(({ thread_id }) => thread_id === form.thread_id)).toEqual([]);
		expect(people().flatMap(({ to }) => to)).not.toContain('eve@fox.example');
	});
});

test('the link opens no mailbox to strangers: nobody of the conversation is on the mail, so nothing leaves', async () => {
	await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
	const secret = place.nylas.receive(place.grant.id, {
		from: { email: 'ceo@rival.example' },
		to: [{ email: place.grant.email }],
		subject: 'Merger',
		body: '<p>Secret.</p>',
		date: minutesAgo(70),
	});
	await intercom('PUT', `/conversations/${place.conversation().id}`, {
		custom_attributes: { 'Email Thread': `${place.grant.id}/${secret.thread_id}` },
	});
	await answer();
	expect(people().map(({ to }) => to)).not.toContainEqual(['ceo@rival.example']);
	expect(sent().map(({ thread_id }) => thread_id)).not.toContain(secret.thread_id);
});

test('an answer comes from the alias that the customer wrote to, with the quoted mail under it', async () => {
	await place.arrivesAndRuns(inbound, INBOUND, { to: [{ email: 'help@shop.example' }], date: minutesAgo(60) });
	await answer();
	expect(sent()[0].from).toMatchObject([{ email: 'help@shop.example', name: 'Shop Support' }]);
	expect(sent()[0].body).toMatch(/^<p[^>]*>Use water\.<\/p><br><div class="gmail_quote">.*It burns\./s);
});

describe('an answer leaves once', () => {
	beforeEach(async () => {
		await place.arrivesAndRuns(inbound, INBOUND, { date: minutesAgo(60) });
		await answer();
		expect(sent()).toHaveLength(1);
	});

	const reconcile = async (nodes?: ReturnType<typeof anotherProcess>) =>
		await place.play(ANSWERS, { startNode: 'By Hand', set: { settleMinutes: -1 }, ...(nodes ? { nodes } : {}) });
	const answers = () => place.nylas.log.requests(/messages\/send/);

	test('though its copy was deleted for good', async () => {
		await remove(sent()[0].id, 2);
		await reconcile();
		expect(answers()).toHaveLength(1);
	});

	test('though its copy lies in the trash, for another process, too', async () => {
		await remove(sent()[0].id, 1);
		await reconcile(anotherProcess());
		expect(answers()).toHaveLength(1);
	});
});
