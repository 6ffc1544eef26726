import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, Convert to Ticket', () => {
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

	describe('Convert to Ticket', () => {
		it('makes a ticket of it', async () => {
			const attributes = '{"_default_title_": "Printer"}';
			const [ticket] = await inbox.output('conversation:convertToTicket', {
				conversationId,
				ticketTypeId: '88',
				attributes,
			});
			expect(inbox.sent(/convert$/)).toEqual([{ ticket_type_id: '88', attributes: { _default_title_: 'Printer' } }]);
			expect(ticket).toMatchObject({ category: 'Customer' });
		});

		it('passes on that only a customer type will do', async () => {
			const { error } = await inbox.run('conversation:convertToTicket', { conversationId, ticketTypeId: '89' });
			expect(inbox.sent(/convert$/)).toEqual([{ ticket_type_id: '89' }]);
			expect(error?.description).toContain('Ticket type is not a customer ticket type');
		});

		it('offers the types by name', async () => {
			expect((await inbox.list('searchTicketTypes')).results).toContainEqual({
				name: 'Request',
				value: '88',
				description: 'Customer',
			});
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
