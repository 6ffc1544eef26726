import { searchTicketAttributes } from '../../../../../nodes/IntercomInbox/fields/attributes/listed';
import { openInbox, type Inbox } from '../../../../support/inbox';

const row = (value: string, mode = 'list') => ({ __rl: true, mode, value });

describe('Intercom Inbox: attributes from the workspace', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		for (const [name, model, dataType] of [
			['seats', 'contact', 'integer'],
			['paid', 'contact', 'boolean'],
			['note', 'contact', 'string'],
			['renewal', 'company', 'date'],
		])
			await inbox.output('dataAttribute:create', { name, model, dataType });
		await inbox.output('dataAttribute:create', {
			name: 'tier',
			model: 'company',
			dataType: 'options',
			choices: ['Gold', 'Silver'],
		});
		await inbox.output('dataAttribute:createForConversations', { name: 'Order Number', dataType: 'integer' });
		({ id: contactId } = await inbox.contact({ email: 'ada@example.com' }));
		conversationId = await inbox.conversation(contactId);
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	it.each([
		{
			list: 'searchContactAttributes',
			filter: '',
			expected: [
				{ name: 'note (text)', value: 'string:note' },
				{ name: 'paid (true or false)', value: 'boolean:paid' },
				{ name: 'seats (whole number)', value: 'integer:seats' },
			],
		},
		{
			list: 'searchContactAttributes',
			filter: 'SEAT',
			expected: [{ name: 'seats (whole number)', value: 'integer:seats' }],
		},
		{
			list: 'searchCompanyAttributes',
			filter: '',
			expected: [
				{ name: 'renewal (date)', value: 'date:renewal' },
				{ name: 'tier (list)', value: 'string:tier', description: 'Gold, Silver' },
			],
		},
		{
			list: 'searchConversationAttributes',
			filter: '',
			expected: [{ name: 'Order Number (whole number)', value: 'integer:Order Number' }],
		},
	])('$list shows those that can be set, with their types ($filter)', async ({ list, filter, expected }) => {
		const { results } = await inbox.list(list, { filter });
		expect(
			results.map(({ name, value, description }) => ({ name, value, ...(description ? { description } : {}) })),
		).toEqual(expected);
	});

	it('are sent as what they are, without a request for their types', async () => {
		const customAttributes = {
			listed: [
				{ name: row('integer:seats'), value: '5' },
				{ name: row('boolean:paid'), value: 'true' },
				{ name: row('note', 'name'), value: '5' },
			],
		};
		await inbox.output('contact:update', { contactId, options: { customAttributes } });
		expect(inbox.requests(/./).map(({ method, path }) => `${method} ${path}`)).toEqual([`PUT /contacts/${contactId}`]);
		expect(inbox.sent(/^PUT/)).toEqual([{ custom_attributes: { seats: 5, paid: true, note: '5' } }]);
	});

	it('stand beside the rows and the JSON that saved workflows have', async () => {
		const options = {
			customAttributes: {
				attribute: [
					{ name: 'note', value: 'saved' },
					{ name: 'seats', value: '1' },
				],
				listed: [{ name: row('integer:seats'), value: '2' }],
			},
			customAttributesJson: '{"paid": false}',
		};
		await inbox.output('contact:update', { contactId, options });
		expect(inbox.sent(/^PUT/)).toEqual([{ custom_attributes: { note: 'saved', seats: 2, paid: false } }]);
	});

	it('refuse a value of another type, without a request', async () => {
		const customAttributes = { listed: [{ name: row('integer:seats'), value: 'many' }] };
		const { error } = await inbox.run('contact:update', { contactId, options: { customAttributes } });
		expect(error?.message).toBe("'many' does not fit the attribute 'seats'");
		expect(inbox.requests(/./)).toEqual([]);
	});

	it('refuse a row without an attribute', async () => {
		const customAttributes = { listed: [{ name: row(''), value: 'x' }] };
		const { error } = await inbox.run('contact:update', { contactId, options: { customAttributes } });
		expect(error?.message).toContain('has no name');
	});

	it('read expressions, which keep their type', async () => {
		const customAttributes = { listed: [{ name: row('={{ $json.attribute }}', 'name'), value: '={{ $json.seats }}' }] };
		await inbox.run(
			'contact:update',
			{ contactId, options: { customAttributes } },
			{ input: [{ json: { attribute: 'seats', seats: 7 } }] },
		);
		expect(inbox.sent(/^PUT/)).toEqual([{ custom_attributes: { seats: 7 } }]);
	});

	it.each([
		{
			operation: 'contact:create',
			parameters: { email: 'new@example.com', role: 'user' },
			stored: 'integer:seats',
			model: 'contact',
		},
		{
			operation: 'contact:createOrUpdate',
			parameters: { email: 'ada@example.com' },
			stored: 'integer:seats',
			model: 'contact',
		},
		{
			operation: 'contact:findOrCreate',
			parameters: { email: 'newer@example.com' },
			stored: 'integer:seats',
			model: 'contact',
		},
		{ operation: 'company:createOrUpdate', parameters: { externalId: 'c1' }, stored: 'date:renewal', model: 'company' },
	])('are offered by $operation', async ({ operation, parameters, stored }) => {
		const value = stored.startsWith('date') ? '2027-01-31' : '5';
		const customAttributes = { listed: [{ name: row(stored), value }] };
		await inbox.output(operation, { ...parameters, options: { customAttributes } });
		const [name] = stored.split(':').slice(1);
		const sent = inbox.sent(/^(POST|PUT) \/(contacts|companies)/).at(-1) as { custom_attributes?: object };
		expect(sent.custom_attributes).toEqual({ [name]: stored.startsWith('date') ? 1801353600 : 5 });
	});

	it.each(['conversation:update', 'conversation:create'])('are offered by %s', async (operation) => {
		const customAttributes = { listed: [{ name: row('integer:Order Number'), value: '4711' }] };
		const parameters = operation.endsWith('create') ? { contactId, body: 'Hello' } : { conversationId };
		await inbox.output(operation, { ...parameters, options: { customAttributes } });
		expect(inbox.sent(/^PUT \/conversations/)).toEqual([{ custom_attributes: { 'Order Number': 4711 } }]);
	});

	it('go into a ticket, where the JSON wins', async () => {
		const attributeRows = {
			listed: [
				{ name: row('string:_default_description_'), value: 'It burns' },
				{ name: row('_default_title_', 'name'), value: 'A printer' },
			],
		};
		const options = { attributeRows, attributes: '{"_default_title_": "Printer"}' };
		await inbox.output('ticket:create', { ticketTypeId: '88', contactBy: 'id', contactId, options });
		expect(inbox.sent(/^POST \/tickets$/)).toMatchObject([
			{ ticket_attributes: { _default_description_: 'It burns', _default_title_: 'Printer' } },
		]);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});

describe('the attributes of tickets', () => {
	const attribute = (name: string, more: object = {}) => ({ name, data_type: 'string', archived: false, ...more });
	const type = (id: string, data: object[]) => ({
		id,
		name: `Type ${id}`,
		ticket_type_attributes: { type: 'list', data },
	});
	const types = [
		type('1', [
			attribute('_default_title_'),
			attribute('Seats', { data_type: 'integer', description: 'How many' }),
			attribute('Priority', { data_type: 'list', input_options: { list_options: [{ id: 'a1', label: 'Low' }] } }),
			attribute('Old', { archived: true }),
			attribute('Scan', { data_type: 'files' }),
		]),
		type('2', [
			attribute('Seats', { data_type: 'integer' }),
			attribute('Due', { data_type: 'datetime', input_options: null }),
		]),
		{ id: '3', name: 'Type 3', ticket_type_attributes: null },
	];
	const find = async (ticketTypeId: string, filter = '') => {
		const api = { get: async () => await Promise.resolve({ type: 'list', data: types }) };
		const parameter = (name: string) => (name === 'ticketTypeId' ? ticketTypeId : '');
		return (await searchTicketAttributes.find({ api: api as never, filter, parameter })).results;
	};

	it('are those of the chosen type, without what has a field of its own or can not be set', async () => {
		expect(await find('1')).toEqual([
			{ name: 'Priority (list)', value: 'list:Priority', description: 'Low: a1' },
			{ name: 'Seats (whole number)', value: 'integer:Seats', description: 'How many' },
		]);
	});

	it('are those of all types, each once, where the type is not known', async () => {
		expect((await find('')).map(({ value }) => value)).toEqual(['datetime:Due', 'list:Priority', 'integer:Seats']);
		expect((await find('3')).map(({ value }) => value)).toEqual([]);
	});
});
