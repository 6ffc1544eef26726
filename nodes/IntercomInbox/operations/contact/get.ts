import { operation } from '../../../shared/kit/operation';
import { contactIdentity, findContact } from '../../fields/contactIdentity';
import { CONTACT } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a contact',
	description: 'Fetch one contact by its ID, email address or external ID',
	fields: contactIdentity(),
	simplify: CONTACT,
	customersWords: true,
	async execute({ api, params }) {
		return await findContact(api, params);
	},
});
