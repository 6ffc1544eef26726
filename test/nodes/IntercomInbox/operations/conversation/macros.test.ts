import { openInbox, type Inbox } from '../../../../support/inbox';

let inbox: Inbox;
let contactId: string;
let conversationId: string;

beforeEach(async () => {
	inbox = await openInbox();
	await inbox.call('POST', '/data_attributes', { name: 'plan', model: 'contact', data_type: 'string' });
	contactId = (
		await inbox.contact({ email: 'ada@customer.example', name: 'Ada Lovelace', custom_attributes: { plan: 'Pro <1>' } })
	).id;
	conversationId = await inbox.conversation(contactId);
	inbox.intercom.log.clear();
});
afterEach(async () => {
	expect(inbox.mistakes).toEqual([]);
	await inbox.close();
});

const macro = (text: string, teamIds?: string[]) =>
	inbox.intercom.settings.addMacro({ name: 'Refund', text, ...(teamIds && { teamIds }) }).id;
const reply = async (macroId: string, parameters: Record<string, unknown> = {}, run = {}) =>
	await inbox.run(
		'conversation:reply',
		{ conversationId, replyAs: 'admin', messageType: 'comment', body: '', options: { macroId }, ...parameters },
		run,
	);
const REPLY = /^POST \/conversations\/\d+\/reply$/;
const sentBodies = () => inbox.sent(REPLY).map((body) => (body as { body: string }).body);

describe('Get Macros', () => {
	it('lists them, the latest first, by the version that has them', async () => {
		const ids = [macro('<p>One</p>'), macro('<p>Two</p>'), macro('<p>Three</p>')];
		const items = await inbox.output('conversation:getMacros', { returnAll: true }, { apiVersion: '2.11' });
		expect(items.map(({ id }) => id)).toEqual([...ids].reverse());
		expect(await inbox.output('conversation:getMacros', { limit: 2 })).toHaveLength(2);
		expect(inbox.requests(/macros/).map(({ headers }) => headers['intercom-version'])).toEqual(['2.16', '2.16']);
	});

	it('shows no macro of a team that the owner of the token is not in', async () => {
		const team = inbox.intercom.addTeam({ name: 'Others', admin_ids: [inbox.intercom.admins[1].id] });
		const hidden = macro('<p>Secret</p>', [team.id]);
		expect(await inbox.output('conversation:getMacros', { returnAll: true })).toEqual([]);
		expect((await reply(hidden)).error?.message).toBe('Intercom did not find this object');
		expect(sentBodies()).toEqual([]);
	});
});

describe('Reply with a macro', () => {
	it('fills the placeholders from contact, conversation and teammate, and escapes what it fills in', async () => {
		const id = macro(
			"<p>Hi {{user.first_name | fallback: 'there'}}, plan {{user.custom_attributes.plan}}, no. {{conversation.id}}. {{teammate.name}}</p>",
		);
		expect((await reply(id)).error).toBeUndefined();
		expect(sentBodies()).toEqual([`<p>Hi Ada, plan Pro &lt;1&gt;, no. ${conversationId}. Ada</p>`]);
	});

	it('asks for nothing that the macro does not name', async () => {
		await reply(macro('<p>Thank you</p>'), { adminId: inbox.intercom.admins[1].id });
		expect(inbox.requests().map(({ method, path }) => `${method} ${path.replace(/\d+/, '*')}`)).toEqual([
			'GET /macros/*',
			'POST /conversations/*/reply',
		]);
	});

	it.each([
		{
			name: 'an attribute that the contact lacks',
			text: '<p>{{user.custom_attributes.other}}</p>',
			key: 'user.custom_attributes.other',
		},
		{ name: 'an object that nobody knows', text: '<p>#{{order.number}}</p>', key: 'order.number' },
		{ name: 'the company of a contact without one', text: '<p>{{company.name}}</p>', key: 'company.name' },
	])('sends nothing where a sentence would have a hole: $name', async ({ text, key }) => {
		const { error } = await reply(macro(text));
		expect(error?.message).toBe(`Nothing is known for '${key}' in the macro 'Refund'`);
		expect(sentBodies()).toEqual([]);
	});

	it("takes the company of a contact that has one, and the first name of no 'Surname, First'", async () => {
		const { id } = await inbox.company({ company_id: 'c1', name: 'Engines & Co' });
		await inbox.call('POST', `/contacts/${contactId}/companies`, { id });
		await inbox.call('PUT', `/contacts/${contactId}`, { name: 'Lovelace, Ada' });
		await reply(macro("<p>{{company.name}} {{user.first_name | fallback: 'you'}}</p>"));
		expect(sentBodies()).toEqual(['<p>Engines &amp; Co you</p>']);
	});

	it('greets who wrote first where several take part, and nobody where none of them did', async () => {
		const bo = await inbox.contact({ email: 'bo@customer.example', name: 'Bo' });
		await inbox.output('conversation:attachContact', { conversationId, contactBy: 'id', contactId: bo.id });
		const id = macro("<p>{{user.name | fallback: 'all'}}</p>");
		await reply(id);
		const cy = await inbox.contact({ email: 'cy@customer.example', name: 'Cy' });
		await inbox.output('conversation:attachContact', { conversationId, contactBy: 'id', contactId: cy.id });
		await inbox.output('conversation:detachContact', { conversationId, contactId });
		await reply(id);
		expect(sentBodies()).toEqual(['<p>Ada Lovelace</p>', '<p>all</p>']);
	});

	it('is a note, too, and fits quick replies', async () => {
		const id = macro('<p>Known</p>');
		await reply(id, { messageType: 'note' });
		await reply(id, { messageType: 'quick_reply', quickReplies: { quickReply: [{ text: 'Yes' }] } });
		expect(inbox.sent(REPLY)).toMatchObject([
			{ message_type: 'note', body: '<p>Known</p>' },
			{ message_type: 'quick_reply', body: '<p>Known</p>' },
		]);
	});

	it.each([
		{ given: { body: 'More' }, message: "A reply can't have both a macro and a body" },
		{
			given: { replyAs: 'contact', contactBy: 'email', email: 'ada@customer.example' },
			message: "'Macro' works for teammates only",
		},
	])('refuses what does not fit: $message', async ({ given, message }) => {
		expect((await reply(macro('<p>x</p>'), given)).error?.message).toBe(message);
	});

	it('shows the filled text in a dry run', async () => {
		const id = macro('<p>{{user.name}}</p>');
		const [planned] = await inbox.output('conversation:reply', {
			conversationId,
			replyAs: 'admin',
			messageType: 'comment',
			body: '',
			options: { macroId: id, dryRun: true },
		});
		expect(planned.body).toMatchObject({ body: '<p>Ada Lovelace</p>' });
		expect(sentBodies()).toEqual([]);
	});

	it('reaches no stranger by an AI agent', async () => {
		const { error } = await reply(macro('<p>x</p>'), {}, { asTool: true });
		expect(error?.message).toMatch(/agent/);
		expect(sentBodies()).toEqual([]);
	});
});

it('offers macros by name, with their first words', async () => {
	macro('<p>Your money is <b>on its way</b></p>');
	const id = inbox.intercom.settings.addMacro({ name: 'Welcome', text: '<p>Hello</p>' }).id;
	expect((await inbox.list('searchMacros', { filter: 'welc' })).results).toEqual([
		{ name: 'Welcome', value: id, description: 'Hello' },
	]);
	expect((await inbox.list('searchMacros')).results).toHaveLength(2);
});
