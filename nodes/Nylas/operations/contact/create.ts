import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactBody, contactFields, givenName } from '../../contactFields';
import { grantId } from '../../fields';
import type { Contact, Enveloped } from '../../model';

export const create = operation({
	name: 'Create',
	action: 'Create a contact',
	description: 'Add a person to the address book of the mailbox',
	fields: { grantId, givenName: { ...givenName, required: true } },
	options: contactFields,
	optionsLabel: 'Additional Fields',
	writes: true,
	async execute({ params, options, api }) {
		const { data } = await api.post<Enveloped<Contact>>(path`/v3/grants/${params.grantId}/contacts`, contactBody({ ...options, givenName: params.givenName }));
		return data;
	},
});
