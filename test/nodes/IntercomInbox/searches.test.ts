import { startInbox, type Inbox } from './inbox';

describe('Intercom Inbox: searchable lists', () => {
	let inbox: Inbox;

	beforeAll(async () => {
		inbox = await startInbox();
		inbox.intercom.addTag('Billing');
		inbox.intercom.addTag('Bug');
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.intercom.close());

	it('shows teammates by name and address, and filters them', async () => {
		const [ada, bo] = inbox.intercom.admins;
		expect((await inbox.list('searchAdmins')).results).toEqual([
			{ name: `${ada.name} (${ada.email})`, value: ada.id },
			{ name: `${bo.name} (${bo.email})`, value: bo.id },
		]);
		expect((await inbox.list('searchAdmins', bo.email.toUpperCase())).results.map(({ value }) => value)).toEqual([bo.id]);
	});

	it('shows teams', async () => {
		const [{ id, name }] = inbox.intercom.teams;
		expect((await inbox.list('searchTeams', name)).results).toContainEqual({ name, value: id });
	});

	it('shows tags, and finds one by its ID', async () => {
		expect((await inbox.list('searchTags')).results.map(({ name }) => name)).toEqual(['Billing', 'Bug']);
		const [{ id }] = inbox.intercom.tags;
		expect((await inbox.list('searchTags', id)).results.map(({ name }) => name)).toEqual(['Billing']);
	});

	it('looks for contacts at Intercom instead of loading them all', async () => {
		const { id } = await inbox.contact({ email: 'grace@example.com', name: 'Grace Hopper' });
		await inbox.contact({ email: 'other@example.com' });
		inbox.intercom.log.clear();
		expect((await inbox.list('searchContacts', 'hopper')).results).toEqual([{ name: 'Grace Hopper (grace@example.com)', value: id, description: 'user' }]);
		expect(inbox.requests(/./).map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /contacts/search']);
	});

	it('gives contacts page by page', async () => {
		for (let number = 0; number < 51; number += 1) await inbox.contact({ email: `many${number}@example.com` });
		const first = await inbox.list('searchContacts');
		expect(first.results).toHaveLength(50);
		const second = await inbox.list('searchContacts', '', String(first.paginationToken));
		expect(second.results).toHaveLength(inbox.intercom.contacts.length - 50);
		expect(second.paginationToken).toBeUndefined();
	});

	it('shows who a conversation is with and how it begins, without tags', async () => {
		const { id } = await inbox.contact({ email: 'linus@example.com', name: 'Linus' });
		const conversationId = await inbox.conversation(id, 'My printer is on fire');
		const row = { name: 'Linus: My printer is on fire', value: conversationId, description: `open, ${conversationId}` };
		expect((await inbox.list('searchConversations')).results).toEqual([row]);
		expect((await inbox.list('searchConversations', 'linus')).results).toEqual([row]);
		expect((await inbox.list('searchConversations', 'nobody')).results).toEqual([]);
	});
});
