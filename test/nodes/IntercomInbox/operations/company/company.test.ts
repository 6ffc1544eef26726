import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: company', () => {
	let inbox: Inbox;
	let companyId: string;
	let count = 0;

	beforeAll(async () => (inbox = await openInbox()));
	beforeEach(async () => {
		count += 1;
		companyId = (await inbox.company({ company_id: `c${count}`, name: `Company ${count}` })).id;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	describe('Create or Update', () => {
		it('sends what was filled in, in the words of the API', async () => {
			const options = {
				name: ' Acme ',
				plan: 'Pro',
				size: 85,
				website: 'https://acme.example',
				industry: 'Rockets',
				monthlySpend: 155.98,
				remoteCreatedAt: '2026-05-03T10:00:00Z',
				customAttributesJson: '{"seats": 5, "paid": true}',
				customAttributes: { attribute: [{ name: 'tier', value: 'gold' }] },
			};
			const [company] = await inbox.output('company:createOrUpdate', { externalId: ' acme-1 ', options });
			expect(inbox.sent(/^POST \/companies$/)).toEqual([
				{
					company_id: 'acme-1',
					name: 'Acme',
					plan: 'Pro',
					size: 85,
					website: 'https://acme.example',
					industry: 'Rockets',
					monthly_spend: 155,
					remote_created_at: 1777802400,
					custom_attributes: { tier: 'gold', seats: 5, paid: true },
				},
			]);
			expect(company).toMatchObject({ type: 'company', company_id: 'acme-1', name: 'Acme', plan: { name: 'Pro' } });
		});

		it('updates the company that has this external ID, and leaves empty fields alone', async () => {
			const [company] = await inbox.output('company:createOrUpdate', {
				externalId: `c${count}`,
				options: { name: '', size: '', website: 'https://x.example' },
			});
			expect(inbox.sent(/^POST \/companies$/)).toEqual([{ company_id: `c${count}`, website: 'https://x.example' }]);
			expect(company).toMatchObject({ id: companyId, name: `Company ${count}` });
		});

		it('is sent again when its answer is lost, and makes one company', async () => {
			inbox.intercom.faults.add({ route: /^POST \/companies$/, dropAnswer: true });
			await inbox.output('company:createOrUpdate', { externalId: 'lost', options: { name: 'Lost' } });
			expect(inbox.sent(/^POST \/companies$/)).toHaveLength(2);
			expect(await inbox.output('company:get', { companyBy: 'name', companyName: 'Lost' })).toHaveLength(1);
		});

		it('says that the company was seen with the version that can', async () => {
			await inbox.output('company:createOrUpdate', { externalId: 'seen', options: { updateLastRequestAt: true } });
			const [request] = inbox.requests(/^POST \/companies$/);
			expect(request.json).toEqual({ company_id: 'seen', update_last_request_at: true });
			expect(request.headers['intercom-version']).toBe('2.16');
		});

		it.each([
			[{ size: 12.5 }, "'Size' is not a whole number"],
			[{ size: -1 }, "'Size' is not a whole number"],
			[{ monthlySpend: 2 ** 31 }, "'Monthly Spend' is not a whole number"],
			[{ remoteCreatedAt: 'soon' }, "'Created At' is not a date"],
			[{ customAttributesJson: '[1]' }, "'Custom Attributes (JSON)' is not an object"],
		])('refuses %j before it sends anything', async (options, message) => {
			const { error } = await inbox.run('company:createOrUpdate', { externalId: 'bad', options });
			expect(error?.message).toBe(message);
			expect(inbox.requests(/./)).toHaveLength(0);
		});

		it('needs an external ID', async () => {
			const { error } = await inbox.run('company:createOrUpdate', {
				externalId: '={{ " " }}',
				options: { name: 'Nobody' },
			});
			expect(error?.message).toBe("The parameter 'External ID' is empty");
		});

		it('shows the request instead of sending it in a dry run', async () => {
			const [planned] = await inbox.output('company:createOrUpdate', {
				externalId: 'dry',
				options: { name: 'Dry', dryRun: true },
			});
			expect(planned).toMatchObject({ dryRun: true, method: 'POST', body: { company_id: 'dry', name: 'Dry' } });
			expect(inbox.requests(/./)).toHaveLength(0);
		});
	});

	describe('Get', () => {
		it.each([
			['by its ID', () => ({ companyBy: 'id', companyId })],
			['by your own ID', () => ({ companyBy: 'externalId', externalId: ` c${count} ` })],
			['by its name in another case', () => ({ companyBy: 'name', companyName: ` COMPANY ${count}` })],
		])('finds one %s', async (_way, parameters) => {
			expect(await inbox.output('company:get', parameters())).toMatchObject([
				{ id: companyId, company_id: `c${count}` },
			]);
		});

		it('takes an answer that is the company itself and no list', async () => {
			const body = JSON.stringify({ type: 'company', id: companyId, company_id: 'bare', name: 'Bare' });
			inbox.intercom.faults.add({
				route: /^GET \/companies\?/,
				status: 200,
				body,
				headers: { 'content-type': 'application/json' },
			});
			expect(await inbox.output('company:get', { companyBy: 'externalId', externalId: 'bare' })).toMatchObject([
				{ id: companyId, name: 'Bare' },
			]);
		});

		it('does not take another company for the one that was asked for', async () => {
			const body = JSON.stringify({
				type: 'list',
				data: [{ type: 'company', id: '1', company_id: 'else', name: 'Company 1 and Sons' }],
			});
			inbox.intercom.faults.add({
				route: /^GET \/companies\?/,
				status: 200,
				body,
				headers: { 'content-type': 'application/json' },
			});
			const { error } = await inbox.run('company:get', { companyBy: 'name', companyName: 'Company 1' });
			expect(error?.message).toBe('Intercom has no company with this name');
		});

		it.each([
			[{ companyBy: 'externalId', externalId: 'nobody' }, 'Intercom has no company with this external ID'],
			[{ companyBy: 'name', companyName: 'Nobody' }, 'Intercom has no company with this name'],
			[{ companyBy: 'id', companyId: 'nobody' }, 'Intercom did not find this object'],
		])('says that there is none for %j', async (parameters, message) => {
			const { error } = await inbox.run('company:get', parameters);
			expect(error?.message).toBe(message);
		});

		it('does not choose among companies of one name', async () => {
			await inbox.company({ company_id: 'twin', name: `Company ${count}` });
			const { error } = await inbox.run('company:get', { companyBy: 'name', companyName: `Company ${count}` });
			expect(error?.message).toBe('Intercom has 2 companies with this name');
			expect(error?.description).toContain('external ID');
		});
	});

	describe('Update', () => {
		it('changes what is listed, with a version that has a body for it', async () => {
			const [company] = await inbox.output(
				'company:update',
				{ companyId, options: { name: 'Renamed', size: 3 } },
				{ apiVersion: '2.11' },
			);
			const [request] = inbox.requests(/^PUT/);
			expect([request.path, request.json, request.headers['intercom-version']]).toEqual([
				`/companies/${companyId}`,
				{ name: 'Renamed', size: 3 },
				'2.15',
			]);
			expect(company).toMatchObject({ id: companyId, name: 'Renamed', company_id: `c${count}` });
		});

		it.each([[{}], [{ name: ' ', size: '' }]])('says that %j is nothing to update', async (options) => {
			const { error } = await inbox.run('company:update', { companyId, options });
			expect(error?.message).toBe('There is nothing to update');
			expect(inbox.requests(/./)).toHaveLength(0);
		});
	});

	it('is deleted, and its contacts stay', async () => {
		const contact = await inbox.contact({ email: 'stays@example.com' });
		await inbox.output('contact:attachCompany', { contactId: contact.id, companyId });
		expect(await inbox.output('company:delete', { companyId })).toEqual([
			{ id: companyId, object: 'company', deleted: true },
		]);
		expect(inbox.intercom.contacts.map(({ id }) => id)).toContain(contact.id);
		const { error } = await inbox.run('company:delete', { companyId });
		expect(error?.description).toContain('Company Not Found');
	});

	it('is chosen for a conversation from the same list', async () => {
		const { id: contactId } = await inbox.contact({ email: 'member@example.com' });
		const conversationId = await inbox.conversation(contactId);
		await inbox.output('conversation:update', {
			conversationId,
			options: { companyId: { __rl: true, mode: 'list', value: companyId } },
		});
		expect(inbox.sent(/^PUT/)).toEqual([{ company_id: companyId }]);
	});

	describe('tags', () => {
		const tagsOf = async () =>
			((await inbox.output('company:get', { companyId }))[0].tags as { tags: Array<{ name: string }> }).tags.map(
				({ name }) => name,
			);

		it.each(['2.11', '2.15', '2.16'])(
			'adds one by name, which is created, and removes it by ID (%s)',
			async (apiVersion) => {
				const [tag] = await inbox.output('company:addTag', { companyId, tagId: ` VIP ${apiVersion} ` }, { apiVersion });
				expect(tag).toMatchObject({ type: 'tag', id: expect.any(String), name: `VIP ${apiVersion}` });
				expect(await tagsOf()).toEqual([`VIP ${apiVersion}`]);
				await inbox.output('company:removeTag', { companyId, tagId: tag.id }, { apiVersion });
				expect(inbox.sent(/^POST \/tags$/)).toEqual([
					{ name: `VIP ${apiVersion}`, companies: [{ id: companyId }] },
					{ name: `VIP ${apiVersion}`, companies: [{ id: companyId, untag: true }] },
				]);
				expect(await tagsOf()).toEqual([]);
			},
		);

		it.each(['2.15', '2.16'])(
			'says that there is no such company, also where Intercom passes it over (%s)',
			async (apiVersion) => {
				inbox.intercom.addTag('Known');
				const { error } = await inbox.run('company:addTag', { companyId: 'nope', tagId: 'known' }, { apiVersion });
				expect(error?.description).toContain('Company Not Found');
			},
		);

		it('are looked up and not put on in a dry run', async () => {
			inbox.intercom.addTag('Known');
			const [planned] = await inbox.output('company:addTag', { companyId, tagId: 'known', options: { dryRun: true } });
			expect(planned).toMatchObject({ dryRun: true, body: { name: 'Known', companies: [{ id: companyId }] } });
			expect(inbox.requests(/^POST/)).toHaveLength(0);
		});

		it('makes no tag of an ID, and none to remove it', async () => {
			expect((await inbox.run('company:addTag', { companyId, tagId: '77' })).error?.message).toBe(
				'There is no tag with this ID',
			);
			expect((await inbox.run('company:removeTag', { companyId, tagId: 'Unknown' })).error?.message).toBe(
				"There is no tag 'Unknown'",
			);
			expect(inbox.requests(/^POST/)).toHaveLength(0);
		});
	});

	describe('notes', () => {
		it('are written with 2.16 and read with 2.15', async () => {
			const [note] = await inbox.output('company:addNote', { companyId, body: 'Pays late' }, { apiVersion: '2.11' });
			const notes = await inbox.output('company:getNotes', { companyId, returnAll: true }, { apiVersion: '2.11' });
			expect(notes).toEqual([expect.objectContaining({ id: note.id, body: '<p>Pays late</p>' })]);
			expect(inbox.requests(/notes$/).map(({ method, headers }) => `${method} ${headers['intercom-version']}`)).toEqual(
				['POST 2.16', 'GET 2.15'],
			);
			expect(inbox.sent(/^POST .*notes$/)).toEqual([{ body: 'Pays late' }]);
		});

		it('are written by the teammate who is named', async () => {
			const { id } = inbox.intercom.admins[1];
			const [note] = await inbox.output('company:addNote', { companyId, body: 'Hi', adminId: id });
			expect(inbox.sent(/notes$/)).toEqual([{ body: 'Hi', admin_id: id }]);
			expect(note).toMatchObject({ author: { id }, company: { id: companyId } });
		});

		it('are not written a second time when the answer is lost', async () => {
			inbox.intercom.faults.add({ route: /notes$/, dropAnswer: true });
			const { error } = await inbox.run('company:addNote', { companyId, body: 'Once' });
			expect(error?.message).toBe('Intercom did not answer');
			expect(await inbox.output('company:getNotes', { companyId, returnAll: true })).toHaveLength(1);
		});

		it('keep to the limit', async () => {
			for (const body of ['1', '2', '3']) await inbox.output('company:addNote', { companyId, body });
			expect(await inbox.output('company:getNotes', { companyId, returnAll: false, limit: 2 })).toHaveLength(2);
		});
	});

	it('is in no segment of the sandbox, and asks for its own', async () => {
		expect(await inbox.output('company:getSegments', { companyId, returnAll: true })).toEqual([]);
		expect(inbox.last().path).toBe(`/companies/${companyId}/segments`);
		const { error } = await inbox.run('company:getSegments', { companyId: 'nope' });
		expect(error?.description).toContain('Company Not Found');
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
