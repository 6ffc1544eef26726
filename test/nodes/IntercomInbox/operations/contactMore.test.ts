import { startInbox, type Inbox } from '../inbox';

describe('Intercom Inbox: contact, the further operations', () => {
	let inbox: Inbox;
	let contactId: string;
	let count = 0;

	beforeAll(async () => (inbox = await startInbox()));
	beforeEach(async () => {
		count += 1;
		contactId = (await inbox.contact({ email: `contact${count}@example.com` })).id;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.intercom.close());

	it('lists contacts up to the limit', async () => {
		await inbox.contact({ email: 'second@example.com' });
		expect(await inbox.output('contact:getMany', { returnAll: false, limit: 2 })).toHaveLength(2);
		expect(await inbox.output('contact:getMany', { returnAll: true })).toHaveLength(inbox.intercom.contacts.length);
	});

	it.each([
		['delete', 'DELETE', '', { deleted: true }],
		['archive', 'POST', '/archive', { archived: true }],
		['unarchive', 'POST', '/unarchive', { archived: false }],
		['block', 'POST', '/block', { blocked: true }],
	])('can %s a contact', async (operation, method, tail, answer) => {
		const [output] = await inbox.output(`contact:${operation}`, { contactId });
		expect(output).toMatchObject({ id: contactId, ...answer });
		expect(inbox.requests(/./).map((request) => `${request.method} ${request.path}`)).toEqual([`${method} /contacts/${contactId}${tail}`]);
	});

	it('blocks with the version that can', async () => {
		await inbox.output('contact:block', { contactId }, { apiVersion: '2.11' });
		expect(inbox.requests(/block$/)[0].headers['intercom-version']).toBe('2.13');
	});

	it.each(['delete', 'archive', 'unarchive', 'block'])('says that there is no contact to %s', async (operation) => {
		const { error } = await inbox.run(`contact:${operation}`, { contactId: '000000000000000000000000' });
		expect(error?.message).toBe('Intercom does not know this object');
	});

	it('does not send a dry run', async () => {
		const [planned] = await inbox.output('contact:delete', { contactId, options: { dryRun: true } });
		expect(planned).toMatchObject({ dryRun: true, method: 'DELETE', url: `${inbox.intercom.url}/contacts/${contactId}` });
		expect(inbox.requests(/./)).toHaveLength(0);
	});

	describe('Merge', () => {
		it('gives what a lead has to a user', async () => {
			const lead = await inbox.contact({ role: 'lead', email: `contact${count}@example.com` });
			const [contact] = await inbox.output('contact:merge', { contactId: lead.id, intoContactId: contactId });
			expect(inbox.sent(/merge$/)).toEqual([{ from: lead.id, into: contactId }]);
			expect(contact.id).toBe(contactId);
		});

		it('asks for the version that checks, when the check is to be skipped', async () => {
			const lead = await inbox.contact({ role: 'lead', email: 'different@example.com' });
			await inbox.output('contact:merge', { contactId: lead.id, intoContactId: contactId, options: { skipDuplicateValidation: true } });
			const [request] = inbox.requests(/merge$/);
			expect(request.json).toEqual({ from: lead.id, into: contactId, skip_duplicate_validation: true });
			expect(request.headers['intercom-version']).toBe('2.16');
		});

		it('passes on that two users cannot be merged', async () => {
			const user = await inbox.contact({ email: 'user@example.com' });
			const { error } = await inbox.run('contact:merge', { contactId: user.id, intoContactId: contactId });
			expect(error?.httpCode).toMatch(/^4\d\d$/);
		});
	});

	describe('tags', () => {
		it('adds one by name, which is created, and removes it', async () => {
			const [tag] = await inbox.output('contact:addTag', { contactId, tagId: 'VIP' });
			expect(inbox.sent(/^POST \/contacts\/\w+\/tags$/)).toEqual([{ id: tag.id }]);
			await inbox.output('contact:removeTag', { contactId, tagId: 'vip' });
			expect(inbox.requests(/^DELETE/)[0].path).toBe(`/contacts/${contactId}/tags/${String(tag.id)}`);
			expect(inbox.intercom.contacts.find(({ id }) => id === contactId)?.tags).toMatchObject({ data: [] });
		});
	});

	describe('notes', () => {
		it('writes one as the owner of the token, and reads it', async () => {
			const [note] = await inbox.output('contact:addNote', { contactId, body: 'Likes tea' });
			expect(inbox.sent(/notes$/)).toEqual([{ body: 'Likes tea', admin_id: inbox.intercom.admins[0].id }]);
			const notes = await inbox.output('contact:getNotes', { contactId, returnAll: true });
			expect(notes).toEqual([expect.objectContaining({ id: note.id, body: '<p>Likes tea</p>' })]);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
