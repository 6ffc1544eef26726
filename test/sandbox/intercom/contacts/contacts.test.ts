import { error, intercom, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

const refusal = async (route: string, body?: unknown, version = '2.15') =>
	error(await service.call(route, body, { 'intercom-version': version }));

describe('creating a contact', () => {
	test('with an email alone makes a user', async () => {
		const { body } = await service.call('POST /contacts', { email: 'ada@customer.example' });
		expect(body).toMatchObject({
			type: 'contact',
			role: 'user',
			email: 'ada@customer.example',
			email_domain: 'customer.example',
			workspace_id: 'sandbox1',
		});
		expect(body.id).toMatch(/^[0-9a-f]{24}$/);
	});

	test.each([
		['needs email, external_id or role', { name: 'Ada' }, 'parameter_missing', 'email, external_id or role'],
		['refuses a field that does not exist', { email: 'a@b.example', nickname: 'A' }, 'bad_request', 'nickname'],
		[
			'refuses a field of a later version',
			{ email: 'a@b.example', email_verified: true },
			'bad_request',
			'email_verified',
		],
		['refuses a wrong type', { email: 7 }, 'parameter_invalid', 'email'],
		['refuses an address that is none', { email: 'ada' }, 'parameter_invalid', 'email'],
		['refuses a role that does not exist', { role: 'boss' }, 'parameter_invalid', 'role'],
		['refuses an owner who does not work here', { email: 'a@b.example', owner_id: 7 }, 'parameter_invalid', 'owner_id'],
		[
			'refuses an attribute that does not exist',
			{ email: 'a@b.example', custom_attributes: { vip: true } },
			'parameter_invalid',
			'custom_attributes',
		],
	])('%s', async (_name, body, code, field) => {
		expect(await refusal('POST /contacts', body)).toMatchObject({ status: 400, code, field });
		expect(service.sandbox.contacts).toHaveLength(0);
	});

	test('is 409 with the id in the message when the address is taken, whatever its case', async () => {
		const id = await service.contact({ email: 'ada@customer.example' });
		expect(await refusal('POST /contacts', { email: 'Ada@customer.example' })).toMatchObject({
			status: 409,
			code: 'conflict',
			message: `A contact matching those details already exists with id=${id}`,
		});
	});

	test('is 409 with other words when the contact is archived', async () => {
		const id = await service.contact({ email: 'ada@customer.example' });
		await service.call(`POST /contacts/${id}/archive`);
		expect((await refusal('POST /contacts', { email: 'ada@customer.example' })).message).toBe(
			`An archived contact matching those details already exists with id=${id}`,
		);
	});

	test('allows the same address again for a lead, and for a user with another external id', async () => {
		await service.contact({ email: 'ada@customer.example', external_id: '1' });
		await service.contact({ email: 'ada@customer.example', role: 'lead' });
		await service.contact({ email: 'ada@customer.example', external_id: '2' });
		expect(service.sandbox.contacts).toHaveLength(3);
		expect((await refusal('POST /contacts', { role: 'lead', external_id: '2' })).code).toBe('conflict');
	});

	test('takes an attribute once it exists', async () => {
		await service.call('POST /data_attributes', { name: 'vip', model: 'contact', data_type: 'boolean' });
		const { body } = await service.call('POST /contacts', { email: 'a@b.example', custom_attributes: { vip: true } });
		expect(body.custom_attributes).toEqual({ vip: true });
	});
});

describe('reading and changing', () => {
	test('an id that nobody has is 404 "User Not Found"', async () => {
		expect(await refusal('GET /contacts/000000000000000000000000')).toMatchObject({
			status: 404,
			message: 'User Not Found',
		});
	});

	test('finding by external id knows users only, from 2.13 on', async () => {
		const id = await service.contact({ external_id: 'u/1' });
		await service.contact({ external_id: 'l1', role: 'lead' });
		expect((await service.call('GET /contacts/find_by_external_id/u%2F1')).body.id).toBe(id);
		expect((await refusal('GET /contacts/find_by_external_id/l1')).status).toBe(404);
		expect((await refusal('GET /contacts/find_by_external_id/u%2F1', undefined, '2.12')).code).toBe(
			'intercom_version_invalid',
		);
	});

	test('an update changes only what it names', async () => {
		const id = await service.contact({ name: 'Ada', phone: '+3531234567' });
		const { body } = await service.call(`PUT /contacts/${id}`, { name: null });
		expect(body).toMatchObject({ name: null, phone: '+3531234567' });
	});

	test('owner_id is an integer until 2.15 and a string from 2.16 on', async () => {
		const owner = service.sandbox.admins[0].id;
		const id = await service.contact({ owner_id: owner });
		expect((await service.call(`GET /contacts/${id}`)).body.owner_id).toBe(Number(owner));
		expect((await service.call(`GET /contacts/${id}`, undefined, { 'intercom-version': '2.16' })).body.owner_id).toBe(
			owner,
		);
	});

	test('archive, unarchive, block and delete answer a short form', async () => {
		const id = await service.contact({ external_id: 'x' });
		const short = { type: 'contact', id, external_id: 'x' };
		expect((await service.call(`POST /contacts/${id}/archive`)).body).toEqual({ ...short, archived: true });
		expect((await service.call(`POST /contacts/${id}/unarchive`)).body).toEqual({ ...short, archived: false });
		expect((await service.call(`POST /contacts/${id}/block`)).body).toEqual({ ...short, blocked: true });
		expect((await refusal('POST /contacts', { external_id: 'x' })).code).toBe('not_restorable');
		expect((await service.call(`DELETE /contacts/${id}`)).body).toEqual({ ...short, deleted: true });
		expect((await refusal(`GET /contacts/${id}`)).status).toBe(404);
	});
});

describe('merging', () => {
	test('puts a lead and its conversations into a user', async () => {
		const lead = await service.contact({ role: 'lead' });
		const user = await service.contact();
		await service.conversation({ contactId: lead });
		expect((await service.call('POST /contacts/merge', { from: lead, into: user })).body.id).toBe(user);
		expect(service.sandbox.conversations[0].contacts.contacts).toEqual([
			{ type: 'contact', id: user, external_id: null },
		]);
	});

	test('leaves the old id 404 until 2.15, and 410 with a link from 2.16 on', async () => {
		const [lead, user] = [await service.contact({ role: 'lead' }), await service.contact()];
		await service.call('POST /contacts/merge', { from: lead, into: user });
		expect((await refusal(`GET /contacts/${lead}`)).status).toBe(404);
		const gone = await service.call(`GET /contacts/${lead}`, undefined, { 'intercom-version': '2.16' });
		expect(error(gone)).toMatchObject({ status: 410, code: 'contact_merged' });
		expect(gone.headers.get('link')).toBe(`</contacts/${user}>; rel="canonical"`);
	});

	test('refuses two users, and from 2.16 on contacts that share neither address nor phone', async () => {
		const [lead, user] = [await service.contact({ role: 'lead' }), await service.contact()];
		expect((await refusal('POST /contacts/merge', { from: user, into: user })).field).toBe('from');
		expect((await refusal('POST /contacts/merge', { from: lead, into: user }, '2.16')).code).toBe('invalid_merge');
		const skip = { from: lead, into: user, skip_duplicate_validation: true };
		expect((await service.call('POST /contacts/merge', skip, { 'intercom-version': '2.16' })).status).toBe(200);
	});
});

describe('what hangs on a contact', () => {
	test('tags go by id and a contact and a tag that are missing are told apart', async () => {
		const id = await service.contact();
		const tag = service.sandbox.addTag('Urgent');
		expect((await service.call(`POST /contacts/${id}/tags`, { id: tag.id })).body).toMatchObject({
			type: 'tag',
			name: 'Urgent',
		});
		expect((await service.call(`GET /contacts/${id}/tags`)).body.data).toHaveLength(1);
		expect((await refusal(`POST /contacts/${id}/tags`, { id: '1' })).message).toBe('Resource Not Found');
		expect((await refusal('POST /contacts/0/tags', { id: tag.id })).message).toBe('User Not Found');
		expect((await refusal(`DELETE /tags/${tag.id}`)).code).toBe('tag_has_dependent_objects');
		await service.call(`DELETE /contacts/${id}/tags/${tag.id}`);
		expect((await service.call(`DELETE /tags/${tag.id}`)).status).toBe(200);
	});

	test('a note is text that comes back in a paragraph', async () => {
		const id = await service.contact();
		const { body } = await service.call(`POST /contacts/${id}/notes`, {
			body: 'Hello',
			admin_id: service.sandbox.admins[1].id,
		});
		expect(body).toMatchObject({ type: 'note', body: '<p>Hello</p>', author: { name: 'Ben' }, contact: { id } });
		expect((await service.call(`GET /notes/${String(body.id)}`)).body).toEqual(body);
	});

	test('a company is attached by the id that Intercom gave it', async () => {
		const id = await service.contact();
		const company = (await service.call('POST /companies', { company_id: 'c1', name: 'Customer' })).body;
		expect((await refusal(`POST /contacts/${id}/companies`, {})).message).toBe('company not specified');
		expect((await refusal(`POST /contacts/${id}/companies`, { id: 'c1' })).code).toBe('company_not_found');
		expect((await service.call(`POST /contacts/${id}/companies`, { id: company.id })).body.name).toBe('Customer');
		expect((await service.call('POST /companies/list')).body.total_count).toBe(1);
		expect((await refusal('POST /companies', { test: 1 })).message).toBe("bad 'test' parameter");
	});

	test('subscriptions show only what was set', async () => {
		const id = await service.contact();
		const [type] = (await service.call('GET /subscription_types')).body.data as never as Array<{ id: string }>;
		expect((await service.call(`GET /contacts/${id}/subscriptions`)).body.data).toEqual([]);
		await service.call(`POST /contacts/${id}/subscriptions`, { id: type.id, consent_type: 'opt_out' });
		expect((await service.call(`GET /contacts/${id}/subscriptions`)).body.data).toMatchObject([{ id: type.id }]);
	});
});
