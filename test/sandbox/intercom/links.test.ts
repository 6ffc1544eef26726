import { error, intercom, parts, type Intercom } from './api';

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

describe('redacting', () => {
	const redact = async (body: object) =>
		await service.call('POST /conversations/redact', { conversation_id: id, ...body });

	test('takes the text and the files of a part away', async () => {
		const part = service.sandbox.teammate.reply(id, {
			adminId: admin(),
			body: 'Secret',
			files: [{ filename: 'a', contentType: 'text/plain', content: Buffer.from('a') }],
		});
		expect(parts(await redact({ type: 'conversation_part', conversation_part_id: part.id }))[0]).toMatchObject({
			redacted: true,
			body: '<p><i>This message was deleted</i></p>',
			attachments: [],
		});
	});

	test('works on the first message of a contact', async () => {
		const { source } = service.sandbox.conversations[0];
		expect((await redact({ type: 'source', source_id: source.id })).body.source.redacted).toBe(true);
	});

	test('is refused for a part without text, and for none', async () => {
		const part = service.sandbox.teammate.close(id, { adminId: admin() });
		expect(error(await redact({ type: 'conversation_part', conversation_part_id: part.id })).code).toBe(
			'conversation_part_not_redactable',
		);
		expect(error(await redact({ type: 'conversation_part', conversation_part_id: '1' }))).toMatchObject({
			status: 404,
			code: 'conversation_part_or_message_not_found',
		});
	});
});

describe('merging conversations, from 2.16 on', () => {
	const merge = async (into: unknown, headers = in216) =>
		await service.call(`POST /conversations/${id}/merge`, { merge_into_conversation_id: into }, headers);

	test('closes the one, and the other takes its contacts', async () => {
		const primary = await service.conversation();
		const answer = await merge(Number(primary));
		expect(answer.body.id).toBe(primary);
		expect(contactsOf(1)).toHaveLength(2);
		expect(service.sandbox.conversations[0].state).toBe('closed');
		expect(error(await merge(Number(primary)))).toMatchObject({
			status: 422,
			code: 'merge_failed',
			message: 'Secondary conversation has already been merged',
		});
	});

	test('wants an integer, and a conversation that exists', async () => {
		expect(error(await merge(id))).toMatchObject({
			status: 400,
			message: 'merge_into_conversation_id must be a valid integer conversation ID',
		});
		expect(error(await merge(7))).toMatchObject({ status: 422, message: 'Primary conversation not found' });
		expect(error(await merge(7, { 'intercom-version': '2.15' })).code).toBe('intercom_version_invalid');
	});
});

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
