import { field, operation } from '../../../shared/kit/operation';
import { contactId } from '../../fields/ids';
import type { Contact } from '../../client/model';
import { atLeast } from '../../client/service';

export const merge = operation({
	name: 'Merge',
	action: 'Merge a lead into a user',
	description: 'Give everything that a lead has to a user, and remove the lead. Two users cannot be merged.',
	fields: {
		contactId: field({ ...contactId, displayName: 'Lead', description: 'The lead that ends' }),
		intoContactId: field({ ...contactId, displayName: 'Into User', description: 'The user who remains' }),
	},
	options: {
		skipDuplicateValidation: field({
			displayName: 'Allow Different Details',
			type: 'boolean',
			default: false,
			description:
				'Whether to merge though neither e-mail address nor phone number is the same. Needs API version 2.16 and asks for it; older versions never check.',
		}),
	},
	writes: true,
	async execute({ api, params, options }) {
		const body = {
			from: params.contactId.trim(),
			into: params.intoContactId.trim(),
			skip_duplicate_validation: options.skipDuplicateValidation || undefined,
		};
		const headers = atLeast(options.skipDuplicateValidation ? '2.16' : '2.11', api.connection);
		return await api.post<Contact>('/contacts/merge', body, { headers });
	},
});
