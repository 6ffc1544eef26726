import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { mailFields } from '../../mail/fields';
import { passContact } from '../../mail/agentGate';
import { contactBody, contactFields, givenName } from './fields';
import { grantId } from '../../fields/ids';
import type { Contact, Enveloped } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a contact',
	description: "Create a contact in the mailbox's address book",
	fields: { grantId, givenName: { ...givenName, required: true } },
	options: { ...contactFields, allowedDomains: mailFields.allowedDomains },
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, gate }) {
		const body = contactBody({ ...options, givenName: params.givenName });
		passContact(gate, body);
		const { data } = await api.post<Enveloped<Contact>>(path`/v3/grants/${params.grantId}/contacts`, body);
		return data;
	},
});
