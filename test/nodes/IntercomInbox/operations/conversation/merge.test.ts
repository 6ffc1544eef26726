import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, the further operations', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;
	let ada: string;
	let bo: string;
	let adaName: string;
	let boName: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada, bo] = inbox.intercom.admins.map(({ id }) => id);
		[adaName, boName] = inbox.intercom.admins.map(({ name }) => name);
		contactId = (await inbox.contact({ email: 'customer@example.com', name: 'Carla', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const found = (id = conversationId) => inbox.intercom.conversations.find((each) => each.id === id);
	const PARTS = /^POST \/conversations\/\d+\/parts$/;

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

	describe('Get Transcript', () => {
		beforeEach(() => {
			inbox.intercom.teammate.reply(conversationId, { adminId: ada, body: '<p>Have you tried <b>this</b>?</p>' });
			inbox.intercom.teammate.reply(conversationId, { adminId: bo, body: 'Angry', note: true });
		});

		it('writes text, without notes', async () => {
			const [output] = await inbox.output('conversation:transcript', { conversationId, format: 'text' });
			expect(output).toMatchObject({ conversationId, state: 'open', messageCount: 2, complete: true });
			const lines = String(output.transcript)
				.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME')
				.split('\n');
			expect(lines).toEqual([
				'[TIME] Carla (customer):',
				'Hello',
				'',
				`[TIME] ${adaName} (teammate):`,
				'Have you tried this?',
			]);
			expect(inbox.requests(/^GET/)[0].query.get('display_as')).toBe('plaintext');
		});

		it('writes Markdown with notes when told to', async () => {
			const [output] = await inbox.output('conversation:transcript', {
				conversationId,
				format: 'markdown',
				options: { includeNotes: true },
			});
			expect(String(output.transcript)).toMatch(
				new RegExp(`^### Carla \\(customer\\), .+\n\nHello\n\n### ${adaName} \\(teammate\\), `),
			);
			expect(String(output.transcript)).toMatch(new RegExp(`### ${boName} \\(internal note\\), .+\n\nAngry$`));
		});

		it('gives chat messages in which the team is the assistant', async () => {
			const [output] = await inbox.output('conversation:transcript', {
				conversationId,
				format: 'messages',
				options: { includeNotes: true },
			});
			expect(output.messages).toEqual([
				{ role: 'user', content: 'Hello' },
				{ role: 'assistant', content: 'Have you tried this?' },
				{ role: 'system', content: `${boName} (internal note):\nAngry` },
			]);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
