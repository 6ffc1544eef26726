import { agentOptions } from '../../fields/agentGate';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { contactBody, contactDetails, contactEmail } from './body';
import { settleConflict } from '../../client/contacts';
import type { Contact } from '../../client/model';

export const createOrUpdate = operation({
	name: 'Create or Update',
	action: 'Create or update a contact',
	description: 'Create a new user, or update the current one if it already exists (upsert)',
	fields: { email: contactEmail },
	options: {
		...agentOptions,
		...contactDetails,
		unarchive: field({
			displayName: 'Unarchive',
			type: 'boolean',
			default: true,
			description: 'Whether to unarchive an archived contact. If off, an archived contact causes an error.',
		}),
	},
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ api, params, options: { unarchive = true, ...details }, gate }) {
		const body = contactBody({ ...details, email: params.email, role: 'user' }, api.connection);
		if (!body.email && !body.external_id)
			throw badInput(
				'The contact has neither an email address nor an external ID',
				"Set 'Email', or add 'External ID'.",
			);
		// It may overwrite whoever has the address or the external ID.
		if (gate.asks) gate.passPeople([{ email: params.email }]);
		// Creating first needs no search, which would lag. Repeating is safe: the second time Intercom names the contact of the first.
		const answer = await api.request({ method: 'POST', path: '/contacts', body, effect: 'repeatable', accept: [409] });
		if (answer.status !== 409) return { ...(answer.body as Contact), created: true };
		const { id } = await settleConflict(api, answer, unarchive);
		return { ...(await api.put<Contact>(path`/contacts/${id}`, body)), created: false };
	},
});
