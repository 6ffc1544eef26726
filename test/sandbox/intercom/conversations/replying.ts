import { error, intercom, type Intercom } from '../api';

/** A conversation of one contact, made anew before each test of the file that imports this, and both ways to answer in it. */
export let service: Intercom;
export let contactId: string;
export let id: string;
beforeEach(async () => {
	service = await intercom();
	contactId = await service.contact({ email: 'ada@customer.example', external_id: 'u1', name: 'Ada' });
	id = await service.conversation({ contactId });
});
afterEach(async () => await service.close());

export const admin = () => service.sandbox.admins[0].id;
export const asContact = (fields: object = {}) => ({
	type: 'user',
	message_type: 'comment',
	intercom_user_id: contactId,
	body: 'More',
	...fields,
});
export const asAdmin = (fields: object = {}) => ({
	type: 'admin',
	message_type: 'comment',
	admin_id: admin(),
	body: 'Sure',
	...fields,
});
export const reply = async (body: object, version = '2.15') =>
	await service.call(`POST /conversations/${id}/reply`, body, { 'intercom-version': version });
export const refusal = async (body: object, version?: string) => error(await reply(body, version));
