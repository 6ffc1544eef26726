import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, state and tags', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;
	let bo: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[, bo] = inbox.intercom.admins.map(({ id }) => id);
		contactId = (await inbox.contact({ email: 'customer@example.com', name: 'Carla', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const found = (id = conversationId) => inbox.intercom.conversations.find((each) => each.id === id);
	const PARTS = /^POST \/conversations\/\d+\/parts$/;

	describe('Open and Snooze', () => {
		it('reopens what is closed', async () => {
			await inbox.output('conversation:close', { conversationId });
			const [conversation] = await inbox.output('conversation:open', { conversationId, adminId: bo });
			expect(inbox.sent(PARTS)[1]).toEqual({ message_type: 'open', admin_id: bo });
			expect(conversation.state).toBe('open');
		});

		it('snoozes until a date, in seconds', async () => {
			const [conversation] = await inbox.output('conversation:snooze', {
				conversationId,
				adminId: bo,
				snoozedUntil: '2030-05-03T10:00:00Z',
			});
			expect(inbox.sent(PARTS)).toEqual([{ message_type: 'snoozed', admin_id: bo, snoozed_until: 1904032800 }]);
			expect(conversation).toMatchObject({ state: 'snoozed', snoozed_until: 1904032800 });
		});

		it('refuses to snooze until something that is no date', async () => {
			const { error } = await inbox.run('conversation:snooze', {
				conversationId,
				adminId: bo,
				snoozedUntil: 'tomorrow',
			});
			expect(error?.message).toBe("'Snoozed Until' is not a date");
			expect(inbox.requests(PARTS)).toHaveLength(0);
		});
	});

	describe('Remove Tag', () => {
		it('sends the body that this DELETE needs', async () => {
			await inbox.output('conversation:addTag', { conversationId, tagId: 'Off again' });
			const { id } = inbox.intercom.tags.find(({ name }) => name === 'Off again') ?? {};
			await inbox.output('conversation:removeTag', { conversationId, tagId: 'off again', adminId: bo });
			const [request] = inbox.requests(/^DELETE/);
			expect(request.path).toBe(`/conversations/${conversationId}/tags/${id}`);
			expect(request.json).toEqual({ admin_id: bo });
			expect(found()?.tags).toMatchObject({ tags: [] });
		});

		it('does not create a tag in order to remove it', async () => {
			const { error } = await inbox.run('conversation:removeTag', { conversationId, tagId: 'Never was' });
			expect(error?.message).toBe("There is no tag 'Never was'");
			expect(inbox.intercom.tags.map(({ name }) => name)).not.toContain('Never was');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
