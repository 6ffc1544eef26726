import { error, intercom, type Intercom } from './api';

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

describe('messages of admins', () => {
	const send = async (fields: object = {}) =>
		await service.call('POST /messages', {
			message_type: 'inapp',
			body: 'Hello',
			from: { type: 'admin', id: admin() },
			to: { type: 'user', id: contactId },
			...fields,
		});

	test('make no conversation before the contact answers, unless that is asked for', async () => {
		const { body } = await send();
		expect(body).toMatchObject({ type: 'admin_message', message_type: 'inapp', owner: { id: admin() } });
		expect(body).not.toHaveProperty('conversation_id');
		expect(service.sandbox.conversations).toHaveLength(0);
		const asked = await send({ create_conversation_without_contact_reply: true });
		expect(service.sandbox.conversations).toMatchObject([
			{ source: { id: asked.body.id, delivered_as: 'admin_initiated' } },
		]);
	});

	test('need a body, and a subject when they are mail', async () => {
		expect(error(await send({ body: undefined }))).toMatchObject({ status: 400, message: 'Body is required' });
		expect(error(await send({ message_type: 'email' }))).toMatchObject({
			status: 422,
			message: 'No subject supplied for email message',
		});
	});
});

test('an event is taken with an empty 202, and refused for nobody', async () => {
	const event = { event_name: 'ordered', created_at: service.nowSec(), metadata: { order: '7' } };
	expect(await service.call('POST /events', { ...event, id: contactId })).toMatchObject({ status: 202, body: {} });
	expect((await service.call('POST /events', { ...event, email: 'nobody@customer.example' })).status).toBe(404);
	expect((await service.call('GET /events?type=user&email=ada@customer.example')).body.events).toMatchObject([
		{ event_name: 'ordered' },
	]);
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

test('articles are written, found by their words, changed and deleted', async () => {
	const article = { title: 'Returns', body: 'Send it back', author_id: Number(admin()), state: 'published' };
	const { body } = await service.call('POST /articles', article);
	expect(body).toMatchObject({ type: 'article', title: 'Returns', body: '<p>Send it back</p>', state: 'published' });
	expect((await service.call('GET /articles/search?phrase=BACK')).body.data.articles).toMatchObject([{ id: body.id }]);
	expect((await service.call(`PUT /articles/${String(body.id)}`, { state: 'draft' })).body).toMatchObject({
		state: 'draft',
		url: null,
	});
	expect(error(await service.call('POST /articles', { title: 'x' })).code).toBe('parameter_not_found');
	expect((await service.call(`DELETE /articles/${String(body.id)}`)).body).toEqual({
		id: body.id,
		object: 'article',
		deleted: true,
	});
	expect((await service.call('GET /articles')).body.total_count).toBe(0);
});
