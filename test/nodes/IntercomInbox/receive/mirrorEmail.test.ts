import { rememberSentPart } from '../../../../nodes/shared/base/sentParts';
import type { INodeExecutionData } from 'n8n-workflow';
import { openInbox, type Inbox, type InboxOptions } from '../../../support/inbox';

let inbox: Inbox;
let conversationId: string;
let number = 0;

beforeEach(async () => {
	inbox = await openInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	number += 1;
	const email = {
		...common(),
		date: 1_700_000_000,
		from: [{ email: 'ada@example.com' }],
		to: [{ email: 'support@acme.example' }],
		body: 'It burns.',
	};
	[{ conversationId }] = (await inbox.output('conversation:receiveEmail', { email })) as Array<{
		conversationId: string;
	}>;
});

afterEach(async () => await inbox.close());

function common() {
	return { id: 'm', grant_id: 'grant-1', thread_id: `mirror-${number}`, subject: 'Printer on fire' };
}

async function mirror(rest: Record<string, unknown> = {}, run: InboxOptions = {}) {
	const email = {
		...common(),
		isOwn: true,
		date: 1_700_000_100,
		from: [{ email: 'support@acme.example' }],
		to: [{ email: 'ada@example.com' }],
		body: '<p>We send a fireman.</p>',
		...rest,
	};
	return (await inbox.output('conversation:mirrorEmail', { email }, run))[0];
}

const replies = () => inbox.sent(/POST .*reply$/);

test('shows the mail in the conversation, dated like the mail and silent', async () => {
	expect(await mirror()).toMatchObject({ action: 'mirrored', conversationId, partId: expect.any(String) as string });
	expect(replies()).toEqual([
		{
			type: 'admin',
			message_type: 'comment',
			admin_id: expect.any(String) as string,
			body: expect.stringContaining('We send a fireman.') as string,
			created_at: 1_700_000_100,
			skip_notifications: true,
		},
	]);
});

test('is authored by the teammate whose address the mail has', async () => {
	const { id } = inbox.intercom.addAdmin({ name: 'Grace', email: 'grace@acme.example' });
	await mirror({ from: [{ email: 'Grace@acme.example' }] });
	expect(replies()).toMatchObject([{ admin_id: id }]);
});

test('an older API version gets an internal note', async () => {
	await mirror({}, { apiVersion: '2.14' });
	expect(replies()).toMatchObject([{ message_type: 'note' }]);
});

test('changes nothing the second time', async () => {
	await mirror();
	expect(await mirror()).toMatchObject({ action: 'skipped', reason: 'The mail is already in the conversation' });
	expect(replies()).toHaveLength(1);
});

test('leaves out a mail that was sent from the conversation, by its text or by its metadata', async () => {
	const [{ id: adminId }] = inbox.intercom.admins;
	const part = inbox.intercom.teammate.reply(conversationId, { adminId, body: '<p>We send a <b>fireman</b>.</p>' });
	const date = part.created_at + 20;
	expect(await mirror({ date })).toMatchObject({ action: 'skipped', partId: part.id });
	expect(await mirror({ date, body: 'Rewritten on its way', metadata: { intercom_part_id: part.id } })).toMatchObject({
		action: 'skipped',
		partId: part.id,
	});
	expect(replies()).toHaveLength(0);
});

test.each([
	['a link', '<p>See <a href="https://shop.example/faq">our answers</a>.</p>'],
	['a list', '<p>So:</p><ul><li>one</li><li>two</li></ul>'],
	['a quote', '<blockquote>Where is it?</blockquote><p>On its way.</p>'],
])('leaves out a mail with %s that was sent from the conversation, though it has no metadata', async (_, body) => {
	const [{ id: adminId }] = inbox.intercom.admins;
	const part = inbox.intercom.teammate.reply(conversationId, { adminId, body });
	expect(await mirror({ date: part.created_at + 20, body: `<div>${body}</div>` })).toMatchObject({
		action: 'skipped',
		partId: part.id,
	});
	expect(replies()).toHaveLength(0);
});

test('leaves out a mail that this process has sent for a part, whatever became of its words', async () => {
	const [{ id: adminId }] = inbox.intercom.admins;
	const part = inbox.intercom.teammate.reply(conversationId, { adminId, body: '<p>We send a fireman.</p>' });
	rememberSentPart(inbox.process, { grantId: 'grant-1', messageId: `sent-${number}` }, part.id);
	expect(
		await mirror({ id: `sent-${number}`, date: part.created_at + 20, body: 'Rewritten on its way' }),
	).toMatchObject({ action: 'skipped', partId: part.id });
});

test('a mail to somebody else than the customer becomes a note, which the customer does not see', async () => {
	expect(await mirror({ to: [{ email: 'supplier@third.example' }], body: 'Fwd: what she says' })).toMatchObject({
		action: 'mirrored',
	});
	await mirror({ to: [{ email: 'supplier@third.example' }], cc: [{ email: 'Ada@Example.com' }], date: 1_700_000_200 });
	await mirror({ to: [], bcc: [{ email: 'ada@example.com' }], date: 1_700_000_300 });
	expect(replies()).toMatchObject([{ message_type: 'note' }, { message_type: 'comment' }, { message_type: 'comment' }]);
	expect(replies()[0]).not.toHaveProperty('skip_notifications');
});

describe('files of a mirrored mail', () => {
	const contents = ['a', '', 'c'];
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
	const attached = () =>
		inbox.intercom.conversations[0].conversation_parts.conversation_parts.flatMap(({ attachments, author }) =>
			attachments.map(({ name, url }) => [name, inbox.intercom.file(url).toString(), author.type]),
		);

	test('come with its words, in one part', async () => {
		const good = [{ json: {}, binary: { data: input[0].binary!.data_0, more: input[0].binary!.data_2 } }];
		expect(await mirror({}, { input: good })).toMatchObject({ action: 'mirrored', missingFiles: 0 });
		expect(replies()).toMatchObject([
			{
				body: expect.stringContaining('We send a fireman.') as string,
				attachment_files: [{ name: '0.txt' }, { name: '2.txt' }],
			},
		]);
		expect(await mirror({}, { input: good })).toMatchObject({ action: 'skipped', missingFiles: 0 });
		expect(replies()).toHaveLength(1);
	});

	test('follow its words, silently; one that Intercom refuses is named in a note', async () => {
		expect(await mirror({}, { input })).toMatchObject({ action: 'mirrored' });
		expect(attached()).toEqual([
			['0.txt', 'a', 'admin'],
			['2.txt', 'c', 'admin'],
		]);
		expect(
			replies()
				.filter((body) => (body as { message_type: string }).message_type === 'comment')
				.every((body) => (body as { skip_notifications?: boolean }).skip_notifications),
		).toBe(true);
		expect(replies().at(-2)).toMatchObject({ message_type: 'note', body: expect.stringContaining('1.txt') as string });
	});

	test('are completed, not repeated, by the run after one that died in between', async () => {
		// All together, and the words alone; then nothing more is taken.
		inbox.intercom.faults.add({ route: /POST .*reply/, times: 2 });
		inbox.intercom.faults.add({ route: /POST .*reply/, status: 403, body: '{}' });
		const { items, hints } = await inbox.run(
			'conversation:mirrorEmail',
			{
				email: {
					...common(),
					isOwn: true,
					date: 1_700_000_100,
					from: [{ email: 'support@acme.example' }],
					to: [{ email: 'ada@example.com' }],
					body: '<p>See here.</p>',
				},
			},
			{ input },
		);
		expect(items[0].json).toMatchObject({ action: 'mirrored' });
		expect(hints.map(({ message }) => message).join()).toContain('not all of its files');
		expect(attached()).toEqual([]);
		expect(await mirror({ body: '<p>See here.</p>' }, { input })).toMatchObject({ action: 'skipped' });
		await mirror({ body: '<p>See here.</p>' }, { input });
		expect(attached().map(([name]) => name)).toEqual(['0.txt', '2.txt']);
	});
});

test('the same words twice are two mails of the team', async () => {
	await mirror({ body: 'Thanks!' });
	expect(await mirror({ id: 'm2', body: 'Thanks!', date: 1_700_000_280 })).toMatchObject({ action: 'mirrored' });
	expect(await mirror({ id: 'm2', body: 'Thanks!', date: 1_700_000_280 })).toMatchObject({ action: 'skipped' });
	expect(replies()).toHaveLength(2);
});

test('says that a thread has no conversation', async () => {
	expect(await mirror({ thread_id: 'nowhere' })).toMatchObject({
		action: 'skipped',
		reason: 'No conversation is linked to the thread',
	});
});

test("leaves a customer's mail alone", async () => {
	expect(await mirror({ isOwn: false })).toMatchObject({
		action: 'skipped',
		reason: 'The mail was not written by the team',
	});
});

test('settles an answer that got lost by reading the conversation', async () => {
	inbox.intercom.faults.add({ route: /POST .*reply/, dropAnswer: true });
	expect(await mirror()).toMatchObject({ action: 'mirrored' });
	expect(replies()).toHaveLength(1);
});

test('a mail to somebody who did not begin the conversation, or to nobody, finds it by its link', async () => {
	expect(await mirror({ to: [{ email: 'colleague@example.com' }] })).toMatchObject({
		action: 'mirrored',
		conversationId,
	});
	expect(await mirror({ date: 1_700_000_200, to: [], body: 'A note to ourselves' })).toMatchObject({
		action: 'mirrored',
		conversationId,
	});
});

test('where Intercom does not search by links, the people have to do', async () => {
	const searchesBefore = inbox.sent(/conversations\/search/).length;
	inbox.intercom.faults.add({
		route: /conversations\/search/,
		status: 400,
		times: 1,
		body: '{"type":"error.list","errors":[{"code":"parameter_invalid","message":"no such field"}]}',
	});
	expect(await mirror({ thread_id: 'another', to: [] })).toMatchObject({
		action: 'skipped',
		reason: 'No conversation is linked to the thread',
	});
	expect(await mirror({ thread_id: 'another', to: [] })).toMatchObject({ action: 'skipped' });
	expect(inbox.sent(/conversations\/search/)).toHaveLength(1 + searchesBefore);
});
