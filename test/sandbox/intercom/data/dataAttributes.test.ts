import { error, intercom, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

describe('data attributes', () => {
	test('are refused with the words of the service', async () => {
		const create = async (fields: object) =>
			await service.call('POST /data_attributes', {
				name: 'The One Ring',
				model: 'company',
				data_type: 'string',
				...fields,
			});
		await create({});
		expect(error(await create({ model: 'contact' })).message).toBe(
			"You already have 'The One Ring' in your company data. To save this as new people data, use a different name.",
		);
		expect(error(await create({ name: '!nv@l!d n@me' })).message).toContain(
			'must only contain alphanumeric characters',
		);
		expect(error(await service.call('PUT /data_attributes/1', { archived: true }))).toMatchObject({
			status: 404,
			code: 'field_not_found',
		});
	});

	test('include those that every workspace has, which have no id', async () => {
		const { body } = await service.call('GET /data_attributes?model=company');
		expect(body.data).toMatchObject([{ name: 'name', custom: false }]);
		expect(body.data[0]).not.toHaveProperty('id');
	});
});
