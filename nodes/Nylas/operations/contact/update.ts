import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { mailFields } from '../../mail/fields';
import { passContact } from '../../mail/agentGate';
import { contactBody, contactFields, contactId, givenName } from './fields';
import { grantId } from '../../fields/ids';
import type { Contact, Enveloped } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a contact',
	description:
		"Update a contact. Fields that you don't add, or leave empty, keep their value. A list replaces the existing list.",
	fields: { grantId, contactId },
	options: { ...contactFields, allowedDomains: mailFields.allowedDomains, givenName },
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, gate }) {
		const body = contactBody(options);
		refuseNothing(body);
		passContact(gate, body);
		const { data } = await api.put<Enveloped<Contact>>(
			path`/v3/grants/${params.grantId}/contacts/${params.contactId}`,
			body,
		);
		return data;
	},
});
