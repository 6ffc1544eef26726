import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: searchable lists', () => {
	let inbox: Inbox;

	beforeAll(async () => {
		inbox = await openInbox();
		inbox.intercom.addTag('Billing');
		inbox.intercom.addTag('Bug');
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	it('shows teammates by name and address, and filters them', async () => {
		const [ada, bo] = inbox.intercom.admins;
		expect((await inbox.list('searchAdmins')).results).toEqual([
			{ name: `${ada.name} (${ada.email})`, value: ada.id },
			{ name: `${bo.name} (${bo.email})`, value: bo.id },
		]);
		expect(
			(await inbox.list('searchAdmins', { filter: bo.email.toUpperCase() })).results.map(({ value }) => value),
		).toEqual([bo.id]);
	});

	it('shows teams', async () => {
		const [{ id, name }] = inbox.intercom.teams;
		expect((await inbox.list('searchTeams', { filter: name })).results).toContainEqual({ name, value: id });
	});

	it('shows tags, and finds one by its ID', async () => {
		expect((await inbox.list('searchTags')).results.map(({ name }) => name)).toEqual(['Billing', 'Bug']);
		const [{ id }] = inbox.intercom.tags;
		expect((await inbox.list('searchTags', { filter: id })).results.map(({ name }) => name)).toEqual(['Billing']);
	});

	it('looks for contacts at Intercom instead of loading them all', async () => {
		const { id } = await inbox.contact({ email: 'grace@example.com', name: 'Grace Hopper' });
		await inbox.contact({ email: 'other@example.com' });
		inbox.intercom.log.clear();
		expect((await inbox.list('searchContacts', { filter: 'hopper' })).results).toEqual([
			{ name: 'Grace Hopper (grace@example.com)', value: id, description: 'user' },
		]);
		expect(inbox.requests(/./).map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /contacts/search']);
	});

	it('gives contacts page by page', async () => {
		for (let number = 0; number < 51; number += 1) await inbox.contact({ email: `many${number}@example.com` });
		const first = await inbox.list('searchContacts');
		expect(first.results).toHaveLength(50);
		const second = await inbox.list('searchContacts', { page: String(first.paginationToken) });
		expect(second.results).toHaveLength(inbox.intercom.contacts.length - 50);
		expect(second.paginationToken).toBeUndefined();
	});

	it('shows who a conversation is with and how it begins, without tags', async () => {
		const { id } = await inbox.contact({ email: 'linus@example.com', name: 'Linus' });
		const conversationId = await inbox.conversation(id, 'My printer is on fire');
		const row = { name: 'Linus: My printer is on fire', value: conversationId, description: `open, ${conversationId}` };
		expect((await inbox.list('searchConversations')).results).toEqual([row]);
		expect((await inbox.list('searchConversations', { filter: 'linus' })).results).toEqual([row]);
		expect((await inbox.list('searchConversations', { filter: 'nobody' })).results).toEqual([]);
	});

	it('shows segments with the kind of people in them', async () => {
		const { id } = inbox.intercom.addSegment({ name: 'Active' });
		inbox.intercom.addSegment({ name: 'Visitors', person_type: 'contact' });
		expect((await inbox.list('searchSegments')).results).toEqual([
			{ name: 'Active', value: id, description: 'users' },
			{ name: 'Visitors', value: expect.any(String), description: 'leads' },
		]);
		expect((await inbox.list('searchSegments', { filter: 'ACT' })).results.map(({ value }) => value)).toEqual([id]);
	});

	it('shows the attributes that can be changed, which are those with an ID', async () => {
		const [{ id }] = await inbox.output('dataAttribute:create', {
			name: 'Seats',
			model: 'company',
			dataType: 'integer',
		});
		expect((await inbox.list('searchDataAttributes')).results).toEqual([
			{ name: 'Seats (company)', value: String(id) },
		]);
		expect((await inbox.list('searchDataAttributes', { filter: 'email' })).results).toEqual([]);
	});

	describe('companies', () => {
		const ids: string[] = [];

		beforeAll(async () => {
			const { id: contactId } = await inbox.contact({ email: 'companies@example.com' });
			for (let number = 0; number < 52; number += 1) {
				const { id } = await inbox.company({ company_id: `c-${number}`, name: `Company ${number}` });
				ids.push(id);
				await inbox.output('contact:attachCompany', { contactId, companyId: id });
			}
		});

		it('come page by page, the last active first', async () => {
			const first = await inbox.list('searchCompanies');
			expect(first.results).toHaveLength(50);
			expect(first.results[0]).toEqual({ name: 'Company 51', value: ids[51], description: 'c-51' });
			const second = await inbox.list('searchCompanies', { page: String(first.paginationToken) });
			expect(second.results.map(({ value }) => value)).toEqual([ids[1], ids[0]]);
			expect(second.paginationToken).toBeUndefined();
			expect(inbox.requests(/./).map(({ method, path, query }) => `${method} ${path}?${query.toString()}`)).toEqual([
				'POST /companies/list?page=1&per_page=50',
				'POST /companies/list?page=2&per_page=50',
			]);
		});

		it('are found by a part of the name among those, and by the whole name or external ID everywhere', async () => {
			const found = async (filter: string) =>
				(await inbox.list('searchCompanies', { filter })).results.map(({ name }) => name);
			expect(await found('company 5')).toEqual(['Company 5', 'Company 51', 'Company 50']);
			expect(await found('Company 0')).toEqual(['Company 0']);
			expect(await found('c-1')).toEqual(['Company 1']);
			expect(await found('nobody')).toEqual([]);
			expect(inbox.requests(/./)).toHaveLength(12);
		});
	});
});
