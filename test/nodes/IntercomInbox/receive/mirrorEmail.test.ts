import { rememberSentPart } from '../../../../nodes/shared/sentParts';
import { startInbox, type Run } from '../inbox';

let inbox: Awaited<ReturnType<typeof startInbox>>;
let conversationId: string;
let number = 0;

beforeEach(async () => {
	inbox = await startInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	number += 1;
	const email = { ...common(), date: 1_700_000_000, from: [{ email: 'ada@example.com' }], to: [{ email: 'support@acme.example' }], body: 'It burns.' };
	[{ conversationId }] = (await inbox.output('conversation:receiveEmail', { email })) as Array<{ conversationId: string }>;
});

afterEach(async () => await inbox.intercom.close());

function common() {
	return { id: 'm', grant_id: 'grant-1', thread_id: `mirror-${number}`, subject: 'Printer on fire' };
}

async function mirror(rest: Record<string, unknown> = {}, run: Run = {}) {
	const email = { ...common(), isOwn: true, date: 1_700_000_100, from: [{ email: 'support@acme.example' }], to: [{ email: 'ada@example.com' }], body: '<p>We send a fireman.</p>', ...rest };
	return (await inbox.output('conversation:mirrorEmail', { email }, run))[0];
}

const replies = () => inbox.sent(/POST .*reply$/);

test('shows the mail in the conversation, dated like the mail and silent', async () => {
	expect(await mirror()).toMatchObject({ action: 'mirrored', conversationId, partId: expect.any(String) as string });
	expect(replies()).toEqual([{ type: 'admin', message_type: 'comment', admin_id: expect.any(String) as string, body: expect.stringContaining('We send a fireman.') as string, created_at: 1_700_000_100, skip_notifications: true }]);
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
	expect(await mirror({ date, body: 'Rewritten on its way', metadata: { intercom_part_id: part.id } })).toMatchObject({ action: 'skipped', partId: part.id });
	expect(replies()).toHaveLength(0);
});

test.each([
	['a link', '<p>See <a href="https://shop.example/faq">our answers</a>.</p>'],
	['a list', '<p>So:</p><ul><li>one</li><li>two</li></ul>'],
	['a quote', '<blockquote>Where is it?</blockquote><p>On its way.</p>'],
])('leaves out a mail with %s that was sent from the conversation, though it has no metadata', async (_, body) => {
	const [{ id: adminId }] = inbox.intercom.admins;
	const part = inbox.intercom.teammate.reply(conversationId, { adminId, body });
	expect(await mirror({ date: part.created_at + 20, body: `<div>${body}</div>` })).toMatchObject({ action: 'skipped', partId: part.id });
	expect(replies()).toHaveLength(0);
});

test('leaves out a mail that this process has sent for a part, whatever became of its words', async () => {
	const [{ id: adminId }] = inbox.intercom.admins;
	const part = inbox.intercom.teammate.reply(conversationId, { adminId, body: '<p>We send a fireman.</p>' });
	rememberSentPart({ grantId: 'grant-1', messageId: `sent-${number}` }, part.id);
	expect(await mirror({ id: `sent-${number}`, date: part.created_at + 20, body: 'Rewritten on its way' })).toMatchObject({ action: 'skipped', partId: part.id });
});

test('says that a thread has no conversation', async () => {
	expect(await mirror({ thread_id: 'nowhere' })).toMatchObject({ action: 'skipped', reason: 'No conversation is linked to the thread' });
});

test("leaves a customer's mail alone", async () => {
	expect(await mirror({ isOwn: false })).toMatchObject({ action: 'skipped', reason: 'The mail was not written by the team' });
});

test('settles an answer that got lost by reading the conversation', async () => {
	inbox.intercom.faults.add({ route: /POST .*reply/, dropAnswer: true });
	expect(await mirror()).toMatchObject({ action: 'mirrored' });
	expect(replies()).toHaveLength(1);
});

test('a mail to somebody who did not begin the conversation, or to nobody, finds it by its link', async () => {
	expect(await mirror({ to: [{ email: 'colleague@example.com' }] })).toMatchObject({ action: 'mirrored', conversationId });
	expect(await mirror({ date: 1_700_000_200, to: [], body: 'A note to ourselves' })).toMatchObject({ action: 'mirrored', conversationId });
});

test('where Intercom does not search by links, the people have to do', async () => {
	const searchesBefore = inbox.sent(/conversations\/search/).length;
	inbox.intercom.faults.add({ route: /conversations\/search/, status: 400, times: 1, body: '{"type":"error.list","errors":[{"code":"parameter_invalid","message":"no such field"}]}' });
	expect(await mirror({ thread_id: 'another', to: [] })).toMatchObject({ action: 'skipped', reason: 'No conversation is linked to the thread' });
	expect(await mirror({ thread_id: 'another', to: [] })).toMatchObject({ action: 'skipped' });
	expect(inbox.sent(/conversations\/search/)).toHaveLength(1 + searchesBefore);
});
