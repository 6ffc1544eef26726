import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: contact', () => {
	let inbox: Inbox;

	beforeAll(async () => (inbox = await openInbox()));
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	describe('Create', () => {
		it('sends what was filled in, in the words of the API', async () => {
			const options = {
				name: ' Ada Lovelace ',
				externalId: 'u-1',
				phone: '+353871234567',
				signedUpAt: '2026-05-03T10:00:00Z',
				unsubscribedFromEmails: true,
				ownerId: { __rl: true, mode: 'id', value: inbox.intercom.admins[0].id },
			};
			const [contact] = await inbox.output('contact:create', { email: ' Ada@Example.com', role: 'user', options });
			expect(inbox.sent(/^POST \/contacts$/)).toEqual([
				{
					role: 'user',
					email: 'ada@example.com',
					external_id: 'u-1',
					phone: '+353871234567',
					name: 'Ada Lovelace',
					owner_id: Number(inbox.intercom.admins[0].id),
					signed_up_at: 1777802400,
					unsubscribed_from_emails: true,
				},
			]);
			expect(contact).toMatchObject({
				id: expect.stringMatching(/^[0-9a-f]{24}$/),
				email: 'ada@example.com',
				role: 'user',
			});
		});

		it('gives the owner as text from 2.16 on', async () => {
			const options = { ownerId: { __rl: true, mode: 'id', value: inbox.intercom.admins[0].id } };
			await inbox.output(
				'contact:create',
				{ email: 'owner216@example.com', role: 'user', options },
				{ apiVersion: '2.16' },
			);
			expect(inbox.sent(/^POST \/contacts$/)).toEqual([
				expect.objectContaining({ owner_id: inbox.intercom.admins[0].id }),
			]);
		});

		it('creates a lead without an address', async () => {
			const [contact] = await inbox.output('contact:create', { role: 'lead', options: { name: 'Someone' } });
			expect(inbox.sent(/^POST \/contacts$/)).toEqual([{ role: 'lead', name: 'Someone' }]);
			expect(contact).toMatchObject({ role: 'lead', email: null });
		});

		it('names Find or Create when the contact exists, and does not try again', async () => {
			const { id } = await inbox.contact({ email: 'twice@example.com' });
			inbox.intercom.log.clear();
			const { error } = await inbox.run('contact:create', { email: 'twice@example.com', role: 'user' });
			expect(error?.message).toBe('This object already exists in Intercom');
			expect(error?.description).toContain('Find or Create');
			expect(error?.description).toContain(id);
			expect(error?.httpCode).toBe('409');
			expect(inbox.sent(/^POST \/contacts$/)).toHaveLength(1);
		});

		it('asks for an address or external ID before it sends a user without either', async () => {
			const { error } = await inbox.run('contact:create', { role: 'user' });
			expect(error?.message).toBe('The contact has neither an email address nor an external ID');
			expect(inbox.requests(/contacts/)).toHaveLength(0);
		});

		it('refuses a date that is none', async () => {
			const { error } = await inbox.run('contact:create', {
				email: 'date@example.com',
				role: 'user',
				options: { signedUpAt: 'soon' },
			});
			expect(error?.message).toBe("'Signed Up At' is not a date");
		});

		it('shows the request instead of sending it in a dry run', async () => {
			const [planned] = await inbox.output('contact:create', {
				email: 'dry@example.com',
				role: 'user',
				options: { dryRun: true },
			});
			expect(planned).toMatchObject({
				dryRun: true,
				method: 'POST',
				url: `${inbox.intercom.url}/contacts`,
				body: { role: 'user', email: 'dry@example.com' },
			});
			expect(JSON.stringify(planned)).not.toContain(inbox.intercom.accessToken);
			expect(inbox.requests(/contacts/)).toHaveLength(0);
		});

		it('points to token and region when the token is not accepted', async () => {
			const { error } = await inbox.run(
				'contact:create',
				{ email: 'token@example.com', role: 'user' },
				{ accessToken: 'wrong' },
			);
			expect(error?.message).toBe('Intercom did not accept the access token');
			expect(error?.description).toContain('region');
			expect(JSON.stringify(error)).not.toContain('wrong');
		});
	});

	describe('Get', () => {
		it('reads by ID', async () => {
			const { id } = await inbox.contact({ email: 'byid@example.com' });
			const [contact] = await inbox.output('contact:get', { contactBy: 'id', contactId: id });
			expect(contact).toMatchObject({ id, email: 'byid@example.com' });
		});

		it('prefers a user to a lead with the same address', async () => {
			await inbox.contact({ email: 'same@example.com', role: 'lead' });
			const { id } = await inbox.contact({ email: 'same@example.com', role: 'user' });
			await inbox.contact({ email: 'same@example.com', role: 'lead' });
			const [contact] = await inbox.output('contact:get', { contactBy: 'email', email: 'Same@Example.com ' });
			expect(contact.id).toBe(id);
		});

		it('reads a user by external ID without searching, also with an old API version', async () => {
			const { id } = await inbox.contact({ email: 'ext@example.com', external_id: 'ext/1' });
			inbox.intercom.log.clear();
			const [contact] = await inbox.output(
				'contact:get',
				{ contactBy: 'externalId', externalId: 'ext/1' },
				{ apiVersion: '2.11' },
			);
			expect(contact.id).toBe(id);
			const [request] = inbox.requests(/^GET/);
			expect(request.path).toBe('/contacts/find_by_external_id/ext%2F1');
			expect(request.headers['intercom-version']).toBe('2.13');
			expect(inbox.requests(/search/)).toHaveLength(0);
		});

		it('finds a lead by external ID through the search', async () => {
			const { id } = await inbox.contact({ role: 'lead', external_id: 'lead-1' });
			const [contact] = await inbox.output('contact:get', { contactBy: 'externalId', externalId: 'lead-1' });
			expect(contact.id).toBe(id);
		});

		it.each([
			['email', { email: 'nobody@example.com' }, 'Intercom has no contact with this email address'],
			['externalId', { externalId: 'nobody' }, 'Intercom has no contact with this external ID'],
			['id', { contactId: '000000000000000000000000' }, 'Intercom did not find this object'],
		])('says that there is none by %s', async (contactBy, parameters, message) => {
			const { error } = await inbox.run('contact:get', { contactBy, ...parameters });
			expect(error?.message).toBe(message);
			expect(error?.message).not.toContain('nobody');
		});

		it('refuses an empty ID before anything is sent', async () => {
			const { error } = await inbox.run('contact:get', { contactBy: 'id', contactId: '={{ $json.missing }}' });
			expect(error?.message).toBe("The parameter 'Contact' is empty");
			expect(inbox.requests(/./)).toHaveLength(0);
		});
	});

	describe('Search', () => {
		const filters = (...filter: Array<Record<string, unknown>>) => ({ filter });

		it('joins rows, with dates as seconds and lists as arrays', async () => {
			await inbox.output('contact:search', {
				combine: 'OR',
				filters: filters(
					{ field: 'email', operator: 'oneOf', value: 'a@example.com, b@example.com' },
					{ field: 'created_at', operator: 'greater', value: '2026-05-03T00:00:00Z' },
					{ field: 'unsubscribed_from_emails', operator: 'equals', value: 'true' },
				),
				options: { sortField: 'created_at', sortOrder: 'ascending' },
			});
			expect(inbox.sent(/^POST \/contacts\/search$/)).toEqual([
				{
					query: {
						operator: 'OR',
						value: [
							{ field: 'email', operator: 'IN', value: ['a@example.com', 'b@example.com'] },
							{ field: 'created_at', operator: '>', value: 1777766400 },
							{ field: 'unsubscribed_from_emails', operator: '=', value: true },
						],
					},
					sort: { field: 'created_at', order: 'ascending' },
					pagination: { per_page: 50 },
				},
			]);
		});

		it('follows the pages until the limit', async () => {
			for (let number = 0; number < 5; number += 1) await inbox.contact({ email: `page${number}@pages.example` });
			const parameters = { filters: filters({ field: 'email', operator: 'endsWith', value: '@pages.example' }) };
			expect(await inbox.output('contact:search', { ...parameters, returnAll: true })).toHaveLength(5);
			expect(await inbox.output('contact:search', { ...parameters, returnAll: false, limit: 2 })).toHaveLength(2);
		});

		it("passes Intercom's own query on", async () => {
			const { id } = await inbox.contact({ email: 'json@example.com' });
			const found = await inbox.output('contact:search', {
				searchBy: 'json',
				query: '{"field": "email", "operator": "=", "value": "json@example.com"}',
			});
			expect(found.map((contact) => contact.id)).toEqual([id]);
		});

		it.each([
			['no filter', {}, 'The search has no filter'],
			['a filter without a field', { filters: filters({ field: '', value: 'x' }) }, 'A filter has no field'],
			['a query that is no query', { searchBy: 'json', query: '{"email": "x"}' }, "'Query' is not a valid search"],
			['a query that is no JSON', { searchBy: 'json', query: '{email' }, "The parameter 'Query' is not valid JSON"],
		])('refuses %s', async (_what, parameters, message) => {
			const { error } = await inbox.run('contact:search', parameters);
			expect(error?.message).toBe(message);
			expect(inbox.requests(/search/)).toHaveLength(0);
		});

		it("says what Intercom says to a field that can't be searched", async () => {
			const { error } = await inbox.run('contact:search', { filters: filters({ field: 'shoe_size', value: '43' }) });
			expect(error?.description).toContain('shoe_size is not a valid search field');
			expect(error?.message).toBe("Intercom can't search by this field");
		});
	});

	describe('Update', () => {
		it('sends only what was listed, and clears what is listed and empty', async () => {
			const { id } = await inbox.contact({ email: 'update@example.com', name: 'Old', phone: '+353871234567' });
			const [contact] = await inbox.output('contact:update', { contactId: id, options: { phone: '', name: 'New' } });
			expect(inbox.sent(/^PUT/)).toEqual([{ phone: null, name: 'New' }]);
			expect(contact).toMatchObject({ id, name: 'New', phone: null, email: 'update@example.com' });
		});

		it('sends custom attributes from rows and JSON, JSON first', async () => {
			const { id } = await inbox.contact({ email: 'attributes@example.com' });
			const customAttributes = {
				attribute: [
					{ name: 'plan', value: 'free' },
					{ name: ' city ', value: 'Cork' },
				],
			};
			await inbox.run('contact:update', {
				contactId: id,
				options: { customAttributes, customAttributesJson: '{"plan": null, "seats": 5}' },
			});
			expect(inbox.sent(/^PUT/)).toEqual([{ custom_attributes: { plan: null, city: 'Cork', seats: 5 } }]);
		});

		it.each([
			['nothing', {}, 'There is nothing to update'],
			[
				'an attribute without a name',
				{ customAttributes: { attribute: [{ name: '', value: 'x' }] } },
				"A row of 'Custom Attributes' has no name",
			],
			['attributes that are a list', { customAttributesJson: '[1]' }, "'Custom Attributes (JSON)' is not an object"],
		])('refuses %s', async (_what, options, message) => {
			const { error } = await inbox.run('contact:update', { contactId: 'x', options });
			expect(error?.message).toBe(message);
			expect(inbox.requests(/^PUT/)).toHaveLength(0);
		});

		it('says that an attribute does not exist', async () => {
			const { id } = await inbox.contact({ email: 'missing@example.com' });
			const { error } = await inbox.run('contact:update', {
				contactId: id,
				options: { customAttributesJson: '{"nonsense": 1}' },
			});
			expect(error?.description).toContain('nonsense');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});

describe('Intercom Inbox: contact, its tags, notes, subscriptions and companies', () => {
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
