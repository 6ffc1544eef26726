import type { INodeExecutionData } from 'n8n-workflow';
import { ProcessState } from '../../../../nodes/shared/base/processState';
import { openInbox, type Inbox, type InboxOptions } from '../../../support/inbox';

let inbox: Inbox;
let number = 0;

beforeEach(async () => {
	inbox = await openInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	number += 1;
});

afterEach(async () => await inbox.close());

/** A thread of its own for every test: the process remembers threads. */
function mail(rest: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		id: `message-${number}`,
		grant_id: 'grant-1',
		thread_id: `thread-${number}`,
		date: 1_700_000_000,
		subject: 'Printer on fire',
		from: [{ email: 'Ada@Example.com', name: 'Ada Lovelace' }],
		to: [{ email: 'support@acme.example' }],
		body: '<p>It burns.</p><p>Please help.</p>',
		...rest,
	};
}

async function receive(email: Record<string, unknown>, options: Record<string, unknown> = {}, run: InboxOptions = {}) {
	const [output] = await inbox.output('conversation:receiveEmail', { email, options }, run);
	return output as {
		action: string;
		reason: string;
		contactId: string;
		conversationId: string;
		partId: string;
		link: object;
	};
}

const conversations = () => inbox.intercom.conversations;
const texts = (index = 0) => {
	const { source, conversation_parts: parts } = conversations()[index];
	return [
		source.body,
		...parts.conversation_parts.filter(({ author }) => author.type !== 'bot').map(({ body }) => body),
	];
};

test('starts a conversation with the date of the mail, its subject as title and the link', async () => {
	const output = await receive(mail());
	expect(output).toMatchObject({ action: 'created', link: { grantId: 'grant-1', threadId: `thread-${number}` } });
	const [conversation] = conversations();
	expect(output).toMatchObject({ conversationId: conversation.id, partId: conversation.source.id });
	expect(conversation).toMatchObject({
		created_at: 1_700_000_000,
		title: 'Printer on fire',
		custom_attributes: { 'Email Thread': `grant-1/thread-${number}` },
	});
	expect(inbox.intercom.contacts).toMatchObject([
		{ id: output.contactId, role: 'user', email: 'ada@example.com', name: 'Ada Lovelace' },
	]);
	expect(inbox.sent(/POST \/conversations$/)).toEqual([
		{ from: { type: 'user', id: output.contactId }, body: 'It burns.\n\nPlease help.', created_at: 1_700_000_000 },
	]);
});

test('appends the second mail of the thread, with its own date', async () => {
	await receive(mail());
	const output = await receive(mail({ date: 1_700_000_060, body: '<p>Still burning.</p>' }));
	expect(output).toMatchObject({ action: 'appended', conversationId: conversations()[0].id });
	expect(conversations()).toHaveLength(1);
	expect(inbox.sent(/reply$/)).toEqual([
		{
			message_type: 'comment',
			type: 'user',
			intercom_user_id: output.contactId,
			body: 'Still burning.',
			created_at: 1_700_000_060,
		},
	]);
});

test('brings the same mail over once, however often it comes', async () => {
	await receive(mail());
	await receive(mail({ date: 1_700_000_060, body: 'Still burning.' }));
	expect(await receive(mail())).toMatchObject({ action: 'skipped' });
	expect(await receive(mail({ date: 1_700_000_060, body: 'Still burning.' }))).toMatchObject({ action: 'skipped' });
	expect(texts()).toHaveLength(2);
});

test('recognises a mail that was read with other options', async () => {
	const quote =
		'<div class="gmail_quote"><div class="gmail_attr">On Mon, 3 Mar 2025 at 09:12, Ben &lt;ben@acme.example&gt; wrote:<br></div><blockquote class="gmail_quote">Is it on?</blockquote></div>';
	const email = mail({ body: `<div>Yes.</div>${quote}` });
	await receive(email, { content: 'reply' });
	expect(texts()).toEqual(['<p>Yes.</p>']);
	expect(await receive(email, { content: 'text' })).toMatchObject({ action: 'skipped' });
	expect(conversations()).toHaveLength(1);
});

test('a thread id with blanks in it is a thread like any other', async () => {
	const odd = (rest = {}) => mail({ thread_id: `a thread ${number} of ours`, ...rest });
	await receive(odd());
	expect(await receive(odd({ date: 1_700_000_060, body: 'Still burning.' }))).toMatchObject({ action: 'appended' });
	expect(await receive(odd())).toMatchObject({ action: 'skipped' });
	expect(conversations()).toHaveLength(1);
});

test('a mail without thread is a thread of its own', async () => {
	const output = await receive(mail({ thread_id: undefined }));
	expect(output).toMatchObject({ action: 'created', link: { grantId: 'grant-1', threadId: `message-${number}` } });
	expect(await receive(mail({ thread_id: undefined }))).toMatchObject({ action: 'skipped' });
});

test('a colleague who answers without naming anybody of the thread comes into its conversation, also in a process that does not remember it', async () => {
	await receive(mail());
	const email = mail({ from: [{ email: 'grace@example.com' }], date: 1_700_000_100, body: 'Here, too.' });
	const { items } = await inbox.run('conversation:receiveEmail', { email }, { process: new ProcessState() });
	expect(items[0].json).toMatchObject({ action: 'appended', conversationId: conversations()[0].id });
	expect(conversations()).toHaveLength(1);
});

test('a mail whose contact has another address by now is still there', async () => {
	const { contactId } = await receive(mail());
	await receive(mail({ date: 1_700_000_060, body: 'Still burning.' }));
	await inbox.output('contact:update', { contactId, updateFields: {}, options: { email: 'ada@new.example' } });
	for (const conversation of conversations())
		for (const { author } of [conversation.source, ...conversation.conversation_parts.conversation_parts])
			if (author.type === 'user') author.email = 'ada@new.example';
	expect(await receive(mail({ date: 1_700_000_060, body: 'Still burning.' }))).toMatchObject({ action: 'skipped' });
});

test.each([
	['a draft', { folders: ['DRAFT'] }, 'The mail is a draft'],
	['what the trigger or Get Many found in spam', { isSpamOrTrash: true }, 'The mail is in spam or trash'],
])('%s is left out, and the output says so', async (_, change, reason) => {
	expect(await receive(mail(change))).toMatchObject({ action: 'skipped', reason });
	expect(conversations()).toHaveLength(0);
});

test("an invitation with words of its own is a customer's mail, one that a calendar wrote is not", async () => {
	const automatic = { kind: 'calendar', reason: 'It carries a calendar invitation' };
	expect(
		await receive(mail({ automatic, subject: 'Invitation: Lunch', body: '' }), { skipAutomatic: true }),
	).toMatchObject({
		action: 'skipped',
	});
	expect(await receive(mail({ automatic, subject: 'Lunch?' }), { skipAutomatic: true })).toMatchObject({
		action: 'created',
	});
});

test('five items of one thread in one run make one conversation', async () => {
	const input: INodeExecutionData[] = [0, 1, 2, 3, 4].map((n) => ({
		json: mail({ date: 1_700_000_000 + n, body: `Line ${n}` }) as INodeExecutionData['json'],
	}));
	const output = await inbox.output('conversation:receiveEmail', { email: '={{ $json }}' }, { input });
	expect(output.map(({ action }) => action)).toEqual(['created', 'appended', 'appended', 'appended', 'appended']);
	expect(texts().map((text) => text?.replace(/<[^>]*>/g, ''))).toEqual([
		'Line 0',
		'Line 1',
		'Line 2',
		'Line 3',
		'Line 4',
	]);
});

test('five new threads of one new sender make one contact', async () => {
	const input: INodeExecutionData[] = [0, 1, 2, 3, 4].map((n) => ({
		json: mail({ thread_id: `many-${n}`, body: `Thread ${n}` }) as INodeExecutionData['json'],
	}));
	inbox.intercom.searchLagMs.contacts = 60_000;
	await inbox.output('conversation:receiveEmail', { email: '={{ $json }}' }, { input });
	expect(inbox.intercom.contacts).toHaveLength(1);
	expect(conversations()).toHaveLength(5);
});

test('finds the conversation while the search lags, because the process remembers it', async () => {
	inbox.intercom.searchLagMs.conversations = 60_000;
	await receive(mail());
	expect(await receive(mail({ date: 1_700_000_060, body: 'Again' }))).toMatchObject({ action: 'appended' });
	expect(conversations()).toHaveLength(1);
});

test("puts a colleague's answer into the same conversation, as the colleague", async () => {
	await receive(mail());
	const colleague = {
		from: [{ email: 'bob@example.com', name: 'Bob' }],
		to: [{ email: 'support@acme.example' }, { email: 'ada@example.com' }],
	};
	const output = await receive(mail({ ...colleague, date: 1_700_000_060, body: 'I can confirm this.' }));
	expect(output).toMatchObject({ action: 'appended', conversationId: conversations()[0].id });
	expect(conversations()[0].contacts.contacts.map(({ id }) => id)).toContain(output.contactId);
	expect(conversations()[0].conversation_parts.conversation_parts.at(-1)?.author).toMatchObject({
		email: 'bob@example.com',
	});
});

test('reopens a closed conversation, or starts a new one after the days that the option says', async () => {
	const { conversationId } = await receive(mail());
	const [{ id: adminId }] = inbox.intercom.admins;
	inbox.intercom.teammate.close(conversationId, { adminId });
	expect(await receive(mail({ date: 1_700_000_060, body: 'Not solved.' }))).toMatchObject({ action: 'appended' });
	expect(conversations()[0].state).toBe('open');
	inbox.intercom.teammate.close(conversationId, { adminId });
	// The sandbox closes now and takes no mail from the future, so the days are a fraction of one.
	await new Promise((resolve) => setTimeout(resolve, 2100));
	expect(
		await receive(mail({ date: Math.floor(Date.now() / 1000), body: 'A year on.' }), { newAfterDays: 0.000_01 }),
	).toMatchObject({ action: 'created' });
	expect(conversations()).toHaveLength(2);
});

test('makes the link attribute when the workspace does not have it', async () => {
	const { intercom } = inbox;
	await intercom.close();
	inbox = await openInbox();
	await receive(mail());
	expect(inbox.intercom.conversationAttributes).toContain('Email Thread');
	expect(conversations()[0].custom_attributes).toMatchObject({ 'Email Thread': `grant-1/thread-${number}` });
	expect(inbox.requests(/POST \/conversations\/attributes/)[0].headers['intercom-version']).toBe('2.16');
});

test('brings the mail over when the attribute is refused, and says what to click', async () => {
	await inbox.close();
	inbox = await openInbox();
	inbox.intercom.faults.add({
		route: /POST \/conversations\/attributes/,
		status: 403,
		body: '{"type":"error.list","errors":[{"code":"forbidden","message":"Forbidden request"}]}',
		times: Infinity,
	});
	const { items, hints } = await inbox.run('conversation:receiveEmail', { email: mail() });
	expect(items[0].json).toMatchObject({ action: 'created' });
	expect(conversations()[0]).toMatchObject({ title: 'Printer on fire' });
	expect(hints.map(({ message }) => message).join()).toMatch(/Settings > Data > Conversations/);
});

describe('when things break half-way', () => {
	const times = 1;

	test('links a conversation that was created by a run which died before linking', async () => {
		const contact = await inbox.contact({ role: 'user', email: 'ada@example.com' });
		await inbox.conversation(contact.id, 'Some other matter');
		inbox.intercom.faults.add({
			route: /PUT \/conversations/,
			status: 400,
			body: '{"type":"error.list","errors":[{"code":"x","message":"x"}]}',
			times: 10,
		});
		const first = await receive(mail({ thread_id: 'half-done-1' }), { createAttribute: false, setTitle: false });
		inbox.intercom.faults.clear();
		// Another process: it remembers nothing of the first one's conversation.
		const email = mail({ thread_id: 'half-done-1' });
		const { items } = await inbox.run('conversation:receiveEmail', { email }, { process: new ProcessState() });
		expect(items[0].json).toMatchObject({ action: 'created', conversationId: first.conversationId });
		expect(conversations().map(({ custom_attributes }) => custom_attributes['Email Thread'])).toEqual([
			undefined,
			'grant-1/half-done-1',
		]);
	});

	test('does not create again after a create without an answer, and says that it is ambiguous', async () => {
		inbox.intercom.searchLagMs.conversations = 60_000;
		inbox.intercom.faults.add({ route: /POST \/conversations$/, dropAnswer: true, times });
		const first = await inbox.run('conversation:receiveEmail', { email: mail() }, { continueOnFail: true });
		expect(first.items[0].json).toMatchObject({ details: { ambiguous: true, retryable: false } });
		const second = await inbox.run('conversation:receiveEmail', { email: mail() }, { continueOnFail: true });
		expect(second.items[0].json).toMatchObject({ details: { ambiguous: true } });
		expect(conversations()).toHaveLength(1);
	});

	test('reconcile creates after a create that was refused with a 500, because search has caught up by then', async () => {
		inbox.intercom.faults.add({ route: /POST \/conversations$/, status: 500, times });
		await inbox.run('conversation:receiveEmail', { email: mail() }, { continueOnFail: true });
		expect(await receive(mail(), { repairDoubles: true })).toMatchObject({ action: 'created' });
		expect(conversations()).toHaveLength(1);
	});

	test('a link that can not be written now is a hint, and the next mail of the thread writes it', async () => {
		inbox.intercom.faults.add({ route: /PUT \/conversations/, status: 403, body: '{}', times: Infinity });
		const { items, hints } = await inbox.run('conversation:receiveEmail', { email: mail() });
		expect(items[0].json).toMatchObject({ action: 'created' });
		expect(hints.map(({ message }) => message).join()).toMatch(/could not be linked/);
		inbox.intercom.faults.clear();
		expect(await receive(mail({ date: 1_700_000_060, body: 'Again' }))).toMatchObject({ action: 'appended' });
		expect(conversations().map(({ custom_attributes }) => custom_attributes['Email Thread'])).toEqual([
			`grant-1/thread-${number}`,
		]);
	});

	test('settles a reply without an answer by reading the conversation', async () => {
		await receive(mail());
		inbox.intercom.faults.add({ route: /POST .*reply/, dropAnswer: true, times });
		expect(await receive(mail({ date: 1_700_000_060, body: 'Again' }))).toMatchObject({ action: 'appended' });
		expect(texts()).toHaveLength(2);
	});

	test('does not reply again after a 500', async () => {
		await receive(mail());
		inbox.intercom.faults.add({ route: /POST .*reply/, status: 500, times });
		const { items } = await inbox.run(
			'conversation:receiveEmail',
			{ email: mail({ date: 1_700_000_060, body: 'Again' }) },
			{ continueOnFail: true },
		);
		expect(items[0].json).toMatchObject({ details: { ambiguous: true, status: 500 } });
		expect(inbox.requests(/POST .*reply/)).toHaveLength(1);
	});

	test.each([[429], [503]])('waits and tries again after a %i', async (status) => {
		inbox.intercom.faults.add({ route: /POST \/conversations$/, status, headers: { 'Retry-After': '0' }, times });
		expect(await receive(mail())).toMatchObject({ action: 'created' });
		expect(conversations()).toHaveLength(1);
	});

	test('goes on when the remembered conversation has been deleted', async () => {
		const { conversationId } = await receive(mail());
		const headers = {
			Authorization: `Bearer ${inbox.intercom.accessToken}`,
			Accept: 'application/json',
			'Intercom-Version': '2.15',
		};
		await fetch(`${inbox.intercom.url}/conversations/${conversationId}`, { method: 'DELETE', headers });
		expect(await receive(mail({ date: 1_700_000_060, body: 'Again' }))).toMatchObject({ action: 'created' });
	});
});

describe('files', () => {
	const item = (count: number): INodeExecutionData[] => {
		const binary = Object.fromEntries(
			Array.from({ length: count }, (_, n) => [
				`data_${n}`,
				{ data: Buffer.from(`file ${n}`).toString('base64'), mimeType: 'text/plain', fileName: `${n}.txt` },
			]),
		);
		return [{ json: {}, binary }];
	};
	const files = () =>
		conversations()[0].conversation_parts.conversation_parts.flatMap(({ attachments }) => attachments);

	test('follow a new conversation, ten a part, with equal bytes', async () => {
		await receive(mail(), {}, { input: item(12) });
		expect(
			inbox.sent(/reply$/).map((body) => (body as { attachment_files: unknown[] }).attachment_files.length),
		).toEqual([10, 2]);
		expect(files().map(({ url }) => inbox.intercom.file(url).toString())).toEqual(
			Array.from({ length: 12 }, (_, n) => `file ${n}`),
		);
	});

	test('go with the text of an appended mail', async () => {
		await receive(mail());
		await receive(mail({ date: 1_700_000_060, body: 'See here' }), {}, { input: item(2) });
		expect(
			conversations()[0].conversation_parts.conversation_parts.filter(({ attachments }) => attachments.length > 0),
		).toMatchObject([{ body: expect.stringContaining('See here') as string }]);
	});

	test('are completed, not repeated, by the run after one that died between two parts', async () => {
		inbox.intercom.faults.add({ route: /POST .*reply$/, times: 1 });
		inbox.intercom.faults.add({ route: /POST .*reply$/, status: 403, body: '{}' });
		const { items, hints } = await inbox.run(
			'conversation:receiveEmail',
			{ email: mail({ attachments: Array.from({ length: 12 }, (_, n) => ({ id: String(n), filename: `${n}.txt` })) }) },
			{ input: item(12) },
		);
		expect(items[0].json).toMatchObject({ action: 'created', missingFiles: 12 });
		expect(hints.map(({ message }) => message).join()).toMatch(/not everything that belongs to it/);
		expect(files()).toHaveLength(10);
		expect(await receive(mail(), {}, { input: item(12) })).toMatchObject({ action: 'skipped', missingFiles: 0 });
		await receive(mail(), {}, { input: item(12) });
		expect(files().map(({ name }) => name)).toEqual(Array.from({ length: 12 }, (_, n) => `${n}.txt`));
	});

	test('that the item does not bring along are counted', async () => {
		const attachments = [
			{ id: 'a', filename: '0.txt' },
			{ id: 'b', filename: '1.txt', is_inline: true },
		];
		expect(await receive(mail({ attachments }))).toMatchObject({ action: 'created', missingFiles: 2 });
		expect(await receive(mail({ attachments }), {}, { input: item(2) })).toMatchObject({
			action: 'skipped',
			missingFiles: 0,
		});
	});

	describe('that Intercom refuses', () => {
		// An empty file is none in its eyes.
		const contents = ['a', '', 'c', ''];
		const input: INodeExecutionData[] = [
			{
				json: {},
				binary: Object.fromEntries(
					contents.map((content, n) => [
						`data_${n}`,
						{ data: Buffer.from(content).toString('base64'), mimeType: 'text/plain', fileName: `${n}.txt` },
					]),
				),
			},
		];
		const attachments = contents.map((_, n) => ({ id: String(n), filename: `${n}.txt` }));
		const notes = () =>
			conversations()[0]
				.conversation_parts.conversation_parts.filter(({ part_type }) => part_type === 'note')
				.map(({ body }) => body);
		const names = () => files().map(({ name }) => name);

		test('keep back neither the words nor the other files, and are named in a note', async () => {
			await receive(mail());
			const appended = {
				email: mail({ id: `with-files-${number}`, date: 1_700_000_060, body: 'See here', attachments }),
			};
			const { items, hints } = await inbox.run('conversation:receiveEmail', appended, { input });
			expect(items[0].json).toMatchObject({ action: 'appended', missingFiles: 0, refusedFiles: ['1.txt', '3.txt'] });
			expect(hints.map(({ message }) => message).join()).toMatch(
				/rejected the file 1.txt: .*Intercom says: attachment_files.data must be base64/,
			);
			expect(texts()).toContain('<p>See here</p>');
			expect(names()).toEqual(['0.txt', '2.txt']);
			expect(notes()).toEqual(
				['1.txt', '3.txt'].map(
					(name) =>
						`<p>Intercom did not take this file of the mail of 2023-11-14 22:14:20 UTC, see the mailbox: ${name}</p>`,
				),
			);
		});

		test('are not tried again by the next run', async () => {
			await receive(mail({ attachments }), {}, { input });
			expect(names()).toEqual(['0.txt', '2.txt']);
			const replies = inbox.sent(/reply$/).length;
			expect(await receive(mail({ attachments }))).toMatchObject({
				action: 'skipped',
				missingFiles: 0,
				refusedFiles: ['1.txt', '3.txt'],
			});
			expect(await receive(mail({ attachments }), {}, { input })).toMatchObject({ action: 'skipped', missingFiles: 0 });
			expect(inbox.sent(/reply$/)).toHaveLength(replies);
		});

		test('are no matter of a run that died before the last one', async () => {
			// The four together, the first alone, the second alone, and the note about it; then nothing more is taken.
			inbox.intercom.faults.add({ route: /POST .*reply$/, times: 4 });
			inbox.intercom.faults.add({ route: /POST .*reply$/, status: 403, body: '{}' });
			expect(await receive(mail({ attachments }), {}, { input })).toMatchObject({ action: 'created', missingFiles: 4 });
			expect(names()).toEqual(['0.txt']);
			expect(await receive(mail({ attachments }), {}, { input })).toMatchObject({ action: 'skipped', missingFiles: 0 });
			expect(names()).toEqual(['0.txt', '2.txt']);
			expect(notes()).toHaveLength(2);
		});
	});

	test('a mail that is longer than what is read says so in one internal note', async () => {
		const endless = mail({ body: `<p>Begin</p>${'<p>lorem ipsum</p>'.repeat(250_000)}<p>End</p>` });
		await receive(endless);
		await receive(endless);
		const notes = conversations()[0].conversation_parts.conversation_parts.filter(
			({ part_type }) => part_type === 'note',
		);
		expect(notes).toMatchObject([
			{
				body: '<p>The mail of 2023-11-14 22:13:20 UTC goes on in the mailbox: it is longer than what can be brought over.</p>',
			},
		]);
	});

	test('that are too large are named in one internal note', async () => {
		const attachments = [{ id: 'a', filename: 'video <1>.mp4', size: 35_200_000 }];
		expect(await receive(mail({ attachments }))).toMatchObject({ action: 'created', missingFiles: 0 });
		await receive(mail({ attachments }));
		const notes = conversations()[0].conversation_parts.conversation_parts.filter(
			({ part_type }) => part_type === 'note',
		);
		expect(notes).toMatchObject([{ body: expect.stringContaining('video _1_.mp4 (35.2 MB)') as string }]);
	});
});

describe('in the same second', () => {
	const file = (name: string): INodeExecutionData[] => [
		{
			json: {},
			binary: { data: { data: Buffer.from(name).toString('base64'), mimeType: 'text/plain', fileName: name } },
		},
	];
	const fileNames = () =>
		conversations()[0].conversation_parts.conversation_parts.flatMap(({ attachments }) =>
			attachments.map(({ name }) => name),
		);

	test('two mails of one customer keep their own files', async () => {
		await receive(mail({ attachments: [{ id: 'a', filename: 'scan-1.pdf' }] }), {}, { input: file('scan-1.pdf') });
		const second = mail({
			id: `message-${number}-second`,
			body: 'The next page',
			attachments: [{ id: 'b', filename: 'scan-2.pdf' }],
		});
		// Without the file first, as reconcile brings a mail over.
		expect(await receive(second)).toMatchObject({ action: 'appended', missingFiles: 1 });
		expect(await receive(second, {}, { input: file('scan-2.pdf') })).toMatchObject({
			action: 'skipped',
			missingFiles: 0,
		});
		expect(fileNames()).toEqual(['scan-1.pdf', 'scan-2.pdf']);
	});

	test('a form that was sent twice makes two conversations, also while the search shows the first without its link', async () => {
		const first = await receive(mail());
		const [stale] = conversations().map((conversation) => ({ ...conversation, custom_attributes: {} }));
		inbox.intercom.faults.add({
			route: /POST \/conversations\/search/,
			status: 200,
			body: JSON.stringify({ type: 'conversation.list', conversations: [stale], pages: {} }),
		});
		expect(await receive(mail({ id: `message-${number}-again`, thread_id: `thread-${number}-again` }))).toMatchObject({
			action: 'created',
		});
		expect(conversations().map(({ custom_attributes }) => custom_attributes['Email Thread'])).toEqual([
			`grant-1/thread-${number}`,
			`grant-1/thread-${number}-again`,
		]);
		expect(conversations()[0].id).toBe(first.conversationId);
	});
});

describe('bad input', () => {
	const refused: Array<[string, Record<string, unknown>, RegExp]> = [
		['without grant', { grant_id: undefined }, /'grant_id' and 'thread_id'/],
		['without thread and ID', { thread_id: undefined, id: undefined }, /'grant_id' and 'thread_id'/],
		['without date', { date: undefined }, /no date/],
		['without sender', { from: [] }, /no sender/],
		['with a sender that is no address', { from: [{ email: 'not an address' }] }, /no sender/],
	];

	test.each(refused)('a mail %s is refused with what is missing', async (_, change, message) => {
		const { error } = await inbox.run('conversation:receiveEmail', { email: mail(change) });
		expect(error?.message).toMatch(message);
	});

	test('a mail without body comes over with its subject', async () => {
		await receive(mail({ body: undefined }));
		expect(texts()[0]).toContain('Printer on fire');
	});

	test('a name full of quotes does not harm', async () => {
		await receive(mail({ from: [{ email: 'ada@example.com', name: '"Ada" \\"L\\", <x>' }] }));
		expect(inbox.intercom.contacts).toHaveLength(1);
	});

	test('five megabytes of HTML come over', async () => {
		const { action } = await receive(
			mail({ body: `<p>Start</p>${'<div>filler words go here</div>'.repeat(170_000)}` }),
		);
		expect(action).toBe('created');
	}, 60_000);

	test("the team's own mail is left out, with the reason", async () => {
		expect(await receive(mail({ isOwn: true }))).toMatchObject({
			action: 'skipped',
			reason: 'The mail was written by the team',
		});
		expect(inbox.requests(/./)).toHaveLength(0);
	});

	test('a wrong token names key and region, and neither secret nor mail text is in the error', async () => {
		const input = [{ json: mail() as INodeExecutionData['json'] }];
		const { error } = await inbox.run(
			'conversation:receiveEmail',
			{ email: '={{ $json }}' },
			{ accessToken: 'wrong-secret-token', input },
		);
		expect(error?.description).toMatch(/region/);
		expect(JSON.stringify([error, error?.message, error?.stack])).not.toMatch(/wrong-secret-token|It burns/);
	});
});

test('a dry run shows the first request that would change something, and sends none', async () => {
	const [output] = await inbox.output('conversation:receiveEmail', { email: mail(), options: { dryRun: true } });
	expect(output).toMatchObject({ dryRun: true, method: 'POST', url: `${inbox.intercom.url}/contacts` });
	expect(JSON.stringify(output)).not.toContain(inbox.intercom.accessToken);
	expect(inbox.intercom.contacts).toHaveLength(0);
});

test('where the link is refused, an older mail is found in an unlinked conversation by a process that does not remember it', async () => {
	const no = (route: RegExp, status: number) =>
		inbox.intercom.faults.add({
			route,
			status,
			times: Infinity,
			body: '{"type":"error.list","errors":[{"code":"forbidden","message":"no"}]}',
		});
	no(/PUT \/conversations/, 400);
	no(/POST \/conversations\/attributes/, 403);
	await receive(mail());
	const second = mail({ date: 1_700_000_060, body: 'Still burning.' });
	expect(await receive(second)).toMatchObject({ action: 'appended' });
	const { items } = await inbox.run('conversation:receiveEmail', { email: second }, { process: new ProcessState() });
	expect(items[0].json).toMatchObject({ action: 'skipped', conversationId: conversations()[0].id });
	expect(conversations()).toHaveLength(1);
});

test('a mail that its provider has moved into another thread does not come over again', async () => {
	const { conversationId, partId } = await receive(mail());
	const moved = mail({ thread_id: `moved-${number}` });
	await expect(receive(moved, { repairDoubles: true })).resolves.toMatchObject({
		action: 'skipped',
		reason: 'The mail was already added when it was in another thread',
		conversationId,
		partId,
	});
	expect(conversations()).toHaveLength(1);
	expect(conversations()[0].custom_attributes['Email Thread']).toBe(`grant-1/thread-${number}`);
});

test('a conversation that another process gave to the thread of an equal mail is not taken for its own', async () => {
	const { conversationId } = await receive(mail());
	await inbox.output('conversation:update', {
		conversationId,
		options: { customAttributesJson: { 'Email Thread': 'grant-1/thread-of-the-twin' } },
	});
	const again = await receive(mail(), { repairDoubles: true });
	expect(again).toMatchObject({ action: 'created' });
	expect(again.conversationId).not.toBe(conversationId);
	expect(conversations().map((each) => each.custom_attributes['Email Thread'])).toEqual([
		'grant-1/thread-of-the-twin',
		`grant-1/thread-${number}`,
	]);
});

test('a mail with halves of characters is recognised, though Intercom keeps whole ones', async () => {
	const torn = mail({ subject: 'Torn \ud83d', body: '<p>Half \ud83d of a \udc00 character</p>' });
	await receive(torn);
	expect(texts()).toEqual(['<p>Half \ufffd of a \ufffd character</p>']);
	await expect(receive(torn, { repairDoubles: true })).resolves.toMatchObject({ action: 'skipped' });
	expect(conversations()[0].title).toBe('Torn');
});
