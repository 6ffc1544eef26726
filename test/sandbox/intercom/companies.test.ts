import { error, intercom, type Intercom } from './api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

const company = async (company_id: string, fields: object = {}) =>
	String((await service.call('POST /companies', { company_id, name: company_id, ...fields })).body.id);
const in216 = { 'intercom-version': '2.16' };

describe('companies', () => {
	test('are pages with numbers; the next one is named by its address, and beyond 10,000 there is none', async () => {
		const contactId = await service.contact();
		for (const name of ['a', 'b', 'c'])
			await service.call(`POST /contacts/${contactId}/companies`, { id: await company(name) });
		await company('without contacts');
		const list = async (query: string) => await service.call(`POST /companies/list?${query}`);
		const { body } = await list('per_page=2&order=asc');
		expect(body.data).toMatchObject([{ name: 'a' }, { name: 'b' }]);
		expect(body.pages).toEqual({
			type: 'pages',
			page: 1,
			per_page: 2,
			total_pages: 2,
			next: 'https://api.intercom.io/companies/list?per_page=2&order=asc&page=2',
		});
		expect((await list('per_page=2&page=2')).body).toMatchObject({ data: [{ name: 'a' }], pages: { next: null } });
		expect(error(await list('per_page=60&page=167'))).toMatchObject({
			status: 400,
			message: 'page limit reached, please use scroll API',
		});
		expect(error(await list('per_page=61'))).toMatchObject({ field: 'per_page' });
		expect(error(await list('order=up'))).toMatchObject({ field: 'order' });
	});

	test('are found by company_id, name and tag', async () => {
		await company('a');
		const id = await company('b');
		const { body: tag } = await service.call('POST /tags', { name: 'VIP', companies: [{ id }] });
		for (const query of ['company_id=b', 'name=B', `tag_id=${String(tag.id)}`])
			expect((await service.call(`GET /companies?${query}`)).body.data).toMatchObject([{ id }]);
		expect(error(await service.call('GET /companies?name=c')).code).toBe('company_not_found');
	});

	test('have a scroll each may hold alone, which a minute without use ends', async () => {
		await company('a');
		const scroll = async (param?: unknown) =>
			await service.call(`GET /companies/scroll${param ? `?scroll_param=${String(param)}` : ''}`);
		const { body: first } = await scroll();
		expect(error(await scroll())).toMatchObject({ status: 400, code: 'scroll_exists' });
		expect((await scroll(first.scroll_param)).body.data).toEqual([]);
		// The empty page has ended it.
		expect(error(await scroll(first.scroll_param)).status).toBe(404);
		const { body: second } = await scroll();
		service.pass(60_000);
		expect(error(await scroll(second.scroll_param)).status).toBe(404);
		expect((await scroll()).body.data).toHaveLength(1);
	});

	test('are changed by their ID, but for what is fixed when they are made', async () => {
		const id = await company('a');
		expect((await service.call(`PUT /companies/${id}`, { name: 'A' })).body).toMatchObject({
			name: 'A',
			company_id: 'a',
		});
		for (const field of ['company_id', 'remote_created_at'])
			expect(error(await service.call(`PUT /companies/${id}`, { [field]: 1 })).message).toBe(
				`bad '${field}' parameter`,
			);
		expect(
			(await service.call('POST /companies', { company_id: 'a', update_last_request_at: true }, in216)).body
				.last_request_at,
		).toBe(service.nowSec());
		expect(error(await service.call('POST /companies', { company_id: 'a', update_last_request_at: true })).code).toBe(
			'bad_request',
		);
	});

	test('that have been tagged or untagged are in the answer from 2.16 on', async () => {
		const id = await company('a');
		const tag = async (fields: object, headers = in216) =>
			(await service.call('POST /tags', { name: 'VIP', companies: [{ id, ...fields }] }, headers)).body;
		expect(await tag({})).toMatchObject({ users: [], companies: [{ id, tagged: true }] });
		expect(await tag({ untag: true })).toMatchObject({ companies: [{ id, tagged: false }] });
		expect(await tag({ id: 'nobody' })).toMatchObject({ companies: [] });
		expect(await tag({}, { 'intercom-version': '2.15' })).not.toHaveProperty('companies');
	});
});

describe('segments', () => {
	test('are listed, counted when asked, and hold who they are about', async () => {
		const { id } = service.sandbox.addSegment({ name: 'Leads', person_type: 'contact' });
		const lead = await service.contact({ role: 'lead' });
		expect((await service.call('GET /segments')).body).toEqual({
			type: 'segment.list',
			segments: [
				{
					type: 'segment',
					id,
					name: 'Leads',
					person_type: 'contact',
					created_at: service.nowSec(),
					updated_at: service.nowSec(),
				},
			],
		});
		expect((await service.call('GET /segments?include_count=true')).body.segments).toMatchObject([{ count: 1 }]);
		expect((await service.call(`GET /contacts/${lead}/segments`)).body.data).toMatchObject([{ id }]);
		expect((await service.call(`GET /segments/${id}`)).body.name).toBe('Leads');
		expect(error(await service.call('GET /segments/1')).message).toBe('Resource Not Found');
		expect(error(await service.call('GET /segments?include_count=perhaps')).field).toBe('include_count');
	});
});

describe('events', () => {
	const submit = async (fields: object) =>
		await service.call('POST /events', { event_name: 'ordered', created_at: service.nowSec(), ...fields });
	const list = async (query: string) => await service.call(`GET /events?${query}`);

	test('go on with an address that names the contact by its ID', async () => {
		const id = await service.contact({ email: 'ada@customer.example' });
		for (const ageSec of [30, 20, 10]) await submit({ id, created_at: service.nowSec() - ageSec });
		const { body } = await list('type=user&email=ada@customer.example&per_page=2');
		expect(body.events).toMatchObject([{ created_at: service.nowSec() - 10 }, { created_at: service.nowSec() - 20 }]);
		const next = new URL(String(body.pages.next));
		expect(next.searchParams.get('intercom_user_id')).toBe(id);
		const last = await list(next.search.slice(1));
		expect(last.body).toMatchObject({ events: [{ created_at: service.nowSec() - 30 }], pages: {} });
	});

	test('are ignored when they come twice, and are not listed after 90 days, but counted', async () => {
		await service.contact({ external_id: 'u1' });
		const twice = [await submit({ user_id: 'u1' }), await submit({ user_id: 'u1' })];
		expect(twice.map(({ status }) => status)).toEqual([202, 202]);
		await submit({ user_id: 'u1', created_at: service.nowSec() - 91 * 24 * 60 * 60 });
		expect((await list('type=user&user_id=u1')).body.events).toHaveLength(1);
		expect((await list('type=user&user_id=u1&summary=true')).body.events).toMatchObject([
			{ name: 'ordered', count: 2, first: expect.stringMatching(/T.*\+00:00$/) },
		]);
	});

	test('keep ten keys of their metadata', async () => {
		const id = await service.contact();
		await submit({
			id,
			metadata: Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`k${number}`, number])),
		});
		expect(Object.keys((await list(`type=user&intercom_user_id=${id}`)).body.events[0].metadata)).toHaveLength(10);
	});

	test('need one name of a contact, seconds, and type user', async () => {
		const id = await service.contact();
		expect(error(await submit({})).code).toBe('parameter_missing');
		expect(error(await submit({ id, created_at: Date.now() })).field).toBe('created_at');
		expect(error(await submit({ id, name: 'x' })).code).toBe('bad_request');
		expect(error(await list(`intercom_user_id=${id}`)).field).toBe('type');
		expect(error(await list('type=user')).status).toBe(400);
		expect(error(await list(`type=user&intercom_user_id=${id}&email=a@b.example`)).status).toBe(400);
		expect(error(await list('type=user&user_id=nobody')).status).toBe(404);
	});
});

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
