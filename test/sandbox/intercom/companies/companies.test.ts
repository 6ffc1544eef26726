import { error, intercom, type Intercom } from '../api';

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

test('companies are scrolled through until a page is empty, tagged, and noted from 2.16 on', async () => {
	const company = (await service.call('POST /companies', { company_id: 'c1', name: 'Customer' })).body;
	const first = await service.call('GET /companies/scroll');
	expect(first.body).toMatchObject({ data: [{ id: company.id }], pages: null });
	expect(
		(await service.call(`GET /companies/scroll?scroll_param=${String(first.body.scroll_param)}`)).body.data,
	).toEqual([]);
	await service.call('POST /tags', { name: 'Key', companies: [{ company_id: 'c1' }] });
	expect((await service.call(`GET /companies/${String(company.id)}`)).body.tags.tags).toMatchObject([{ name: 'Key' }]);
	const note = async (version: string) =>
		await service.call(`POST /companies/${String(company.id)}/notes`, { body: 'Hi' }, { 'intercom-version': version });
	expect((await note('2.16')).body).toMatchObject({ type: 'note', body: '<p>Hi</p>', company: { id: company.id } });
	expect(error(await note('2.15')).code).toBe('intercom_version_invalid');
});
