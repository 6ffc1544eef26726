import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, Redact and Delete', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;
	let ada: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada] = inbox.intercom.admins.map(({ id }) => id);
		contactId = (await inbox.contact({ email: 'customer@example.com', name: 'Carla', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const found = (id = conversationId) => inbox.intercom.conversations.find((each) => each.id === id);

	describe('Delete', () => {
		it('deletes it, asking for the version that can', async () => {
			const [deleted] = await inbox.output('conversation:delete', { conversationId }, { apiVersion: '2.11' });
			expect(inbox.requests(/^DELETE/)[0].headers['intercom-version']).toBe('2.13');
			expect(deleted).toMatchObject({ id: conversationId, deleted: true });
			expect(found()).toBeUndefined();
		});

		it('takes it out of reports when told to', async () => {
			await inbox.output('conversation:delete', { conversationId, options: { dropMetrics: true } });
			const [request] = inbox.requests(/^DELETE/);
			expect(request.query.get('retain_metrics')).toBe('false');
			expect(request.headers['intercom-version']).toBe('2.16');
		});
	});

	describe('Redact', () => {
		it('redacts a part', async () => {
			const part = inbox.intercom.teammate.reply(conversationId, { adminId: ada, body: 'My password is x' });
			await inbox.output('conversation:redact', { conversationId, redactWhat: 'part', partId: part.id });
			expect(inbox.sent(/redact$/)).toEqual([
				{ type: 'conversation_part', conversation_id: conversationId, conversation_part_id: part.id },
			]);
			expect(found()?.conversation_parts.conversation_parts[0]).toMatchObject({
				redacted: true,
				body: '<p><i>This message was deleted</i></p>',
			});
		});

		it('redacts the first message, whose ID it looks up', async () => {
			await inbox.output('conversation:redact', { conversationId, redactWhat: 'source' });
			expect(inbox.sent(/redact$/)).toEqual([
				{ type: 'source', conversation_id: conversationId, source_id: found()?.source.id },
			]);
			expect(found()?.source.redacted).toBe(true);
		});

		it('says that the part is not known', async () => {
			const { error } = await inbox.run('conversation:redact', { conversationId, redactWhat: 'part', partId: '1' });
			expect(error?.description).toContain('Conversation part or message not found');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
