import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, contacts', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;
	let ada: string;
	let bo: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada, bo] = inbox.intercom.admins.map(({ id }) => id);
		contactId = (await inbox.contact({ email: 'customer@example.com', name: 'Carla', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const found = (id = conversationId) => inbox.intercom.conversations.find((each) => each.id === id);

	describe('Attach and Detach Contact', () => {
		const CUSTOMERS = /^POST \/conversations\/\d+\/customers$/;

		it('attaches by e-mail address and detaches by ID', async () => {
			const other = await inbox.contact({ email: 'colleague@example.com' });
			await inbox.output('conversation:attachContact', {
				conversationId,
				contactBy: 'email',
				email: 'Colleague@example.com',
				adminId: bo,
			});
			expect(inbox.sent(CUSTOMERS)).toEqual([{ admin_id: bo, customer: { email: 'colleague@example.com' } }]);
			expect(found()?.contacts.contacts.map(({ id }) => id)).toEqual([contactId, other.id]);
			await inbox.output('conversation:detachContact', { conversationId, contactId: other.id });
			expect(inbox.sent(/^DELETE/)).toEqual([{ admin_id: ada }]);
			expect(found()?.contacts.contacts.map(({ id }) => id)).toEqual([contactId]);
		});

		it('passes on that the last contact has to stay', async () => {
			const { error } = await inbox.run('conversation:detachContact', { conversationId, contactId });
			expect(error?.httpCode).toBe('422');
			expect(error?.description).toContain('Removing the last customer is not allowed');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
