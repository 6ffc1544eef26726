import type { Mail } from '../../../../../sandbox/types';
import { Nylas } from '../../../../../nodes/Nylas/Nylas.node';
import { ProcessState } from '../../../../../nodes/shared/base/processState';
import { rememberSentPart } from '../../../../../nodes/shared/base/sentParts';
import { runNode } from '../../../../support/node';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada Byron' };
const PDF = { filename: 'bill.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 x') };
const NOW_SEC = Math.floor(Date.now() / 1_000);

let mailbox: Mailbox;
let processState: ProcessState;

beforeEach(async () => {
	mailbox = await openMailbox();
	processState = new ProcessState();
});
afterEach(async () => await mailbox.close());

const receive = (mail: Partial<Mail> = {}) =>
	mailbox.nylas.receive(mailbox.grant.id, {
		from: ADA,
		to: [{ email: 'support@shop.example' }],
		subject: 'Printer',
		body: '<p>It burns.</p>',
		...mail,
	});

const asked = () => mailbox.nylas.log.requests().map(({ method, path }) => `${method} ${path.split('/').at(-2)}`);

/** As the trigger gives it: without headers. */
const told = (message: object, more: object = {}) => ({
	...message,
	headers: undefined,
	event: { type: 'message.created', time: NOW_SEC },
	...more,
});

async function classify(json: object, options: object = {}) {
	const { run, error, hints } = await runNode({
		node: new Nylas(processState),
		resource: 'message',
		operation: 'fetchAndClassify',
		parameters: { options },
		credentials: mailbox.credentials,
		input: [{ json: json as never }],
	});
	const [passed = [], leftOut = []] = run.data.resultData.runData.Subject?.at(-1)?.data?.main ?? [];
	return { passed: passed ?? [], leftOut: leftOut ?? [], error, hints };
}

describe('Message: Fetch and Classify, requests', () => {
	it('makes one for a mail without files, once the process knows the mailbox', async () => {
		await classify(told(receive()));
		mailbox.nylas.log.clear();
		const { passed, leftOut } = await classify(told(receive()));
		expect(asked()).toEqual(['GET messages']);
		expect([passed.length, leftOut.length]).toEqual([1, 0]);
	});

	it('makes none where Get Many has brought it all', async () => {
		await classify(told(receive()));
		const { items } = await mailbox.run('message:getMany', { options: { fields: 'include_headers' } });
		mailbox.nylas.log.clear();
		const { passed } = await classify(items[0].json);
		expect(asked()).toEqual([]);
		expect(passed).toMatchObject([{ json: { reply: 'It burns.', customer: { email: ADA.email }, isOwn: false } }]);
	});

	it('makes one more for each file, which comes as a binary field', async () => {
		await classify(told(receive()));
		mailbox.nylas.log.clear();
		const { passed } = await classify(told(receive({ files: [PDF] })));
		expect(asked()).toEqual(['GET messages', expect.stringContaining('GET ')]);
		expect(passed[0].binary).toMatchObject({ data_0: { fileName: 'bill.pdf', mimeType: 'application/pdf' } });
	});
});

describe('Message: Fetch and Classify completes', () => {
	it.each([
		['a body that was left out', { body: undefined }],
		['a body that came empty', { body: ' ' }],
		[
			'everything but the IDs',
			{ body: undefined, subject: undefined, from: undefined, to: undefined, date: undefined },
		],
	])('%s', async (_, missing) => {
		const { passed } = await classify(told(receive(), missing));
		expect(passed).toMatchObject([
			{ json: { subject: 'Printer', reply: 'It burns.', event: { type: 'message.created' } } },
		]);
		expect(passed[0].json.headers).toEqual(expect.arrayContaining([expect.anything()]));
	});

	it('all but the Markdown that only the notification has', async () => {
		const { passed } = await classify(told(receive(), { body: '# It burns', cleaning_status: 'success' }));
		expect(passed).toMatchObject([{ json: { text: '# It burns' } }]);
	});

	it('the mail without a file that can not be had, and says so', async () => {
		const message = receive({ files: [PDF] });
		mailbox.nylas.faults.add({ route: /download/, status: 404, body: '{}', times: Infinity });
		const { passed, hints } = await classify(told(message));
		expect(passed[0].json.attachments).toHaveLength(1);
		expect(passed[0].json.filesNotDownloaded).toMatchObject([{ filename: 'bill.pdf' }]);
		expect([passed[0].binary ?? {}, hints.length]).toEqual([{}, 1]);
	});

	it('no files where the option is off', async () => {
		const { passed } = await classify(told(receive({ files: [PDF] })), { downloadFiles: false });
		expect(passed[0].binary).toBeUndefined();
	});
});

describe('Message: Fetch and Classify leaves out, with the reason', () => {
	it.each<[string, Partial<Mail>, string]>([
		['what lies in Sent', { from: { email: 'help@shop.example' }, folders: ['SENT'] }, 'The team sent it'],
		['a draft', { folders: ['DRAFT'] }, 'It is a draft'],
		['spam', { folders: ['SPAM'] }, 'It is in spam or trash'],
		['trash', { folders: ['TRASH'] }, 'It is in spam or trash'],
		[
			'an own address in From that names nobody else',
			{ from: { email: 'support@shop.example' } },
			'It has an address of the mailbox in From but was not sent from it, and names nobody else to answer',
		],
		['an automatic reply', { headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] }, 'Automatic (autoReply): '],
		['a mail from long ago', { date: NOW_SEC - 40 * 86_400 }, 'It is older than 30 days'],
	])('%s', async (_, mail, reason) => {
		const { passed, leftOut } = await classify(told(receive(mail)));
		expect(passed).toEqual([]);
		expect(leftOut).toMatchObject([
			{ json: { subject: 'Printer', reason: expect.stringContaining(reason) as string } },
		]);
	});

	it("what lies in Microsoft's Sent, whose ID says nothing, and no customer's mail there", async () => {
		await mailbox.close();
		mailbox = await openMailbox({ email: 'team@shop.example', provider: 'microsoft', email_aliases: [] });
		const own = mailbox.nylas.sendByHand(mailbox.grant.id, { to: [ADA], subject: 'Hi', body: 'x' });
		expect((await classify(told(own, { isOwn: null }))).leftOut).toMatchObject([{ json: { isOwn: true } }]);
		expect((await classify(told(receive()))).passed).toMatchObject([{ json: { isOwn: false } }]);
	});

	it('what this process has sent, before Nylas says where it lies', async () => {
		const message = receive({ from: { email: 'help@shop.example' } });
		rememberSentPart(processState, { grantId: mailbox.grant.id, messageId: message.id }, '7');
		expect((await classify(told(message))).leftOut).toMatchObject([{ json: { reason: 'The team sent it' } }]);
	});

	it('a mail that is gone, once it can not still come', async () => {
		const told1 = (time: number) => told({ id: 'gone', grant_id: mailbox.grant.id, date: time }, { event: { time } });
		expect((await classify(told1(NOW_SEC - 3_600))).leftOut).toMatchObject([
			{ json: { id: 'gone', reason: 'It is no longer in the mailbox' } },
		]);
		const early = await classify(told1(NOW_SEC - 60));
		expect([early.leftOut, early.error?.message]).toEqual([[], 'Nylas does not have this email yet']);
	});
});

describe('Message: Fetch and Classify passes on', () => {
	it.each<[string, Partial<Mail>, object]>([
		[
			"a form's mail that sends as the mailbox, as the visitor's",
			{ from: { email: 'support@shop.example' }, replyTo: [ADA] },
			{ isOwn: false, customer: { email: ADA.email } },
		],
		[
			'the same where the form sends through the mailbox, so that it lies in Sent and in the inbox',
			{ from: { email: 'support@shop.example' }, replyTo: [ADA], folders: ['SENT', 'INBOX'] },
			{ isOwn: false, customer: { email: ADA.email } },
		],
		[
			'a recent mail whose sender has a wrong clock, by the time at which it came',
			{ date: 86_400, headers: [{ name: 'Received', value: `by mx; ${new Date().toUTCString()}` }] },
			{ reply: 'It burns.' },
		],
	])('%s', async (_, mail, expected) => {
		expect((await classify(told(receive(mail)))).passed).toMatchObject([{ json: expected }]);
	});

	it.each<[string, Partial<Mail>, object, object]>([
		['own mail', { folders: ['SENT'] }, { ownMail: 'pass' }, { isOwn: true }],
		['only own mail', { folders: ['SENT'] }, { ownMail: 'only' }, { isOwn: true }],
		['spam, without the mark that keeps it out', { folders: ['SPAM'] }, { spam: 'pass' }, { reply: 'It burns.' }],
		[
			'automatic mail',
			{ headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] },
			{ automaticMail: 'pass' },
			{ automatic: { kind: 'autoReply', certain: true } },
		],
		['old mail', { date: NOW_SEC - 40 * 86_400 }, { skipOlderThanDays: 0 }, { reply: 'It burns.' }],
	])('%s where the option says so', async (_, mail, options, expected) => {
		const { passed } = await classify(told(receive(mail)), options);
		expect(passed).toMatchObject([{ json: expected }]);
		expect(passed[0].json.isSpamOrTrash).toBeUndefined();
	});

	it("no customer's mail where only own mail is wanted", async () => {
		const { passed, leftOut } = await classify(told(receive()), { ownMail: 'only' });
		expect([passed.length, leftOut[0].json.reason]).toEqual([0, 'The team did not send it']);
	});

	it('old mail that Get Many has brought', async () => {
		const message = receive({ date: NOW_SEC - 400 * 86_400 });
		expect((await classify({ ...message, event: undefined })).passed).toHaveLength(1);
	});
});

it.each([
	['no ID', {}],
	['no mailbox', { id: 'm1' }],
])('refuses an item with %s', async (_, json) => {
	expect((await classify(json)).error?.message).toBe("The item is not an email: it has no 'id' and 'grant_id'");
});

it('an AI agent gets all of it through the one output that a tool has', async () => {
	const { items } = await runNode({
		node: new Nylas(processState),
		resource: 'message',
		operation: 'fetchAndClassify',
		credentials: mailbox.credentials,
		input: [{ json: told(receive({ folders: ['SPAM'] })) as never }],
		asTool: true,
	});
	expect(items).toMatchObject([{ json: { reason: 'It is in spam or trash' } }]);
});

describe('Message: Fetch and Classify, the blocklist', () => {
	test.each([
		{ name: 'an address', blocklist: 'x@y.example, Ada@Customer.example', isOut: true },
		{ name: 'a domain', blocklist: '@customer.example', isOut: true },
		{ name: 'the domain above', blocklist: 'example', isOut: true },
		{ name: 'another domain with the same end', blocklist: 'tomer.example', isOut: false },
		{ name: 'somebody else of the domain', blocklist: 'bob@customer.example', isOut: false },
		{ name: 'nothing', blocklist: ' , ', isOut: false },
	])('with $name', async ({ blocklist, isOut }) => {
		const { passed, leftOut } = await classify(told(receive()), { blocklist });
		expect([passed.length, leftOut.map(({ json }) => json.reason)]).toEqual(
			isOut ? [0, ['Its sender is on the blocklist']] : [1, []],
		);
	});

	it('holds the visitor whom a form names', async () => {
		const form = { from: { email: 'forms@shop.example' }, replyTo: [ADA] };
		const { leftOut } = await classify(told(receive(form)), { blocklist: ADA.email });
		expect(leftOut.map(({ json }) => json.reason)).toEqual(['Its sender is on the blocklist']);
	});

	it("does not hold the team's own email", async () => {
		const sent = mailbox.nylas.sendByHand(mailbox.grant.id, { to: [ADA], subject: 'Hi', body: 'Hi' });
		const { passed } = await classify(told(sent), { blocklist: 'shop.example', ownMail: 'only' });
		expect(passed).toHaveLength(1);
	});
});

it('hands Team Domains on, so that Receive Email knows them, too', async () => {
	const { passed } = await classify(told(receive()), { teamDomains: 'acme.example, acme.io' });
	expect(passed[0].json.teamDomains).toEqual(['acme.example', 'acme.io']);
	expect((await classify(told(receive()))).passed[0].json).not.toHaveProperty('teamDomains');
});
