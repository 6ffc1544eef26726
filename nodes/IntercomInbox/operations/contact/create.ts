import { badInput } from '../../../shared/base/failure';
import { field, operation } from '../../../shared/kit/operation';
import { contactBody, contactDetails, contactEmail, contactRole } from './body';
import type { Contact } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a contact',
	description: 'Add a new user or lead. Fails when the contact exists already; Find or Create does not.',
	fields: { email: contactEmail, role: field({ ...contactRole, default: 'user' }) },
	options: contactDetails,
	optionsLabel: 'Additional Fields',
	writes: true,
	async execute({ api, params, options }) {
		if (params.role === 'user' && !params.email.trim() && !options.externalId?.trim()) {
			throw badInput(
				'The contact has neither an e-mail address nor an external ID',
				"A user needs one of them. A contact without both is a lead: change 'Role'.",
			);
		}
		return await api.post<Contact>('/contacts', contactBody({ ...options, ...params }, api.connection));
	},
});
