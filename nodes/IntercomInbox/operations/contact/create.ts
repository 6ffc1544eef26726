import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { contactBody, contactDetails, contactEmail, contactRole } from './body';
import type { Contact } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a contact',
	description: 'Create a user or lead. Fails if the contact already exists; use Find or Create to avoid that.',
	fields: { email: contactEmail, role: field({ ...contactRole, default: 'user' }) },
	options: contactDetails,
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'free',
	customersWords: true,
	async execute({ api, params, options }) {
		if (params.role === 'user' && !params.email.trim() && !options.externalId?.trim()) {
			throw badInput(
				'The contact has neither an email address nor an external ID',
				"A user needs at least one. To create a contact without them, set 'Role' to Lead.",
			);
		}
		return await api.post<Contact>('/contacts', contactBody({ ...options, ...params }, api.connection));
	},
});
