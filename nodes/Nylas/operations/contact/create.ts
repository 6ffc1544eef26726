import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactBody, contactFields, givenName } from './fields';
import { grantId } from '../../fields/ids';
import type { Contact, Enveloped } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a contact',
	description: "Create a contact in the mailbox's address book",
	fields: { grantId, givenName: { ...givenName, required: true } },
	options: contactFields,
	optionsLabel: 'Additional Fields',
	writes: true,
	async execute({ params, options, api }) {
		const { data } = await api.post<Enveloped<Contact>>(
			path`/v3/grants/${params.grantId}/contacts`,
			contactBody({ ...options, givenName: params.givenName }),
		);
		return data;
	},
});
