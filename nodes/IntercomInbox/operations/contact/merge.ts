import { agentOptions, passContactId } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { contactId } from '../../fields/ids';
import type { Contact } from '../../client/model';
import { atLeast } from '../../client/service';

export const merge = operation({
	name: 'Merge',
	action: 'Merge a lead into a user',
	description: "Merge a lead into a user and delete the lead. Two users can't be merged.",
	fields: {
		contactId,
		intoContactId: field({ ...contactId, displayName: 'Into User', description: 'The user to keep' }),
	},
	options: {
		...agentOptions,
		skipDuplicateValidation: field({
			displayName: 'Allow Different Details',
			type: 'boolean',
			default: false,
			description:
				'Whether to merge even if the email addresses and phone numbers differ. Uses API version 2.16 or later; older versions do not check.',
		}),
	},
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ api, params, options, gate }) {
		await passContactId({ api, gate, options }, params.contactId);
		await passContactId({ api, gate, options }, params.intoContactId);
		const body = {
			from: params.contactId.trim(),
			into: params.intoContactId.trim(),
			skip_duplicate_validation: options.skipDuplicateValidation || undefined,
		};
		const headers = atLeast(options.skipDuplicateValidation ? '2.16' : '2.11', api.connection);
		return await api.post<Contact>('/contacts/merge', body, { headers });
	},
});
