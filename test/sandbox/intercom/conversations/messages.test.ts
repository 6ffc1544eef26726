import { error, intercom, type Intercom } from '../api';

let service: Intercom;
let contactId: string;
beforeEach(async () => {
	service = await intercom();
	contactId = await service.contact({ email: 'ada@customer.example' });
});
afterEach(async () => await service.close());

const admin = () => service.sandbox.admins[0].id;

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
