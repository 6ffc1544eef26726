import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';

export const unarchive = operation({
	name: 'Unarchive',
	action: 'Unarchive a contact',
	description: 'Restore an archived contact',
	fields: { contactId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await api.post<Json>(path`/contacts/${params.contactId}/unarchive`, {}, { effect: 'repeatable' });
	},
});
