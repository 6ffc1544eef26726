import { error, intercom, type Answered, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

const is = (field: string, value: unknown, operator = '=') => ({ field, operator, value });
const and = (...value: object[]) => ({ operator: 'AND', value });
const search = async (what: 'contacts' | 'conversations', query: unknown, more: object = {}) =>
	await service.call(`POST /${what}/search`, { query, ...more });
const ids = ({ body }: Answered): string[] =>
	((body.conversations ?? body.data) as never as Array<{ id: string }>).map(({ id }) => id);
const refusal = async (query: unknown) => error(await search('conversations', query));

describe('the index', () => {
	test('shows a new contact late, while reading it by id and creating it again know it at once', async () => {
		const id = await service.contact({ email: 'ada@customer.example' });
		expect(ids(await search('contacts', is('email', 'ada@customer.example')))).toEqual([]);
		expect((await service.call(`GET /contacts/${id}`)).status).toBe(200);
		expect((await service.call('POST /contacts', { email: 'ada@customer.example' })).status).toBe(409);
		service.pass(1_500);
		expect(ids(await search('contacts', is('email', 'ada@customer.example')))).toEqual([id]);
	});

	test('shows each change of a conversation late, attributes included', async () => {
		service.sandbox.addConversationAttribute('Email Thread');
		const id = await service.conversation();
		service.pass(1_000);
		await service.call(`PUT /conversations/${id}`, { custom_attributes: { 'Email Thread': 'g/t' } });
		const stale = await search('conversations', is('state', 'open'));
		expect(stale.body.conversations).toMatchObject([{ id, custom_attributes: {} }]);
		service.pass(1_000);
		expect(ids(await search('conversations', is('custom_attributes.Email Thread', 'g/t')))).toEqual([id]);
	});

	test('lags as long as is set', async () => {
		service.sandbox.searchLagMs.conversations = 0;
		const id = await service.conversation();
		expect(ids(await search('conversations', is('id', id)))).toEqual([id]);
	});

	test('forgets what is deleted', async () => {
		service.sandbox.searchLagMs.conversations = 0;
		const id = await service.conversation();
		await service.call(`DELETE /conversations/${id}`);
		expect(ids(await search('conversations', is('id', id)))).toEqual([]);
	});
});

describe('searching conversations', () => {
	let ada: string;
	let adas: string;
	let bos: string;
	beforeEach(async () => {
		service.sandbox.searchLagMs.conversations = 0;
		ada = await service.contact({ email: 'ada@customer.example', name: 'Ada' });
		adas = await service.conversation({ contactId: ada, body: 'I need support, <please>' });
		service.pass(60_000);
		bos = await service.conversation({ contactId: await service.contact({ email: 'bo@other.example' }) });
	});

	test('shows no parts', async () => {
		const { body } = await search('conversations', is('contact_ids', ada));
		expect(body).toMatchObject({
			type: 'conversation.list',
			total_count: 1,
			pages: { type: 'pages', page: 1, per_page: 20, total_pages: 1 },
		});
		expect((body.conversations as never as object[])[0]).not.toHaveProperty('conversation_parts');
	});

	const found: Array<[string, () => object, () => string[]]> = [
		['a contact', () => is('contact_ids', ada), () => [adas]],
		['one of several contacts', () => is('contact_ids', [ada, '0'], 'IN'), () => [adas]],
		['no contact of several', () => is('contact_ids', [ada], 'NIN'), () => [bos]],
		['one of several authors', () => is('source.author.email', ['ADA@customer.example'], 'IN'), () => [adas]],
		['a part of the name', () => is('source.author.name', 'ad', '~'), () => [adas]],
		['the beginning of an address', () => is('source.author.email', 'bo@', '^'), () => [bos]],
		['a whole word of the text', () => is('source.body', 'Support'), () => [adas]],
		['not two words of the text at once', () => is('source.body', 'need support'), () => []],
		['a date, itself included', () => is('created_at', String(service.nowSec()), '>'), () => [bos]],
		['an earlier date', () => is('created_at', service.nowSec() - 60, '<'), () => [adas]],
		['an open one', () => is('open', true), () => [bos, adas]],
		['one that nobody has', () => is('admin_assignee_id', null), () => [bos, adas]],
		['both conditions', () => and(is('open', true), is('contact_ids', ada)), () => [adas]],
		['either condition', () => ({ operator: 'OR', value: [is('contact_ids', ada), is('id', bos)] }), () => [bos, adas]],
		[
			'a group in a group',
			() => and({ operator: 'OR', value: [is('id', adas), is('id', bos)] }, is('state', 'open')),
			() => [bos, adas],
		],
		['what is counted', () => is('statistics.count_conversation_parts', 0, '>'), () => [bos, adas]],
	];
	test.each(found)('finds by %s', async (_name, query, expected) => {
		expect(ids(await search('conversations', query()))).toEqual(expected());
	});

	test('sorts as it is told, and refuses the short names of orders', async () => {
		const sorted = async (order: string) =>
			await search('conversations', is('open', true), { sort: { field: 'created_at', order } });
		expect(ids(await sorted('ascending'))).toEqual([adas, bos]);
		expect(error(await sorted('desc'))).toMatchObject({ status: 400, code: 'invalid_sort_order' });
	});

	test('knows attributes only where that is switched on and the attribute exists', async () => {
		expect((await refusal(is('custom_attributes.Email Thread', 'x'))).code).toBe('invalid_field');
		service.sandbox.addConversationAttribute('Email Thread');
		expect((await search('conversations', is('custom_attributes.Email Thread', 'x'))).status).toBe(200);
		service.sandbox.quirks.on('attributes-not-searchable');
		expect((await refusal(is('custom_attributes.Email Thread', 'x'))).code).toBe('invalid_field');
	});
});

describe('a query', () => {
	test.each([
		['that is missing', undefined, 'parameter_missing', 'query'],
		['with a field that cannot be searched', is('title', 'x'), 'invalid_field', 'title'],
		['with an operator that does not exist', is('id', 'x', '=='), 'parameter_invalid', 'id'],
		['with an operator that does not fit', is('open', true, '>'), 'parameter_invalid', 'open'],
		['with IN and no list', is('id', 'x', 'IN'), 'parameter_invalid', 'id'],
		['with a list and no IN', is('id', ['x']), 'parameter_invalid', 'id'],
		['with a value of the wrong type', is('created_at', 'yesterday', '>'), 'parameter_invalid', 'created_at'],
		['without a value', { field: 'id', operator: '=' }, 'parameter_missing', 'query.value'],
		['with 16 filters in a group', and(...Array(16).fill(is('id', 'x'))), 'parameter_invalid', 'query'],
		['with groups three deep', and(and(and(is('id', 'x')))), 'parameter_invalid', 'query'],
		['with an empty group', and(), 'parameter_invalid', 'query'],
	])('%s is 400', async (_name, query, code, field) => {
		expect(await refusal(query)).toMatchObject({ status: 400, code, field });
	});

	test('may have 15 filters in a group, two deep', async () => {
		expect((await search('conversations', and(and(...Array(15).fill(is('id', 'x')))))).status).toBe(200);
	});

	test('with a field beside query and pagination is 400', async () => {
		expect(error(await search('conversations', is('id', 'x'), { per_page: 5 }))).toMatchObject({
			status: 400,
			field: 'per_page',
		});
	});
});

describe('searching contacts', () => {
	beforeEach(() => void (service.sandbox.searchLagMs.contacts = 0));

	test('dates are whole days: nothing of today is after this morning', async () => {
		const id = await service.contact();
		const midnight = service.nowSec() - (service.nowSec() % 86_400);
		expect(ids(await search('contacts', is('created_at', midnight, '>')))).toEqual([]);
		expect(ids(await search('contacts', is('created_at', midnight - 1, '>')))).toEqual([id]);
		expect(ids(await search('contacts', is('created_at', midnight)))).toEqual([id]);
		expect(error(await search('contacts', is('created_at', midnight, '>='))).status).toBe(400);
	});

	test('leaves out archived and merged ones', async () => {
		const [lead, user, gone] = [
			await service.contact({ role: 'lead' }),
			await service.contact(),
			await service.contact(),
		];
		await service.call('POST /contacts/merge', { from: lead, into: user });
		await service.call(`POST /contacts/${gone}/archive`);
		expect(ids(await search('contacts', is('email_domain', 'customer.example')))).toEqual([user]);
	});

	test('tags only by = and !=, and attributes by name', async () => {
		await service.call('POST /data_attributes', { name: 'company', model: 'contact', data_type: 'string' });
		const id = await service.contact({ custom_attributes: { company: 'Acme' } });
		expect(ids(await search('contacts', is('custom_attributes.company', 'acme')))).toEqual([id]);
		expect(error(await search('contacts', is('tag_id', ['1'], 'IN'))).status).toBe(400);
		expect(error(await search('contacts', is('nickname', 'x'))).code).toBe('invalid_field');
	});
});
