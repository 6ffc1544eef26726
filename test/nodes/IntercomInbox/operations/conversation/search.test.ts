import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, Get Many and Search', () => {
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

	describe('Get Many and Search', () => {
		it('gives conversations up to the limit, without parts', async () => {
			await inbox.conversation(contactId);
			const conversations = await inbox.output('conversation:getMany', { returnAll: false, limit: 2 });
			expect(conversations).toHaveLength(2);
			expect(conversations[0]).not.toHaveProperty('conversation_parts');
			expect(inbox.requests(/^GET/)[0].query.get('per_page')).toBe('2');
		});

		it('searches with one filter as it is', async () => {
			const filters = { filter: [{ field: 'contact_ids', operator: 'equals', value: contactId }] };
			const conversations = await inbox.output('conversation:search', { filters, returnAll: true });
			expect(conversations.map(({ id }) => id)).toContain(conversationId);
			expect(inbox.sent(/search$/)[0]).toEqual({
				query: { field: 'contact_ids', operator: '=', value: contactId },
				pagination: { per_page: 150 },
			});
		});

		it('turns a date into seconds and words into booleans', async () => {
			const filters = {
				filter: [
					{ field: 'updated_at', operator: 'greater', value: '2026-05-03T10:00:00Z' },
					{ field: 'open', operator: 'equals', value: 'true' },
					{ field: 'state', operator: 'noneOf', value: 'closed,snoozed' },
				],
			};
			await inbox.output('conversation:search', { filters });
			expect(inbox.sent(/search$/)[0]).toMatchObject({
				query: {
					operator: 'AND',
					value: [
						{ field: 'updated_at', operator: '>', value: 1777802400 },
						{ field: 'open', operator: '=', value: true },
						{ field: 'state', operator: 'NIN', value: ['closed', 'snoozed'] },
					],
				},
			});
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
