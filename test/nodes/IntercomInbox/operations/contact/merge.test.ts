import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: contact, the further operations', () => {
	let inbox: Inbox;
	let contactId: string;
	let count = 0;

	beforeAll(async () => (inbox = await openInbox()));
	beforeEach(async () => {
		count += 1;
		contactId = (await inbox.contact({ email: `contact${count}@example.com` })).id;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

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
		expect(inbox.requests(/./).map((request) => `${request.method} ${request.path}`)).toEqual([
			`${method} /contacts/${contactId}${tail}`,
		]);
	});

	it('blocks with the version that can', async () => {
		await inbox.output('contact:block', { contactId }, { apiVersion: '2.11' });
		expect(inbox.requests(/block$/)[0].headers['intercom-version']).toBe('2.13');
	});

	it.each(['delete', 'archive', 'unarchive', 'block'])('says that there is no contact to %s', async (operation) => {
		const { error } = await inbox.run(`contact:${operation}`, { contactId: '000000000000000000000000' });
		expect(error?.message).toBe('Intercom did not find this object');
	});

	it('does not send a dry run', async () => {
		const [planned] = await inbox.output('contact:delete', { contactId, options: { dryRun: true } });
		expect(planned).toMatchObject({
			dryRun: true,
			method: 'DELETE',
			url: `${inbox.intercom.url}/contacts/${contactId}`,
		});
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
			await inbox.output('contact:merge', {
				contactId: lead.id,
				intoContactId: contactId,
				options: { skipDuplicateValidation: true },
			});
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

	describe('Create or Update', () => {
		it('creates what is not there', async () => {
			const [contact] = await inbox.output('contact:createOrUpdate', {
				email: 'Upsert@example.com',
				options: { name: 'Up' },
			});
			expect(contact).toMatchObject({ email: 'upsert@example.com', name: 'Up', created: true });
			expect(inbox.requests(/./).map(({ method }) => method)).toEqual(['POST']);
		});

		it('updates what is there, also while the search does not show it yet', async () => {
			inbox.intercom.searchLagMs.contacts = 60_000;
			const { id } = await inbox.contact({ email: 'upsert2@example.com', name: 'Old' });
			inbox.intercom.log.clear();
			const [contact] = await inbox.output('contact:createOrUpdate', {
				email: 'upsert2@example.com',
				options: { name: 'New' },
			});
			inbox.intercom.searchLagMs.contacts = 0;
			expect(contact).toMatchObject({ id, name: 'New', created: false });
			expect(inbox.requests(/./).map(({ method, path }) => `${method} ${path}`)).toEqual([
				'POST /contacts',
				`PUT /contacts/${id}`,
			]);
		});

		it('brings an archived contact back, or stops when told so', async () => {
			await inbox.output('contact:archive', { contactId });
			const email = `contact${count}@example.com`;
			const { error } = await inbox.run('contact:createOrUpdate', { email, options: { unarchive: false } });
			expect(error?.message).toBe('This contact is archived');
			const [contact] = await inbox.output('contact:createOrUpdate', { email });
			expect(contact).toMatchObject({ id: contactId, created: false });
			expect(inbox.intercom.contacts.find(({ id }) => id === contactId)?.archived).toBe(false);
		});

		it('makes one contact when the first answer is lost', async () => {
			inbox.intercom.faults.add({ route: /^POST \/contacts$/, dropAnswer: true });
			const [contact] = await inbox.output('contact:createOrUpdate', { email: 'lost@example.com' });
			expect(contact.created).toBe(false);
			expect(inbox.intercom.contacts.filter(({ email }) => email === 'lost@example.com')).toHaveLength(1);
		});

		it('needs something to tell the contact by', async () => {
			const { error } = await inbox.run('contact:createOrUpdate', { options: { name: 'Nobody' } });
			expect(error?.message).toBe('The contact has neither an email address nor an external ID');
		});
	});

	describe('subscriptions', () => {
		it('writes down a decision, lists it and forgets it', async () => {
			await inbox.output('contact:addSubscription', { contactId, subscriptionId: '122', consentType: 'opt_out' });
			expect(inbox.sent(/^POST .*subscriptions$/)).toEqual([{ id: '122', consent_type: 'opt_out' }]);
			expect(await inbox.output('contact:getSubscriptions', { contactId, returnAll: true })).toMatchObject([
				{ id: '122' },
			]);
			await inbox.output('contact:removeSubscription', { contactId, subscriptionId: '122' });
			expect(await inbox.output('contact:getSubscriptions', { contactId, returnAll: true })).toEqual([]);
		});

		it('offers the types by name', async () => {
			expect((await inbox.list('searchSubscriptionTypes', { filter: 'news' })).results).toEqual([
				{ name: 'Newsletter', value: '122' },
			]);
		});
	});

	describe('companies', () => {
		it('attaches one, lists it and detaches it', async () => {
			const company = await inbox.company({ company_id: 'acme', name: 'Acme' });
			await inbox.output('contact:attachCompany', { contactId, companyId: company.id });
			expect(inbox.sent(/^POST \/contacts\/\w+\/companies$/)).toEqual([{ id: company.id }]);
			expect(await inbox.output('contact:getCompanies', { contactId, returnAll: true })).toMatchObject([
				{ id: company.id, name: 'Acme' },
			]);
			await inbox.output('contact:detachCompany', { contactId, companyId: company.id });
			expect(await inbox.output('contact:getCompanies', { contactId, returnAll: true })).toEqual([]);
		});

		it('says that there is no such company', async () => {
			const { error } = await inbox.run('contact:attachCompany', { contactId, companyId: 'nope' });
			expect(error?.description).toContain('Company Not Found');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
