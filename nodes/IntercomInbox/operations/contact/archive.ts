import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';

export const archive = operation({
	name: 'Archive',
	action: 'Archive a contact',
	description: 'Take a contact out of lists and searches; the address stays taken',
	fields: { contactId },
	writes: true,
	async execute({ api, params }) {
		return await api.post<Json>(path`/contacts/${params.contactId}/archive`, {}, { effect: 'repeatable' });
	},
});
