import { agentOptions, passContactId } from '../../fields/agentGate';
import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { changesIdentity, contactBody, contactDetails, contactEmail, contactRole } from './body';
import { contactId } from '../../fields/ids';
import type { Contact } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a contact',
	description: "Update a contact. Fields that you don't add keep their value; fields added empty are cleared.",
	fields: { contactId },
	options: { ...agentOptions, ...contactDetails, email: contactEmail, role: contactRole },
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ api, params, options, gate }) {
		const body = contactBody(options, api.connection);
		refuseNothing(body);
		// Who changes an address takes over what is meant for it.
		if (changesIdentity(body)) await passContactId({ api, gate, options }, params.contactId);
		else gate.pass();
		if (typeof body.email === 'string' && gate.asks) gate.passPeople([{ email: body.email }]);
		return await api.put<Contact>(path`/contacts/${params.contactId}`, body);
	},
});
