import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactBody, contactDetails, contactEmail, contactRole } from './body';
import { contactId } from '../../fields/ids';
import type { Contact } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a contact',
	description: 'Change fields of a contact; what is not listed stays as it is, what is listed and empty is cleared',
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
