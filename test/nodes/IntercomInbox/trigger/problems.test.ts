import { ADA, part, TriggerStage } from './setup';

const stage = new TriggerStage();
const nowSec = () => Math.floor(Date.now() / 1000);

/** A customer's words as Intercom has them where they were a mail to Intercom. */
const mailed = (change: object = {}) =>
	part({
		id: '777',
		body: '<p>Thanks</p>',
		created_at: nowSec(),
		author: { type: 'user', id: stage.contactId, ...ADA },
		email_message_metadata: { subject: 'Re: Printer', message_id: '<1@intercom-mail.com>' },
		...change,
	});

const problems = (host: { items(output?: number): Array<Record<string, unknown>> }) =>
	host.items(1).map(({ reason }) => String(reason));

it("tells once that Intercom mails the answers, too, by a customer's reply to such a mail", async () => {
	const host = await stage.activate();
	// The trigger is not on this topic; whoever ticks it in the Developer Hub hears of it at once.
	await stage.post('conversation.user.replied', stage.itemWith(mailed()));
	await stage.post('conversation.user.replied', stage.itemWith(mailed()));
	expect(problems(host)).toEqual([expect.stringMatching(/^Intercom mails your answers, too: /)]);
	expect(host.items(0)).toEqual([]);
});

it('tells it beside the run that a customer started, too', async () => {
	const host = await stage.activate({}, { topics: ['conversation.user.replied'] });
	await stage.post('conversation.user.replied', stage.itemWith(mailed()));
	expect([host.items(0).length, problems(host).length]).toEqual([1, 1]);
});

it('tells it beside the next answer, whose conversation shows the reply', async () => {
	const host = await stage.activate({ fetchConversation: false });
	const list = { type: 'conversation_part.list', conversation_parts: [mailed(), part()] };
	await stage.post('conversation.admin.replied', { ...stage.itemWith(part()), conversation_parts: list });
	expect([host.items(0).length, problems(host).length]).toEqual([1, 1]);
});

it.each([
	['what we brought over ourselves', { app_package_code: 'n8n' }, {}],
	['words from a messenger', { email_message_metadata: null }, {}],
	["a teammate's mail", { author: { type: 'admin', id: '1', email: 'ben@shop.example' } }, {}],
	['a reply of last week', { created_at: nowSec() - 7 * 86_400 }, {}],
	['a conversation that is no mailbox thread', {}, { custom_attributes: {} }],
])('says nothing about %s', async (_, change, more) => {
	const host = await stage.activate();
	await stage.post('conversation.user.replied', stage.itemWith(mailed(change), more));
	expect(host.runs).toEqual([]);
});
