import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: data attributes', () => {
	let inbox: Inbox;
	let count = 0;

	beforeAll(async () => {
		inbox = await openInbox();
		await inbox.contact({ email: 'user@example.com' });
	});
	beforeEach(() => {
		count += 1;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	describe('data attribute', () => {
		const create = async (parameters: object, apiVersion?: string) =>
			await inbox.output('dataAttribute:create', { name: `attribute ${count}`, ...parameters }, { apiVersion });

		it('is created with what was filled in', async () => {
			const [attribute] = await create({
				name: ' Seats ',
				model: 'company',
				dataType: 'integer',
				options: { description: ' How many ', messengerWritable: true },
			});
			expect(inbox.sent(/^POST/)).toEqual([
				{ name: 'Seats', model: 'company', data_type: 'integer', description: 'How many', messenger_writable: true },
			]);
			expect(attribute).toMatchObject({
				id: expect.any(Number),
				full_name: 'custom_attributes.Seats',
				model: 'company',
			});
		});

		it.each([
			['2.11', '2.14'],
			['2.15', '2.15'],
			['2.16', '2.16'],
		])('of the type List is created, with a credential of %s, in %s', async (apiVersion, version) => {
			const [attribute] = await create({ dataType: 'options', choices: [' small ', '', 'large'] }, apiVersion);
			const [request] = inbox.requests(/^POST/);
			expect(request.json).toEqual({
				name: `attribute ${count}`,
				model: 'contact',
				data_type: 'options',
				options: [{ value: 'small' }, { value: 'large' }],
			});
			expect(request.headers['intercom-version']).toBe(version);
			expect(attribute.options).toEqual(['small', 'large']);
		});

		it('of another type is created in the version of the credential', async () => {
			await create({ dataType: 'float' }, '2.11');
			expect(inbox.requests(/^POST/)[0].headers['intercom-version']).toBe('2.11');
		});

		it('needs two choices for a list', async () => {
			const { error } = await inbox.run('dataAttribute:create', {
				name: 'List',
				dataType: 'options',
				choices: ['one', ' '],
			});
			expect(error?.message).toBe('A list needs at least two choices');
			expect(inbox.requests(/./)).toHaveLength(0);
		});

		it('is not created twice, and Intercom says where the name is', async () => {
			await create({ name: 'Twice' });
			const { error } = await inbox.run('dataAttribute:create', { name: 'Twice', model: 'company' });
			expect(error?.description).toContain("You already have 'Twice' in your people data");
			inbox.intercom.faults.add({ route: /^POST/, dropAnswer: true });
			inbox.intercom.log.clear();
			expect((await inbox.run('dataAttribute:create', { name: 'Lost' })).error?.message).toBe(
				'Intercom did not answer',
			);
			expect(inbox.requests(/^POST/)).toHaveLength(1);
		});

		it('are listed for contacts or companies, the archived ones if wanted', async () => {
			const [{ id }] = await create({ model: 'company' });
			await inbox.output('dataAttribute:update', { dataAttributeId: String(id), options: { archived: true } });
			inbox.intercom.log.clear();
			const names = async (parameters: object) =>
				(await inbox.output('dataAttribute:getMany', { model: 'company', returnAll: true, ...parameters })).map(
					({ name }) => name,
				);
			expect(await names({})).not.toContain(`attribute ${count}`);
			expect(await names({ options: { includeArchived: true } })).toContain(`attribute ${count}`);
			expect(await names({ returnAll: false, limit: 1 })).toEqual(['name']);
			expect(inbox.requests(/./).map(({ query }) => query.toString())).toEqual([
				'model=company',
				'model=company&include_archived=true',
				'model=company',
			]);
		});

		it('is updated', async () => {
			const [{ id }] = await create({ dataType: 'options', choices: ['a', 'b'] });
			inbox.intercom.log.clear();
			const options = { choices: ['a', 'c'], description: 'Better', messengerWritable: true, archived: false };
			const [attribute] = await inbox.output('dataAttribute:update', { dataAttributeId: String(id), options });
			expect(inbox.sent(/^PUT/)).toEqual([
				{ archived: false, description: 'Better', options: [{ value: 'a' }, { value: 'c' }], messenger_writable: true },
			]);
			expect(attribute).toMatchObject({ id, options: ['a', 'c'], description: 'Better' });
		});

		it.each([
			[{}, 'There is nothing to update'],
			[{ choices: ['one'] }, 'A list needs at least two choices'],
		])('is not updated with %j', async (options, message) => {
			const { error } = await inbox.run('dataAttribute:update', { dataAttributeId: '1', options });
			expect(error?.message).toBe(message);
			expect(inbox.requests(/./)).toHaveLength(0);
		});

		it('is not updated when there is none, or when something depends on it', async () => {
			const { error } = await inbox.run('dataAttribute:update', { dataAttributeId: '1', options: { archived: true } });
			expect(error?.description).toContain("couldn't find that data attribute");
			const body = JSON.stringify({
				type: 'error.list',
				errors: [
					{ code: 'data_invalid', message: 'The Data Attribute you are trying to archive has a dependant object' },
				],
			});
			inbox.intercom.faults.add({ route: /^PUT/, status: 422, body, headers: { 'content-type': 'application/json' } });
			const { error: dependent } = await inbox.run('dataAttribute:update', {
				dataAttributeId: '1',
				options: { archived: true },
			});
			expect(dependent?.description).toContain('dependant object');
		});

		it('shows the request instead of sending it in a dry run', async () => {
			const [planned] = await create({ options: { dryRun: true } });
			expect(planned).toMatchObject({ dryRun: true, method: 'POST', body: { data_type: 'string' } });
			expect(inbox.requests(/./)).toHaveLength(0);
		});
	});

	describe('attribute of conversations', () => {
		const create = async (parameters: object) =>
			(await inbox.output('dataAttribute:createForConversations', { name: `attribute ${count}`, ...parameters }))[0];

		it.each([
			[
				{ dataType: 'string', multiline: true },
				{ data_type: 'string', multiline: true },
			],
			[
				{ dataType: 'list', choices: ['Low', ' High '] },
				{ data_type: 'list', options: [{ label: 'Low' }, { label: 'High' }] },
			],
			[
				{ dataType: 'relationship', referenceType: 'many', objectTypeId: ' order ' },
				{ data_type: 'relationship', reference: { type: 'many', object_type_id: 'order' } },
			],
			// What was filled in for another type is hidden now.
			[{ dataType: 'decimal', choices: ['x'], multiline: true }, { data_type: 'decimal' }],
			[
				{ dataType: 'files', options: { description: ' Papers ', required: true, visibleToTeamIds: [' 7 ', ''] } },
				{ data_type: 'files', description: 'Papers', required: true, visible_to_team_ids: ['7'] },
			],
		])('is created from %j', async (parameters, body) => {
			const attribute = await create(parameters);
			expect(inbox.sent(/^POST/)).toEqual([{ name: `attribute ${count}`, ...body }]);
			expect(attribute).toMatchObject({
				type: 'conversation_attribute',
				name: `attribute ${count}`,
				data_type: body.data_type,
			});
		});

		it('is created and listed with the version that can', async () => {
			await inbox.output(
				'dataAttribute:createForConversations',
				{ name: `attribute ${count}` },
				{ apiVersion: '2.11' },
			);
			await inbox.output('dataAttribute:getManyForConversations', { returnAll: true }, { apiVersion: '2.11' });
			expect(
				inbox.requests(/./).map(({ method, path, headers }) => `${method} ${path} ${headers['intercom-version']}`),
			).toEqual(['POST /conversations/attributes 2.16', 'GET /conversations/attributes 2.16']);
		});

		it('are listed up to the limit, the archived ones if wanted', async () => {
			const { id } = await create({});
			await fetch(`${inbox.intercom.url}/conversations/attributes/${String(id)}`, {
				method: 'DELETE',
				headers: {
					authorization: `Bearer ${inbox.intercom.accessToken}`,
					accept: 'application/json',
					'intercom-version': '2.16',
				},
			});
			const idsOf = async (parameters: object) =>
				(await inbox.output('dataAttribute:getManyForConversations', { returnAll: true, ...parameters })).map(
					(attribute) => attribute.id,
				);
			expect(await idsOf({})).not.toContain(id);
			expect(await idsOf({ options: { includeArchived: true } })).toContain(id);
			expect(await idsOf({ returnAll: false, limit: 2 })).toHaveLength(2);
		});

		it('needs two choices for a list, and a name that is free', async () => {
			expect(
				(await inbox.run('dataAttribute:createForConversations', { name: 'List', dataType: 'list', choices: [] })).error
					?.message,
			).toBe('A list needs at least two choices');
			await create({});
			const { error } = await inbox.run('dataAttribute:createForConversations', { name: `attribute ${count}` });
			expect(error?.description).toContain('already exists');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
