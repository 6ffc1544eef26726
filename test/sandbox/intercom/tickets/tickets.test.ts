import { error, intercom, type Intercom } from '../api';

let service: Intercom;
let contactId: string;
beforeEach(async () => {
	service = await intercom();
	contactId = await service.contact({ email: 'ada@customer.example' });
});
afterEach(async () => await service.close());

const admin = () => service.sandbox.admins[0].id;
const create = async (fields: object = {}, version = '2.15') =>
	await service.call(
		'POST /tickets',
		{
			ticket_type_id: '88',
			contacts: [{ id: contactId }],
			ticket_attributes: { _default_title_: 'Broken' },
			...fields,
		},
		{ 'intercom-version': version },
	);

describe('a ticket', () => {
	test('has an id for requests and a number for people', async () => {
		const { body } = await create();
		expect(body).toMatchObject({
			type: 'ticket',
			ticket_id: '1',
			category: 'Customer',
			ticket_attributes: { _default_title_: 'Broken' },
			open: true,
		});
		expect((await service.call(`GET /tickets/${String(body.id)}`)).body).toEqual(body);
		expect(error(await service.call('GET /tickets/1'))).toMatchObject({ status: 404, code: 'ticket_not_found' });
	});

	test.each([
		['2.11', 'submitted', '0'],
		['2.12', { category: 'submitted' }, '0'],
		['2.16', { category: 'submitted' }, 0],
	])('shows its state and assignee as version %s does', async (version, state, assignee) => {
		const { body } = await create({}, version);
		expect(body).toMatchObject({ ticket_state: state, admin_assignee_id: assignee });
	});

	test('is for exactly one contact, whom it creates for an unknown address', async () => {
		expect(error(await create({ contacts: [{ id: contactId }, { id: contactId }] }))).toMatchObject({
			status: 400,
			field: 'contacts',
		});
		await create({ contacts: [{ email: 'new@customer.example' }] });
		expect(service.sandbox.contacts).toHaveLength(2);
	});

	test('changes state, text and assignee', async () => {
		const { body } = await create();
		const put = async (change: object, version = '2.15') =>
			await service.call(`PUT /tickets/${String(body.id)}`, change, { 'intercom-version': version });
		const [, working] = (await service.call('GET /ticket_states')).body.data as unknown as Array<{ id: string }>;
		expect((await put({ ticket_state_id: working.id, admin_id: admin(), assignee_id: admin() })).body).toMatchObject({
			ticket_state: { category: 'in_progress' },
			admin_assignee_id: admin(),
		});
		expect(error(await put({ ticket_state_id: '1' })).code).toBe('ticket_state_id_invalid');
		expect(error(await put({ admin_id: admin(), assignee_id: '77' })).code).toBe('assignee_not_found');
		expect(error(await put({ ticket_attributes: { colour: 'red' } })).field).toBe('ticket_attributes');
		expect((await put({ state: 'resolved' }, '2.11')).body.ticket_state).toBe('resolved');
		expect(error(await put({ state: 'resolved' })).field).toBe('state');
	});

	test('a reply answers the new part', async () => {
		const { body } = await create();
		const reply = async (fields: object) =>
			await service.call(`POST /tickets/${String(body.id)}/reply`, { message_type: 'comment', ...fields });
		expect((await reply({ type: 'admin', admin_id: admin(), body: 'On it' })).body).toMatchObject({
			type: 'ticket_part',
			part_type: 'comment',
			body: '<p>On it</p>',
		});
		expect((await reply({ type: 'user', intercom_user_id: contactId, body: 'Thanks' })).body.author.id).toBe(contactId);
		expect((await service.call(`GET /tickets/${String(body.id)}`)).body.ticket_parts.total_count).toBe(2);
	});

	test.each([
		[{ type: 'admin', attachment_files: [] }, '2.15', 'attachment_files'],
		[{ type: 'admin', skip_notifications: true }, '2.14', 'skip_notifications'],
		[{ type: 'user', attachment_files: [] }, '2.16', 'attachment_files'],
		[{ type: 'user', cross_post: true }, '2.16', 'cross_post'],
	])('takes no reply %j in %s', async (fields, version, field) => {
		const { body } = await create();
		const reply = {
			message_type: 'comment',
			body: 'Hi',
			...(fields.type === 'admin' ? { admin_id: admin() } : { intercom_user_id: contactId }),
			...fields,
		};
		const answer = await service.call(`POST /tickets/${String(body.id)}/reply`, reply, { 'intercom-version': version });
		expect(error(answer)).toMatchObject({ status: 400, message: expect.stringContaining(field) });
	});

	test('is sorted by what can be searched, and found by an attribute of its type', async () => {
		for (const title of ['B', 'A', 'C']) await create({ ticket_attributes: { _default_title_: title } });
		const search = async (fields: object) =>
			await service.call('POST /tickets/search', {
				query: { field: 'created_at', operator: '>', value: 0 },
				...fields,
			});
		const titles = ({ body }: Awaited<ReturnType<typeof search>>) =>
			(body.tickets as unknown as Array<{ ticket_attributes: { _default_title_: string } }>).map(
				({ ticket_attributes }) => ticket_attributes._default_title_,
			);
		expect(titles(await search({ sort: { field: 'title', order: 'ascending' } }))).toEqual(['A', 'B', 'C']);
		expect(titles(await search({ query: { field: 'ticket_attribute.196', operator: '=', value: 'C' } }))).toEqual([
			'C',
		]);
		expect(error(await search({ sort: { field: 'nothing' } })).status).toBe(400);
		expect(error(await search({ query: { field: 'ticket_attribute.1', operator: '=', value: 'C' } })).code).toBe(
			'invalid_field',
		);
	});

	test('of the back office takes no reply of the contact', async () => {
		const { body } = await create({ ticket_type_id: '89' });
		const reply = { type: 'user', message_type: 'comment', intercom_user_id: contactId, body: 'Hi' };
		expect(error(await service.call(`POST /tickets/${String(body.id)}/reply`, reply))).toMatchObject({
			status: 400,
			code: 'parameter_mismatch',
		});
	});

	test('is found by its words for categories; its state is not a field of that name', async () => {
		await create();
		const search = async (field: string, value: string) =>
			await service.call('POST /tickets/search', { query: { field, operator: '=', value } });
		expect((await search('category', 'request')).body).toMatchObject({ type: 'ticket.list', total_count: 1 });
		expect(error(await search('ticket_state', 'submitted')).code).toBe('invalid_field');
	});

	test('a conversation becomes one of a type for customers only', async () => {
		const conversationId = await service.conversation({ contactId });
		const convert = async (type: string) =>
			await service.call(`POST /conversations/${conversationId}/convert`, { ticket_type_id: type });
		expect(error(await convert('89')).message).toBe('Ticket type is not a customer ticket type');
		expect((await convert('88')).body).toMatchObject({ type: 'ticket', contacts: { contacts: [{ id: contactId }] } });
	});
});

test('a ticket is tagged and untagged', async () => {
	const { body } = await create();
	const tag = service.sandbox.addTag('Urgent');
	const at = `/tickets/${String(body.id)}/tags`;
	expect((await service.call(`POST ${at}`, { id: tag.id, admin_id: admin() })).body).toMatchObject({
		name: 'Urgent',
		applied_by: { id: admin() },
	});
	expect((await service.call(`DELETE ${at}/${tag.id}`, { admin_id: admin() })).status).toBe(200);
	expect(error(await service.call(`DELETE ${at}/${tag.id}`, { admin_id: admin() })).code).toBe('tag_not_found');
});
