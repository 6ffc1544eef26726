import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactBody, contactFields, contactId, givenName } from './fields';
import { grantId } from '../../fields/ids';
import type { Contact, Enveloped } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a contact',
	description:
		"Update a contact. Fields that you don't add, or leave empty, keep their value. A list replaces the existing list.",
	fields: { grantId, contactId },
	options: { ...contactFields, givenName },
	optionsLabel: 'Update Fields',
	writes: true,
	async execute({ params, options, api }) {
		const body = contactBody(options);
		refuseNothing(body);
		const { data } = await api.put<Enveloped<Contact>>(
			path`/v3/grants/${params.grantId}/contacts/${params.contactId}`,
			body,
		);
		return data;
	},
});
