import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: trackers, and the type of a ticket', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;
	let ticketId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		contactId = (await inbox.contact({ email: 'ada@customer.example' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		ticketId = await newTicket('90');
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const newTicket = async (type: string) =>
		(
			await inbox.call('POST', '/tickets', {
				ticket_type_id: type,
				contacts: [{ id: contactId }],
				ticket_attributes: { _default_title_: 'Printer' },
			})
		).id;
	const linked = async () =>
		(await inbox.output('ticket:get', { ticketId }))[0].linked_objects as { data: Array<{ id: string }> };

	it('links a conversation to a tracker and unlinks it, by the version that can', async () => {
		const [conversation] = await inbox.output(
			'ticket:linkConversation',
			{ ticketId, conversationId },
			{ apiVersion: '2.11' },
		);
		expect(conversation).toMatchObject({ id: conversationId, linked_objects: { data: [{ id: ticketId }] } });
		expect(inbox.sent(/linked_conversations$/)).toEqual([{ conversation_id: conversationId }]);
		expect((await linked()).data).toEqual([{ type: 'conversation', id: conversationId }]);
		await inbox.output('ticket:unlinkConversation', { ticketId, conversationId });
		expect((await linked()).data).toEqual([]);
		expect(inbox.requests(/linked/).map(({ headers }) => headers['intercom-version'])).toEqual(['2.16', '2.16']);
	});

	it("passes Intercom's refusals on, and sends nothing twice", async () => {
		const request = await newTicket('88');
		const { error } = await inbox.run('ticket:linkConversation', { ticketId: request, conversationId });
		expect(error?.description).toContain('Only tracker tickets support linking conversations');
		await inbox.output('ticket:linkConversation', { ticketId, conversationId });
		const again = await inbox.run('ticket:linkConversation', { ticketId, conversationId });
		expect(again.error?.description).toContain('A conversation can only have one tracker ticket');
		expect(inbox.requests(/^POST .*linked/)).toHaveLength(3);
	});

	it.each(['ticket:linkConversation', 'ticket:unlinkConversation'])(
		'%s shows the request in a dry run',
		async (place) => {
			const [planned] = await inbox.output(place, { ticketId, conversationId, options: { dryRun: true } });
			expect(planned.url).toContain(`/tickets/${ticketId}/linked_conversations`);
			expect(inbox.requests(/linked/)).toEqual([]);
		},
	);

	it('is open to an AI agent: nobody outside notices, and the team can undo it', async () => {
		const parameters = { ticketId, conversationId };
		expect((await inbox.run('ticket:linkConversation', parameters, { asTool: true })).error).toBeUndefined();
		const [forAgent] = await inbox.output('ticket:unlinkConversation', parameters, { asTool: true });
		expect(forAgent).not.toHaveProperty('conversation_parts');
	});

	describe('Update with a ticket type', () => {
		beforeEach(async () => {
			ticketId = await newTicket('88');
			inbox.intercom.log.clear();
		});
		const writes = () =>
			inbox
				.requests()
				.filter(({ method }) => method !== 'GET')
				.map(({ method, path, json }) => [`${method} ${path.replace(ticketId, '*')}`, json]);

		it('changes the type and keeps the state', async () => {
			await inbox.output('ticket:update', { ticketId, options: { ticketStateId: '8482' } });
			inbox.intercom.log.clear();
			const [ticket] = await inbox.output(
				'ticket:update',
				{ ticketId, options: { ticketTypeId: '91' } },
				{ apiVersion: '2.11' },
			);
			expect(ticket).toMatchObject({ ticket_type: { id: '91' }, ticket_attributes: { _default_title_: 'Printer' } });
			expect(writes()).toEqual([['POST /tickets/*/change_type', { ticket_type_id: '91', ticket_state_id: '8482' }]]);
		});

		it('sets state and attributes with the type, and the rest behind it', async () => {
			const options = { ticketTypeId: '91', ticketStateId: '8483', title: 'Scanner', open: false };
			const [ticket] = await inbox.output('ticket:update', { ticketId, options });
			expect(writes()).toEqual([
				[
					'POST /tickets/*/change_type',
					{ ticket_type_id: '91', ticket_state_id: '8483', ticket_attributes: { _default_title_: 'Scanner' } },
				],
				['PUT /tickets/*', { open: false }],
			]);
			expect(ticket).toMatchObject({ ticket_type: { id: '91' }, open: false });
		});

		it('changes nothing else when Intercom refuses the type', async () => {
			const options = { ticketTypeId: '89', open: false };
			const { error } = await inbox.run('ticket:update', { ticketId, options });
			expect(error?.description).toContain('same category');
			expect(writes()).toHaveLength(1);
		});

		it('shows both requests in a dry run', async () => {
			const options = { ticketTypeId: '91', open: false, dryRun: true };
			const planned = await inbox.output('ticket:update', { ticketId, options });
			expect(planned.map(({ method }) => method)).toEqual(['POST', 'PUT']);
			expect(writes()).toEqual([]);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
