import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: contact, Create or Update', () => {
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

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
