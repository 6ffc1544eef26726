import { openInbox, type Inbox } from '../../../../support/inbox';

let inbox: Inbox;
let number = 0;
let conversationId: string;

beforeEach(async () => {
	inbox = await openInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	number += 1;
	const email = {
		grant_id: 'g',
		thread_id: `answers-${number}`,
		date: 1_700_000_000,
		from: [{ email: 'ada@example.com', name: 'Ada' }],
		to: [],
		body: 'It burns.',
	};
	[{ conversationId }] = (await inbox.output('conversation:receiveEmail', { email })) as Array<{
		conversationId: string;
	}>;
});

afterEach(async () => await inbox.close());

const nowSec = () => Math.floor(Date.now() / 1000);
const answers = async (parameters: object = {}) =>
	await inbox.output('conversation:getAnswers', { since: nowSec() - 3600, ...parameters });
const adminId = () => inbox.intercom.admins[0].id;

test("gives a teammate's answer as the trigger gives it", async () => {
	const part = inbox.intercom.teammate.reply(conversationId, { adminId: adminId(), body: '<p>We send a fireman.</p>' });
	expect(await answers()).toMatchObject([
		{
			conversationId,
			link: { grantId: 'g', threadId: `answers-${number}` },
			part: {
				id: part.id,
				body: '<p>We send a fireman.</p>',
				text: 'We send a fireman.',
				createdAt: part.created_at,
				author: { type: 'admin', id: adminId() },
			},
			contact: { email: 'ada@example.com' },
		},
	]);
});

test('leaves out notes, what came through the API, and what customers wrote', async () => {
	inbox.intercom.teammate.reply(conversationId, { adminId: adminId(), body: 'Psst', note: true });
	await inbox.output('conversation:reply', {
		conversationId,
		replyAs: 'admin',
		adminId: adminId(),
		messageType: 'comment',
		body: 'By a robot',
	});
	expect(await answers()).toEqual([]);
});

test('leaves out conversations without an e-mail thread', async () => {
	const contact = await inbox.contact({ role: 'user', email: 'bob@example.com' });
	const other = await inbox.conversation(contact.id);
	inbox.intercom.teammate.reply(other, { adminId: adminId(), body: 'Hello' });
	expect(await answers()).toEqual([]);
});

test('keeps to its window', async () => {
	inbox.intercom.teammate.reply(conversationId, { adminId: adminId(), body: 'Now' });
	expect(await answers({ before: nowSec() - 600 })).toEqual([]);
	expect(await answers({ since: nowSec() + 600 })).toEqual([]);
});

test('asks for a date that can be read', async () => {
	const { error } = await inbox.run('conversation:getAnswers', { since: 'yesterday' });
	expect(error?.message).toBe("'Since' is not a date");
});

test('one conversation that Intercom does not give keeps back no other, and is said', async () => {
	inbox.intercom.teammate.reply(conversationId, { adminId: adminId(), body: 'One' });
	const email = {
		grant_id: 'g',
		thread_id: `answers-${number}-b`,
		date: 1_700_000_000,
		from: [{ email: 'bob@example.com' }],
		to: [],
		body: 'Here, too.',
	};
	const [{ conversationId: other }] = (await inbox.output('conversation:receiveEmail', { email })) as Array<{
		conversationId: string;
	}>;
	inbox.intercom.teammate.reply(other, { adminId: adminId(), body: 'Two' });
	inbox.intercom.faults.add({
		route: new RegExp(`GET /conversations/${conversationId}`),
		status: 403,
		times: Infinity,
		body: '{"type":"error.list","errors":[{"code":"forbidden","message":"ticket scope"}]}',
	});
	const found = await answers();
	expect(found.filter(({ part }) => part)).toMatchObject([{ conversationId: other }]);
	expect(found.filter(({ error }) => error)).toMatchObject([{ conversationId, error: expect.any(String) as string }]);
});
