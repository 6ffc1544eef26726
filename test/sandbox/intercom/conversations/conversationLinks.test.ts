import { error, intercom, parts, type Intercom } from '../api';

let service: Intercom;
let id: string;
beforeEach(async () => {
	service = await intercom();
	id = await service.conversation();
});
afterEach(async () => await service.close());

const admin = () => service.sandbox.admins[0].id;
const in216 = { 'intercom-version': '2.16' };
const contactsOf = (n = 0) => service.sandbox.conversations[n].contacts.contacts.map((contact) => contact.id);

describe('who takes part', () => {
	const attach = async (customer: object) =>
		await service.call(`POST /conversations/${id}/customers`, { admin_id: admin(), customer });

	test('another contact can be attached and may then reply', async () => {
		const other = await service.contact({ email: 'bo@customer.example' });
		expect((await attach({ intercom_user_id: other })).body.customers).toEqual([
			expect.anything(),
			{ type: 'user', id: other },
		]);
		const reply = { type: 'user', message_type: 'comment', email: 'bo@customer.example', body: 'Me too' };
		expect(parts(await service.call(`POST /conversations/${id}/reply`, reply))[0].author.id).toBe(other);
	});

	test('an address that belongs to nobody becomes a lead', async () => {
		await attach({ email: 'new@customer.example' });
		expect(service.sandbox.contacts.at(-1)).toMatchObject({ role: 'lead', email: 'new@customer.example' });
		expect(contactsOf()).toHaveLength(2);
	});

	test('an id that nobody has is 404', async () => {
		expect(error(await attach({ intercom_user_id: '0' }))).toMatchObject({
			status: 404,
			message: 'Resource Not Found',
		});
	});

	test('the last one cannot be detached; a body with the admin is needed', async () => {
		const [first] = contactsOf();
		const detach = async (contactId: string, body: object) =>
			await service.call(`DELETE /conversations/${id}/customers/${contactId}`, body);
		expect(error(await detach(first, { admin_id: admin() }))).toMatchObject({
			status: 422,
			message: 'Removing the last customer is not allowed',
		});
		const other = await service.contact();
		await attach({ intercom_user_id: other });
		expect(error(await detach(first, {}))).toMatchObject({ status: 400, field: 'admin_id' });
		await detach(first, { admin_id: admin() });
		expect(contactsOf()).toEqual([other]);
	});
});

describe('tags of a conversation', () => {
	test('are added and removed by id, with the admin who does it', async () => {
		const tag = service.sandbox.addTag('Urgent');
		const added = await service.call(`POST /conversations/${id}/tags`, { id: tag.id, admin_id: admin() });
		expect(added.body).toEqual({
			type: 'tag',
			id: tag.id,
			name: 'Urgent',
			applied_at: service.nowSec(),
			applied_by: { type: 'admin', id: admin() },
		});
		expect(error(await service.call(`POST /conversations/${id}/tags`, { id: tag.id }))).toMatchObject({
			code: 'parameter_missing',
			field: 'admin_id',
		});
		const remove = async () => await service.call(`DELETE /conversations/${id}/tags/${tag.id}`, { admin_id: admin() });
		expect((await remove()).body.name).toBe('Urgent');
		expect(error(await remove())).toMatchObject({ status: 404, code: 'tag_not_found' });
	});

	test('a conversation that does not exist is called so', async () => {
		const tag = service.sandbox.addTag('Urgent');
		expect(error(await service.call('POST /conversations/0/tags', { id: tag.id, admin_id: admin() })).message).toBe(
			'Conversation not found',
		);
	});

	test('a tag of the same name in another case is the same tag', async () => {
		const first = await service.call('POST /tags', { name: 'Urgent' });
		expect((await service.call('POST /tags', { name: 'urgent' })).body).toEqual(first.body);
		expect((await service.call('POST /tags', { name: 'Soon', id: first.body.id })).body.name).toBe('Soon');
	});

	test('tagging a contact that does not exist is 404 until 2.15, with the tag made all the same', async () => {
		const body = { name: 'Ghost', users: [{ id: '0' }] };
		expect((await service.call('POST /tags', body)).status).toBe(404);
		expect(service.sandbox.tags).toHaveLength(1);
		expect((await service.call('POST /tags', body, in216)).status).toBe(200);
	});
});
