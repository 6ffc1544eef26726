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
		'Change fields of a contact. Fields that are not given, or are empty, stay; a list replaces the one that the contact has.',
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
