import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: ticket', () => {
	let inbox: Inbox;
	let contactId: string;
	let ticketId: string;
	let ada: string;
	let bo: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada, bo] = inbox.intercom.admins.map(({ id }) => id);
		contactId = (await inbox.contact({ email: 'customer@example.com', name: 'Carla', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		ticketId = (await newTicket()).id;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const newTicket = async (fields: object = {}) =>
		await inbox.call('POST', '/tickets', {
			ticket_type_id: '88',
			contacts: [{ id: contactId }],
			ticket_attributes: { _default_title_: 'Printer' },
			...fields,
		});
	const version = (route: RegExp) => inbox.requests(route)[0].headers['intercom-version'];

	describe('Create', () => {
		const CREATE = /^POST \/tickets$/;

		it.each([
			[{ contactBy: 'id' }, () => ({ id: contactId })],
			[{ contactBy: 'email', email: ' Customer@Example.com ' }, () => ({ email: 'customer@example.com' })],
			[{ contactBy: 'externalId', externalId: 'c-1' }, () => ({ external_id: 'c-1' })],
		])('opens one for the contact that is named by %j', async (identity, contact) => {
			const [ticket] = await inbox.output('ticket:create', {
				ticketTypeId: '88',
				contactId,
				title: 'Broken',
				...identity,
			});
			expect(inbox.sent(CREATE)).toEqual([
				{ ticket_type_id: '88', contacts: [contact()], ticket_attributes: { _default_title_: 'Broken' } },
			]);
			expect(ticket).toMatchObject({
				category: 'Customer',
				ticket_attributes: { _default_title_: 'Broken' },
				contacts: { contacts: [{ id: contactId }] },
			});
			expect(version(CREATE)).toBe('2.15');
		});

		it('sends what was listed', async () => {
			const conversation = await inbox.conversation(contactId);
			const company = await inbox.company({ company_id: 'co-1', name: 'Customer' });
			const [team] = inbox.intercom.teams;
			const options = {
				description: 'It burns',
				attributes: { _default_title_: 'From JSON' },
				companyId: ` ${company.id} `,
				createdAt: '2026-05-03T10:00:00Z',
				skipNotifications: true,
				adminAssigneeId: bo,
				teamAssigneeId: team.id,
				conversationToLinkId: `https://app.intercom.com/a/inbox/abc/inbox/conversation/${conversation}`,
			};
			await inbox.output('ticket:create', { ticketTypeId: '88', contactId, title: 'Broken', options });
			expect(inbox.sent(CREATE)).toEqual([
				{
					ticket_type_id: '88',
					contacts: [{ id: contactId }],
					ticket_attributes: { _default_title_: 'From JSON', _default_description_: 'It burns' },
					company_id: company.id,
					created_at: 1777802400,
					skip_notifications: true,
					assignment: { admin_assignee_id: bo, team_assignee_id: team.id },
					conversation_to_link_id: conversation,
				},
			]);
		});

		it.each([
			[{}, '2.11'],
			[{ companyId: '6762f09a1bb69f9f2193bb34' }, '2.12'],
			[{ adminAssigneeId: '1' }, '2.14'],
			[{ conversationToLinkId: '1', companyId: '2' }, '2.14'],
			[{ skipNotifications: true, teamAssigneeId: '1' }, '2.15'],
			[{ skipNotifications: false, companyId: '' }, '2.11'],
		])('asks for the version that knows %j', async (options, wanted) => {
			const [planned] = await inbox.output(
				'ticket:create',
				{ ticketTypeId: '88', contactId, options: { ...options, dryRun: true } },
				{ apiVersion: '2.11' },
			);
			expect(planned).toMatchObject({ dryRun: true, method: 'POST', headers: { 'Intercom-Version': wanted } });
			expect(inbox.requests(CREATE)).toHaveLength(0);
		});

		it('makes a contact of an address that nobody has', async () => {
			await inbox.output('ticket:create', { ticketTypeId: '88', contactBy: 'email', email: 'fresh@example.com' });
			expect(inbox.intercom.contacts.map(({ email }) => email)).toContain('fresh@example.com');
		});

		it.each([
			[
				'an attribute that the type does not have',
				{ options: { attributes: { colour: 'red' } } },
				'Intercom refused the request',
			],
			['attributes that are no object', { options: { attributes: '[1]' } }, "'Ticket Attributes' is not an object"],
			['attributes that are text', { options: { attributes: '"printer"' } }, "'Ticket Attributes' is not an object"],
			['no contact', { contactId: '={{ "" }}' }, "The parameter 'Contact' is empty"],
			['a date that is none', { options: { createdAt: 'soon' } }, "'Created At' is not a date"],
		])('refuses %s', async (_what, parameters, message) => {
			const { error } = await inbox.run('ticket:create', { ticketTypeId: '88', contactId, ...parameters });
			expect(error?.message).toBe(message);
		});

		it('is not done twice when its answer was lost', async () => {
			inbox.intercom.faults.add({ route: /POST \/tickets$/, dropAnswer: true });
			const { error } = await inbox.run('ticket:create', { ticketTypeId: '88', contactId });
			expect(error?.message).toBe('Intercom did not answer');
			expect(inbox.requests(CREATE)).toHaveLength(1);
		});
	});

	describe('Get, Get Many and Search', () => {
		const SEARCH = /^POST \/tickets\/search$/;

		it('reads one by its ID or by its address in the inbox', async () => {
			const [ticket] = await inbox.output('ticket:get', { ticketId });
			expect(ticket).toMatchObject({ type: 'ticket', id: ticketId, ticket_parts: { total_count: 0 } });
			expect(
				await inbox.output('ticket:get', {
					ticketId: `https://app.eu.intercom.com/a/inbox/abc/inbox/conversation/${ticketId}?view=List`,
				}),
			).toEqual([ticket]);
		});

		it('says that a short number is not the ID, and an address without one is none', async () => {
			expect((await inbox.run('ticket:get', { ticketId: '1' })).error?.message).toBe(
				'Intercom did not find this object',
			);
			expect((await inbox.run('ticket:get', { ticketId: 'https://example.com/' })).error?.message).toBe(
				'The URL contains no ticket ID',
			);
		});

		it('lists them all, page by page', async () => {
			const ids = [];
			for (let number = 0; number < 4; number += 1) ids.push((await newTicket()).id);
			inbox.intercom.log.clear();
			const tickets = await inbox.output('ticket:getMany', { returnAll: false, limit: 2 });
			expect(tickets).toHaveLength(2);
			expect(inbox.sent(SEARCH)).toEqual([
				{ query: { field: 'created_at', operator: '>', value: 0 }, pagination: { per_page: 2 } },
			]);
			const all = await inbox.output('ticket:getMany', { returnAll: true });
			expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
		});

		it('follows the pages of a search', async () => {
			while ((await inbox.output('ticket:getMany', { returnAll: true })).length <= 150)
				await Promise.all(Array.from({ length: 50 }, async () => await newTicket()));
			inbox.intercom.log.clear();
			const filters = { filter: [{ field: 'category', operator: 'equals', value: 'request' }] };
			const found = await inbox.output('ticket:search', {
				filters,
				returnAll: true,
				options: { sortField: 'created_at', sortOrder: 'ascending' },
			});
			expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
			expect(found.length).toBeGreaterThan(150);
			const [first, second] = inbox.sent(SEARCH) as Array<{ pagination: object }>;
			expect(first).toEqual({
				query: { field: 'category', operator: '=', value: 'request' },
				sort: { field: 'created_at', order: 'ascending' },
				pagination: { per_page: 150 },
			});
			expect(second.pagination).toEqual({ per_page: 150, starting_after: expect.any(String) });
			expect(found[0].created_at).toBeLessThanOrEqual(Number(found.at(-1)?.created_at));
		});

		it('searches by an attribute of the type', async () => {
			const { id } = await newTicket({ ticket_attributes: { _default_title_: 'Unlike any other' } });
			const query = '{"field": "ticket_attribute.196", "operator": "=", "value": "Unlike any other"}';
			expect(
				(await inbox.output('ticket:search', { searchBy: 'json', query, returnAll: true })).map((ticket) => ticket.id),
			).toEqual([id]);
		});

		it('says that a field cannot be searched by', async () => {
			const { error } = await inbox.run('ticket:search', {
				filters: { filter: [{ field: 'ticket_state', operator: 'equals', value: 'submitted' }] },
			});
			expect(error?.message).toBe("Intercom can't search by this field");
		});
	});

	describe('Get Types and Get States', () => {
		it('lists the types with their attributes', async () => {
			const types = await inbox.output('ticket:getTypes', { returnAll: true });
			expect(types).toMatchObject([
				{ id: '88', name: 'Request', ticket_type_attributes: { data: [{ name: '_default_title_' }, {}] } },
				{ id: '89', category: 'Back-office' },
				{ id: '90', category: 'Tracker' },
				{ id: '91', category: 'Customer' },
			]);
			expect(await inbox.output('ticket:getTypes', { limit: 1 })).toHaveLength(1);
		});

		it('lists the states, asking for the version that has them', async () => {
			const states = await inbox.output('ticket:getStates', { returnAll: true }, { apiVersion: '2.11' });
			expect(states.map(({ category }) => category)).toEqual([
				'submitted',
				'in_progress',
				'waiting_on_customer',
				'resolved',
			]);
			expect(version(/ticket_states$/)).toBe('2.13');
			expect(await inbox.output('ticket:getStates', { limit: 3 })).toHaveLength(3);
		});
	});

	describe('Update', () => {
		it('sends what was listed, in the oldest version that knows it', async () => {
			const options = { title: 'New', open: false, isShared: false };
			const [ticket] = await inbox.output('ticket:update', { ticketId, options }, { apiVersion: '2.11' });
			expect(inbox.sent(/^PUT/)).toEqual([
				{ ticket_attributes: { _default_title_: 'New' }, open: false, is_shared: false },
			]);
			expect(version(/^PUT/)).toBe('2.11');
			expect(ticket).toMatchObject({ open: false, is_shared: false, ticket_attributes: { _default_title_: 'New' } });
		});

		it.each([
			[{ ticketStateId: '8484' }, { ticket_state_id: '8484' }, '2.12'],
			[{ companyId: '' }, { company_id: null }, '2.12'],
			[
				{ snoozedUntil: '2030-05-03T10:00:00Z', skipNotifications: true },
				{ snoozed_until: 1904032800, skip_notifications: true },
				'2.15',
			],
			[
				{ description: 'Text', attributes: { _default_title_: 'T' } },
				{ ticket_attributes: { _default_description_: 'Text', _default_title_: 'T' } },
				'2.11',
			],
		])('sends %j as %j and asks for %s', async (options, body, wanted) => {
			await inbox.output('ticket:update', { ticketId, options }, { apiVersion: '2.11' });
			expect(inbox.sent(/^PUT/)).toEqual([body]);
			expect(version(/^PUT/)).toBe(wanted);
		});

		it.each([
			['a teammate', () => ({ adminAssigneeId: bo }), () => ({ assignee_id: bo, admin_id: Number(ada) })],
			[
				'a team, by somebody else',
				() => ({ teamAssigneeId: inbox.intercom.teams[0].id, adminId: bo }),
				() => ({ assignee_id: inbox.intercom.teams[0].id, admin_id: Number(bo) }),
			],
			['nobody', () => ({ adminAssigneeId: '' }), () => ({ assignee_id: '0', admin_id: Number(ada) })],
		])('assigns it to %s', async (_who, options, body) => {
			await inbox.output('ticket:update', { ticketId, options: options() }, { apiVersion: '2.11' });
			expect(inbox.sent(/^PUT/)).toEqual([body()]);
			expect(version(/^PUT/)).toBe('2.14');
		});

		it('says who changes something else, when told to', async () => {
			await inbox.output('ticket:update', { ticketId, options: { open: true, adminId: bo } });
			expect(inbox.sent(/^PUT/)).toEqual([{ open: true, admin_id: Number(bo) }]);
		});

		it.each([
			['nothing', {}, 'There is nothing to update'],
			['only a way of doing it', { skipNotifications: true, adminId: '1' }, 'There is nothing to update'],
			[
				'two assignees',
				{ adminAssigneeId: '1', teamAssigneeId: '2' },
				"A ticket can't be assigned to a teammate and a team in the same update",
			],
			['a snooze without an end', { snoozedUntil: '' }, "The parameter 'Snoozed Until' is empty"],
			['somebody who is no teammate', { open: true, adminId: 'Ada' }, "'Ada' is not the ID of a teammate"],
		])('refuses %s, without a request', async (_what, options, message) => {
			const { error } = await inbox.run('ticket:update', { ticketId, options });
			expect(error?.message).toBe(message);
			expect(inbox.requests(/^PUT/)).toHaveLength(0);
		});

		it('passes on that the state is not one of the type', async () => {
			const { error } = await inbox.run('ticket:update', { ticketId, options: { ticketStateId: '1' } });
			expect(error?.context?.data).toMatchObject({ status: 400, code: 'ticket_state_id_invalid' });
		});
	});

	describe('Add and Remove Tag', () => {
		it('tags with a name that is created, and takes it off with the body that this needs', async () => {
			const [tag] = await inbox.output('ticket:addTag', { ticketId, tagId: 'Urgent', adminId: bo });
			expect(inbox.sent(/^POST \/tickets\/\d+\/tags$/)).toEqual([{ id: tag.id, admin_id: bo }]);
			await inbox.output('ticket:removeTag', { ticketId, tagId: 'urgent' });
			const [request] = inbox.requests(/^DELETE/);
			expect([request.path, request.json]).toEqual([`/tickets/${ticketId}/tags/${String(tag.id)}`, { admin_id: ada }]);
		});

		it('does not create a tag in order to remove it', async () => {
			const { error } = await inbox.run('ticket:removeTag', { ticketId, tagId: 'Never was' });
			expect(error?.message).toBe("There is no tag 'Never was'");
		});
	});

	describe('Delete', () => {
		it('deletes it, asking for the version that can', async () => {
			expect(await inbox.output('ticket:delete', { ticketId }, { apiVersion: '2.11' })).toEqual([
				{ id: ticketId, object: 'ticket', deleted: true },
			]);
			expect(version(/^DELETE/)).toBe('2.13');
			expect((await inbox.run('ticket:get', { ticketId })).error?.httpCode).toBe('404');
		});

		it('only says what it would do in a dry run', async () => {
			const [planned] = await inbox.output('ticket:delete', { ticketId, options: { dryRun: true } });
			expect(planned).toMatchObject({
				dryRun: true,
				method: 'DELETE',
				url: `${inbox.intercom.url}/tickets/${ticketId}`,
			});
			expect(inbox.requests(/^DELETE/)).toHaveLength(0);
		});
	});

	it('offers tickets, types and states by name', async () => {
		const row = {
			name: '#1 Printer',
			value: (
				await inbox.output('ticket:search', {
					searchBy: 'json',
					query: '{"field": "title", "operator": "~", "value": "Printer"}',
					returnAll: true,
				})
			).at(-1)?.id,
			description: 'Submitted',
		};
		expect((await inbox.list('searchTickets', { filter: 'print' })).results[0]).toMatchObject({
			name: expect.stringMatching(/^#\d+ Printer$/),
			description: 'Submitted',
		});
		const pages = [await inbox.list('searchTickets')];
		while (pages.at(-1)?.paginationToken)
			pages.push(await inbox.list('searchTickets', { page: String(pages.at(-1)?.paginationToken) }));
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.flatMap(({ results }) => results)).toContainEqual(row);
		expect((await inbox.list('searchTicketStates', { filter: 'progress' })).results).toEqual([
			{ name: 'In progress', value: '8482', description: 'in progress' },
		]);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
