import { IntercomClient, IntercomError } from 'intercom-client';
import { startIntercom } from '../../sandbox/intercom';

let sandbox: Awaited<ReturnType<typeof startIntercom>>;
let client: IntercomClient;
beforeEach(async () => {
	sandbox = await startIntercom({ port: 0, seed: 1 });
	sandbox.searchLagMs = Object.assign(sandbox.searchLagMs, { contacts: 0, conversations: 0 });
	client = new IntercomClient({ token: sandbox.accessToken, environment: sandbox.url, maxRetries: 0 });
});
afterEach(async () => await sandbox.close());

const admin = () => sandbox.admins[0].id;
// Some of the client's types want a number where its examples and the service have strings.
const adminNumber = () => Number(admin());

async function conversationOf(email: string): Promise<{ contactId: string; conversationId: string }> {
	const contact = await client.contacts.create({ email });
	const contactId = String(contact.id);
	const message = await client.conversations.create({ from: { type: 'user', id: contactId }, body: 'Hello' });
	return { contactId, conversationId: message.conversation_id };
}

describe('the official client', () => {
	test('names itself with version 2.14 and finds who it is', async () => {
		const admins = await client.admins.list();
		expect(admins.admins?.map((each) => each?.name)).toEqual(['Ada', 'Ben']);
		expect((await client.admins.find({ admin_id: adminNumber() }))?.email).toBe('ada@acme.example');
		expect(
			(await client.admins.away({ admin_id: adminNumber(), away_mode_enabled: true, away_mode_reassign: false }))
				?.away_mode_enabled,
		).toBe(true);
		expect((await client.teams.list()).teams).toHaveLength(1);
		expect(sandbox.log.requests()[0].headers['intercom-version']).toBe('2.14');
	});

	test('creates, finds, changes, pages through and archives contacts', async () => {
		const created = await client.contacts.create({ email: 'ada@customer.example', name: 'Ada' });
		const id = String(created.id);
		await client.contacts.create({ email: 'bo@customer.example' });
		expect((await client.contacts.update({ contact_id: id, name: 'Ada L.' })).name).toBe('Ada L.');
		expect((await client.contacts.find({ contact_id: id })).name).toBe('Ada L.');
		const found = await client.contacts.search({
			query: { field: 'email', operator: '=', value: 'ada@customer.example' },
		});
		expect(found.data.map((contact) => contact.id)).toEqual([id]);
		const emails: unknown[] = [];
		for await (const contact of await client.contacts.list({ per_page: 1 })) emails.push(contact.email);
		expect(emails.sort()).toEqual(['ada@customer.example', 'bo@customer.example']);
		expect((await client.contacts.archive({ contact_id: id })).archived).toBe(true);
	});

	test('is told the id of a contact that exists already', async () => {
		const created = await client.contacts.create({ email: 'ada@customer.example' });
		const error = await client.contacts.create({ email: 'ada@customer.example' }).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(IntercomError);
		expect((error as IntercomError).statusCode).toBe(409);
		expect(JSON.stringify((error as IntercomError).body)).toContain(`id=${created.id}`);
	});

	test('starts a conversation and replies on both sides', async () => {
		const { contactId, conversationId } = await conversationOf('ada@customer.example');
		await client.conversations.reply({
			conversation_id: conversationId,
			body: { type: 'user', message_type: 'comment', intercom_user_id: contactId, body: 'More' },
		});
		await client.conversations.reply({
			conversation_id: conversationId,
			body: {
				type: 'admin',
				message_type: 'comment',
				admin_id: admin(),
				body: '<p>Sure</p>',
				attachment_files: [{ name: 'a.txt', content_type: 'text/plain', data: Buffer.from('abc').toString('base64') }],
			},
		});
		const conversation = await client.conversations.find({ conversation_id: conversationId });
		expect(conversation.source?.body).toBe('<p>Hello</p>');
		expect(conversation.conversation_parts?.conversation_parts?.map((part) => part.body)).toEqual([
			'<p>More</p>',
			'<p>Sure</p>',
		]);
	});

	test('searches conversations page by page', async () => {
		const ids: string[] = [];
		for (const name of ['a', 'b', 'c']) ids.push((await conversationOf(`${name}@customer.example`)).conversationId);
		const seen: string[] = [];
		const page = await client.conversations.search({
			query: { field: 'open', operator: '=', value: 'true' },
			pagination: { per_page: 2 },
		});
		for await (const conversation of page) seen.push(String(conversation.id));
		expect(seen.sort()).toEqual(ids.sort());
	});

	test('closes, assigns, tags and untags', async () => {
		const { contactId, conversationId } = await conversationOf('ada@customer.example');
		const closed = await client.conversations.manage({
			conversation_id: conversationId,
			body: { message_type: 'close', type: 'admin', admin_id: admin() },
		});
		expect(closed.state).toBe('closed');
		const tag = await client.tags.create({ name: 'Urgent' });
		await client.tags.tagConversation({ conversation_id: conversationId, id: String(tag.id), admin_id: admin() });
		await client.tags.tagContact({ contact_id: contactId, id: String(tag.id) });
		expect((await client.conversations.find({ conversation_id: conversationId })).tags?.tags).toMatchObject([
			{ name: 'Urgent' },
		]);
		await client.tags.untagConversation({ conversation_id: conversationId, tag_id: String(tag.id), admin_id: admin() });
		await client.tags.untagContact({ contact_id: contactId, tag_id: String(tag.id) });
		await client.tags.delete({ tag_id: String(tag.id) });
		expect(sandbox.tags).toEqual([]);
	});

	test('attaches and detaches another contact, the latter with a body in a DELETE', async () => {
		const { conversationId } = await conversationOf('ada@customer.example');
		const { contactId } = await conversationOf('bo@customer.example');
		await client.conversations.attachContactAsAdmin({
			conversation_id: conversationId,
			admin_id: admin(),
			customer: { intercom_user_id: contactId },
		});
		expect(sandbox.conversations[0].contacts.contacts).toHaveLength(2);
		await client.conversations.detachContactAsAdmin({
			conversation_id: conversationId,
			contact_id: contactId,
			admin_id: admin(),
		});
		expect(sandbox.conversations[0].contacts.contacts).toHaveLength(1);
	});

	test('changes attributes that exist, and redacts', async () => {
		sandbox.addConversationAttribute('Email Thread');
		const { conversationId } = await conversationOf('ada@customer.example');
		const part = sandbox.teammate.reply(conversationId, { adminId: admin(), body: 'Secret' });
		const updated = await client.conversations.update({
			conversation_id: conversationId,
			custom_attributes: { 'Email Thread': 'g/t' },
		});
		expect(updated.custom_attributes).toEqual({ 'Email Thread': 'g/t' });
		await client.conversations.redactConversationPart({
			type: 'conversation_part',
			conversation_id: conversationId,
			conversation_part_id: part.id,
		});
		expect(sandbox.conversations[0].conversation_parts.conversation_parts[0]).toMatchObject({ redacted: true });
	});

	test('works with companies, notes and tickets', async () => {
		const { contactId } = await conversationOf('ada@customer.example');
		const company = await client.companies.createOrUpdate({ company_id: 'c1', name: 'Customer' });
		await client.companies.attachContact({ contact_id: contactId, id: String(company.id) });
		await client.notes.create({ contact_id: contactId, body: 'Hello', admin_id: admin() });
		const ticket = await client.tickets.create({ ticket_type_id: '88', contacts: [{ id: contactId }] });
		expect((await client.tickets.get({ ticket_id: String(ticket?.id) }))?.contacts?.contacts).toMatchObject([
			{ id: contactId },
		]);
		expect((await client.contacts.find({ contact_id: contactId })).companies?.data).toMatchObject([{ id: company.id }]);
	});

	test('waits for the next window after a 429 and does the thing once', async () => {
		const patient = new IntercomClient({ token: sandbox.accessToken, environment: sandbox.url, maxRetries: 1 });
		sandbox.faults.add({ route: /POST \/contacts/, status: 429, headers: { 'retry-after': '1' } });
		await patient.contacts.create({ email: 'ada@customer.example' });
		expect(sandbox.contacts).toHaveLength(1);
	});
});
