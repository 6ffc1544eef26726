import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, Update', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		contactId = (await inbox.contact({ email: 'customer@example.com', name: 'Carla', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const found = (id = conversationId) => inbox.intercom.conversations.find((each) => each.id === id);

	describe('Update', () => {
		it('sends what was listed, and asks for the version that has the title', async () => {
			const options = { title: 'Broken printer', read: true };
			const [conversation] = await inbox.output(
				'conversation:update',
				{ conversationId, options },
				{ apiVersion: '2.11' },
			);
			expect(inbox.sent(/^PUT/)).toEqual([{ title: 'Broken printer', read: true }]);
			expect(inbox.requests(/^PUT/)[0].headers['intercom-version']).toBe('2.13');
			expect(conversation).toMatchObject({ id: conversationId, title: 'Broken printer' });
		});

		it('takes the company away when it is empty', async () => {
			await inbox.run('conversation:update', { conversationId, options: { companyId: '' } });
			expect(inbox.sent(/^PUT/)).toEqual([{ company_id: null }]);
		});

		it('writes attributes that exist, and says so when one does not', async () => {
			inbox.intercom.addConversationAttribute('Order');
			await inbox.output('conversation:update', {
				conversationId,
				options: { customAttributes: { attribute: [{ name: 'Order', value: '4711' }] } },
			});
			expect(found()?.custom_attributes).toMatchObject({ Order: '4711' });
			const { error } = await inbox.run('conversation:update', {
				conversationId,
				options: { customAttributesJson: '{"Nothing": 1}' },
			});
			expect(error?.message).toBe('Intercom refused the request');
			expect(error?.description).toContain("Conversation attribute 'Nothing' does not exist");
		});

		it('refuses to update nothing', async () => {
			const { error } = await inbox.run('conversation:update', { conversationId });
			expect(error?.message).toBe('There is nothing to update');
			expect(inbox.requests(/^PUT/)).toHaveLength(0);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
