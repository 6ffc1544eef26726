import { error, intercom, type Intercom } from '../api';

let service: Intercom;
let id: string;
beforeEach(async () => {
	service = await intercom();
	id = await service.conversation();
});
afterEach(async () => await service.close());
const in216 = { 'intercom-version': '2.16' };

describe('attributes of conversations', () => {
	const create = async (body: object, headers: Record<string, string> = in216) =>
		await service.call('POST /conversations/attributes', body, headers);

	test('are created from 2.16 on, each name once', async () => {
		expect((await create({ name: 'Email Thread', data_type: 'string' })).body).toMatchObject({
			type: 'conversation_attribute',
			name: 'Email Thread',
			id: expect.any(Number),
			archived: false,
		});
		expect(service.sandbox.conversationAttributes).toEqual(['Email Thread']);
		expect(error(await create({ name: 'Email Thread', data_type: 'string' }))).toMatchObject({
			status: 400,
			field: 'name',
		});
		expect(error(await create({ name: 'x', data_type: 'string' }, {})).code).toBe('intercom_version_invalid');
	});

	test('have one of the types there are', async () => {
		expect(error(await create({ name: 'x', data_type: 'text' }))).toMatchObject({
			status: 422,
			message:
				"data_type 'text' is not valid. Allowed types: string, integer, list, decimal, boolean, datetime, relationship, files",
		});
	});

	test('can be renamed and archived, and an archived one cannot be written', async () => {
		const { body } = await create({ name: 'Order', data_type: 'string' });
		const at = `/conversations/attributes/${String(body.id)}`;
		expect((await service.call(`PUT ${at}`, { name: 'Order number' }, in216)).body.name).toBe('Order number');
		expect((await service.call(`DELETE ${at}`, undefined, in216)).body.archived).toBe(true);
		expect((await service.call('GET /conversations/attributes', undefined, in216)).body.data).toEqual([]);
		expect(
			error(await service.call(`PUT /conversations/${id}`, { custom_attributes: { 'Order number': '7' } })).message,
		).toBe("Conversation attribute 'Order number' does not exist");
		expect(error(await service.call('GET /conversations/attributes/99', undefined, in216))).toMatchObject({
			status: 404,
			code: 'conversation_attribute_not_found',
		});
	});

	test('are listed by /data_attributes until 2.15 and cannot be created there in any version', async () => {
		service.sandbox.addConversationAttribute('Email Thread');
		expect((await service.call('GET /data_attributes?model=conversation')).body.data).toMatchObject([
			{ name: 'Email Thread', model: 'conversation' },
		]);
		expect(error(await service.call('GET /data_attributes?model=conversation', undefined, in216))).toMatchObject({
			status: 422,
			code: 'parameter_invalid',
		});
		expect(
			error(await service.call('POST /data_attributes', { name: 'x', model: 'conversation', data_type: 'string' }))
				.message,
		).toBe('The Data Attribute model field must be either contact or company');
	});
});
