import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, Merge', () => {
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

	describe('Merge', () => {
		it('merges into the other one, as a number, with the version that can', async () => {
			const into = await inbox.conversation(contactId);
			const address = `https://app.intercom.com/a/inbox/abc/inbox/conversation/${into}`;
			await inbox.output('conversation:merge', { conversationId, intoConversationId: address });
			const [request] = inbox.requests(/merge$/);
			expect(request.path).toBe(`/conversations/${conversationId}/merge`);
			expect(request.json).toEqual({ merge_into_conversation_id: Number(into) });
			expect(request.headers['intercom-version']).toBe('2.16');
		});

		it.each([
			['itself', () => conversationId, 'Intercom refused the request'],
			['what is no ID', () => 'abc', "'Into Conversation' is not a conversation ID"],
		])('refuses to merge into %s', async (_what, into, message) => {
			const { error } = await inbox.run('conversation:merge', { conversationId, intoConversationId: into() });
			expect(error?.message).toBe(message);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
