import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import { atLeast } from '../../client/service';

export const block = operation({
	name: 'Block',
	action: 'Block a contact',
	description: "Block a contact's messages and archive its conversations. Uses API version 2.13 or later.",
	fields: { contactId },
	writes: true,
	async execute({ api, params }) {
		return await api.post<Json>(
			path`/contacts/${params.contactId}/block`,
			{},
			{ effect: 'repeatable', headers: atLeast('2.13', api.connection) },
		);
	},
});
