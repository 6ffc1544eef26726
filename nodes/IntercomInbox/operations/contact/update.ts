import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactBody, contactDetails, contactEmail, contactRole } from './body';
import { contactId } from '../../fields/ids';
import type { Contact } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a contact',
	description: "Update a contact. Fields that you don't add keep their value; fields added empty are cleared.",
	fields: { contactId },
	options: { ...contactDetails, email: contactEmail, role: contactRole },
	optionsLabel: 'Update Fields',
	writes: true,
	async execute({ api, params, options }) {
		const body = contactBody(options, api.connection);
		refuseNothing(body);
		return await api.put<Contact>(path`/contacts/${params.contactId}`, body);
	},
});
