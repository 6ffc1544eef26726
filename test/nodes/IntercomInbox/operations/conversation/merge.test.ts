import { ProcessState } from '../../../../../nodes/shared/base/processState';
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

	describe('the link', () => {
		const THREAD = 'g/merge-1';

		beforeAll(() => inbox.intercom.addConversationAttribute('Email Thread'));

		const linkTo = async (id: string, thread: string) =>
			await inbox.output('conversation:update', {
				conversationId: id,
				options: { customAttributesJson: { 'Email Thread': thread } },
			});
		const linkOf = (id: string) =>
			inbox.intercom.conversations.find((conversation) => conversation.id === id)?.custom_attributes['Email Thread'];
		const merge = async (into: string) =>
			await inbox.run('conversation:merge', { conversationId, intoConversationId: into });

		it('goes along to a conversation without one', async () => {
			const into = await inbox.conversation(contactId);
			await linkTo(conversationId, THREAD);
			const { hints } = await merge(into);
			expect([linkOf(into), linkOf(conversationId)]).toEqual([THREAD, `${THREAD} merged into ${into}`]);
			expect(hints).toEqual([]);
			// The thread goes on there, in another process as well.
			const found = await inbox.output(
				'conversation:findByThread',
				{ grantId: 'g', threadId: 'merge-1', contactId },
				{ process: new ProcessState() },
			);
			expect(found).toMatchObject([{ found: true, conversationId: into }]);
		});

		it('stays where both have the same', async () => {
			const into = await inbox.conversation(contactId);
			await linkTo(conversationId, 'g/merge-2');
			await linkTo(into, 'g/merge-2');
			const { hints } = await merge(into);
			expect([linkOf(into), linkOf(conversationId), hints]).toEqual(['g/merge-2', `g/merge-2 merged into ${into}`, []]);
		});

		it('of another thread is left alone, and it is said where the next email goes', async () => {
			const into = await inbox.conversation(contactId);
			await linkTo(conversationId, 'g/merge-3');
			await linkTo(into, 'g/merge-4');
			const { hints } = await merge(into);
			expect([linkOf(into), linkOf(conversationId)]).toEqual(['g/merge-4', `g/merge-3 merged into ${into}`]);
			expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining('g/merge-3 starts a new one')]);
		});

		it('that is refused is a hint: the merge is done', async () => {
			const into = await inbox.conversation(contactId);
			await linkTo(conversationId, 'g/merge-5');
			inbox.intercom.faults.add({ route: new RegExp(`PUT /conversations/${into}`), status: 400, body: '{}' });
			const { error, hints } = await merge(into);
			expect([error, linkOf(conversationId)]).toEqual([undefined, 'g/merge-5']);
			expect(hints).toHaveLength(1);
		});

		it('costs no write where there is none', async () => {
			await merge(await inbox.conversation(contactId));
			expect(inbox.requests(/^PUT /)).toEqual([]);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
