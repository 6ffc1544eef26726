import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, PDF, Workplace } from '../workplace';

const FILE = 'inbound-email-to-intercom.json';
const place = new Workplace();
let host: Host;

beforeEach(async () => (host = await place.activate(FILE)));

const arrives = async (mail: Parameters<Workplace['arrives']>[1] = {}) => await place.arrivesAndRuns(host, FILE, mail);
const tags = (index = 0) =>
	(place.conversation(index).tags as { tags: Array<{ name: string }> }).tags.map(({ name }) => name);
const assignee = (index = 0) => String(place.conversation(index).admin_assignee_id ?? 0);

describe('a mail of a new thread', () => {
	test('starts a conversation of its sender, dated like the mail, titled with the subject and linked to the thread', async () => {
		const { message } = await arrives();
		expect(place.words()).toEqual(['It burns.']);
		expect(place.conversation()).toMatchObject({
			title: 'Printer on fire',
			created_at: message.date,
			source: { author: { email: ADA.email } },
			custom_attributes: { 'Email Thread': `${place.grant.id}/${message.thread_id}` },
		});
		expect(place.intercom.contacts).toMatchObject([{ email: ADA.email, name: ADA.name, role: 'user' }]);
	});

	test('about an invoice is tagged Billing and assigned to nobody', async () => {
		await arrives({ subject: 'Invoice 4711' });
		expect([tags(), assignee()]).toEqual([['Billing'], '0']);
	});

	test('to billing@ is tagged Billing, whatever it is about', async () => {
		await arrives({ to: [{ email: 'billing@shop.example' }, { email: place.grant.email }] });
		expect(tags()).toEqual(['Billing']);
	});

	test('about pricing is tagged Sales, and assigned to whom its box names', async () => {
		const { input } = await place.arrives(host, { subject: 'PRICING for 40 seats' });
		await place.play(FILE, { input, set: { assignTo: place.ben.email } });
		expect([tags(), assignee()]).toEqual([['Sales'], place.ben.id]);
	});

	test('passes five nodes, and Nylas is asked for the mail alone once the mailbox is known', async () => {
		await arrives();
		place.nylas.log.clear();
		const { result } = await arrives({ subject: 'Another' });
		expect(result.ran).toEqual([
			'Nylas Trigger',
			'Fetch and Classify',
			'Routing Rules',
			'Everything Else',
			'Receive Email',
		]);
		expect(place.nylas.log.requests().map(({ method, path }) => `${method} ${path.split('/').at(-2)}`)).toEqual([
			'GET messages',
		]);
	});

	test('about anything else is neither tagged nor assigned', async () => {
		await arrives();
		expect([tags(), assignee()]).toEqual([[], '0']);
	});

	test('takes name and phone number from the signature for a new contact', async () => {
		await arrives({
			from: { email: 'max@example.com' },
			body: '<p>Please call.</p><p>-- <br>Max Muster<br>Head of Fires<br>+49 30 12345678</p>',
		});
		expect(place.intercom.contacts[0]).toMatchObject({ email: 'max@example.com', phone: '+493012345678' });
	});
});

describe('the next mail of the thread', () => {
	test('is appended without its quoted history, and route and tag of the conversation stay as a teammate left them', async () => {
		const first = await arrives();
		await arrives({
			subject: 'Re: pricing',
			inReplyTo: first.message.id,
			body: '<p>Still burning.</p><div class="gmail_quote"><div>On Mon, May 4, 2026 at 9:00 AM Shop &lt;support@shop.example&gt; wrote:</div><blockquote>Have you tried water?</blockquote></div>',
		});
		expect(place.words()).toEqual(['It burns.', 'Still burning.']);
		expect([tags(), assignee()]).toEqual([[], '0']);
	});

	test('from a colleague joins the same conversation, as the colleague', async () => {
		const first = await arrives({ cc: [GRACE] });
		await arrives({
			from: GRACE,
			to: [{ email: place.grant.email }, ADA],
			inReplyTo: first.message.id,
			body: '<p>I saw it, too.</p>',
		});
		expect(place.intercom.conversations).toHaveLength(1);
		const [part] = place
			.conversation()
			.conversation_parts.conversation_parts.filter(({ part_type }) => part_type === 'comment');
		expect(part.author).toMatchObject({ email: GRACE.email });
		expect(place.conversation().contacts.contacts).toHaveLength(2);
	});

	test('reopens a closed conversation', async () => {
		const first = await arrives();
		place.intercom.teammate.close(place.conversation().id, { adminId: place.ben.id });
		await arrives({ inReplyTo: first.message.id, body: '<p>Again!</p>' });
		expect(place.conversation().state).toBe('open');
	});

	test('finds its conversation in another process, which knows nothing of the first', async () => {
		const first = await arrives();
		const { input } = await place.arrives(host, { inReplyTo: first.message.id, body: '<p>Second.</p>' });
		await place.play(FILE, { input, nodes: anotherProcess() });
		expect([place.intercom.conversations.length, place.words()]).toEqual([1, ['It burns.', 'Second.']]);
	});
});

describe('files', () => {
	test('arrive with equal bytes, name and type', async () => {
		await arrives({ files: [PDF] });
		const files = place.conversation().conversation_parts.conversation_parts.flatMap(({ attachments }) => attachments);
		expect(files).toMatchObject([{ name: PDF.filename, content_type: PDF.contentType }]);
		expect(place.intercom.file(files[0].url)).toEqual(PDF.content);
	});

	test('that are more than ten arrive all, in their order', async () => {
		const files = Array.from({ length: 12 }, (_, number) => ({
			...PDF,
			filename: `page-${number + 1}.pdf`,
			content: Buffer.from(`page ${number + 1}`),
		}));
		await arrives({ files });
		const names = place
			.conversation()
			.conversation_parts.conversation_parts.flatMap(({ attachments }) => attachments.map(({ name }) => name));
		expect(names).toEqual(files.map(({ filename }) => filename));
	});

	test('that cannot be fetched do not lose the mail, and the run says how many are missing', async () => {
		place.nylas.faults.add({ route: /\/attachments\/.*download/, status: 404, body: '{}', times: Infinity });
		const { result } = await arrives({ files: [PDF] });
		expect(place.words()).toEqual(['It burns.']);
		expect(result.items('Receive Email')[0].json).toMatchObject({ action: 'created', missingFiles: 1 });
	});
});

describe('nothing comes twice', () => {
	test('the same run played twice leaves one mail, one tag and one contact', async () => {
		const { input } = await place.arrives(host, { subject: 'Invoice 4711', files: [PDF] });
		await place.play(FILE, { input });
		const before = JSON.stringify(place.intercom.conversations);
		const again = await place.play(FILE, { input });
		expect(JSON.stringify(place.intercom.conversations)).toBe(before);
		expect(again.items('Receive Email')[0].json).toMatchObject({
			action: 'skipped',
			reason: 'The mail is already in the conversation',
			missingFiles: 0,
		});
		expect(place.intercom.contacts).toHaveLength(1);
	});

	test('the same run played in another process changes nothing either', async () => {
		const { input } = await place.arrives(host, { files: [PDF] });
		await place.play(FILE, { input });
		const before = JSON.stringify(place.intercom.conversations);
		await place.play(FILE, { input, nodes: anotherProcess() });
		expect(JSON.stringify(place.intercom.conversations)).toBe(before);
	});

	test('a notification that Nylas delivers twice, and again under a new id, starts one run', async () => {
		Object.assign(place.nylas.deliveryFaults, { duplicate: 1, upsert: 1 });
		const { input } = await place.arrives(host);
		expect(input).toHaveLength(1);
	});
});

describe("mail that is no customer's", () => {
	test.each([
		{ name: 'an out-of-office reply', mail: { headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] } },
		{
			name: 'a mailing list',
			mail: {
				headers: [
					{ name: 'List-Unsubscribe', value: '<https://example.com/u>' },
					{ name: 'Precedence', value: 'bulk' },
				],
			},
		},
		{
			name: 'a bounce',
			mail: { from: { email: 'mailer-daemon@example.com' }, subject: 'Undelivered Mail Returned to Sender' },
		},
	])('$name is left out, and the execution shows why', async ({ mail }) => {
		const { result } = await arrives(mail);
		expect(result.items('Fetch and Classify', 1)).toMatchObject([
			{ json: { reason: expect.stringMatching(/^Automatic/) as string } },
		]);
		expect([result.ran.includes('Routing Rules'), place.intercom.conversations]).toEqual([false, []]);
	});

	test("the team's own mail starts no run at Google, from the address or an alias", async () => {
		place.nylas.sendByHand(place.grant.id, { to: [ADA], subject: 'Hello', body: 'Hi' });
		place.nylas.sendByHand(place.grant.id, {
			from: { email: 'help@shop.example' },
			to: [ADA],
			subject: 'Hello',
			body: 'Hi',
		});
		await place.nylas.settled();
		expect(host.runs).toEqual([]);
	});

	test("the team's own mail is left out where only a request tells that it lies in Sent", async () => {
		place.grant = place.nylas.addGrant({ email: 'office@shop.example', provider: 'microsoft' });
		host = await place.activate(FILE);
		place.nylas.sendByHand(place.grant.id, { to: [ADA], subject: 'Hello', body: 'Hi' });
		await place.nylas.settled();
		const result = await place.play(FILE, { input: host.runs.flatMap(({ outputs }) => outputs[0]) });
		expect(result.items('Fetch and Classify', 1)).toMatchObject([{ json: { reason: 'The team sent it' } }]);
		expect(place.intercom.contacts).toEqual([]);
	});
});

test('a mailbox that has lost its access makes the run fail, so that it is seen', async () => {
	const host = await place.activate(FILE);
	place.nylas.notify('grant.expired', {
		object: { code: 25009, grant_id: place.grant.id, provider: 'google', email: place.grant.email },
	});
	await place.nylas.settled();
	const { outputs } = host.runs[host.runs.length - 1];
	expect(outputs[1]).toMatchObject([{ json: { event: { type: 'grant.expired' } } }]);
	const result = await place.play(FILE, { input: outputs[1], startNode: 'Mailbox Needs Attention' });
	expect(result.run.data.resultData.error?.message).toContain(
		`The mailbox ${place.grant.email} must be re-authenticated`,
	);
});
