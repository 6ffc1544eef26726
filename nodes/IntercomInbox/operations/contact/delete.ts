import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete a contact',
	description: 'Permanently delete a contact. Use Archive to hide it in a way that can be undone.',
	fields: { contactId },
	writes: true,
	async execute({ api, params }) {
		return await api.delete<Json>(path`/contacts/${params.contactId}`);
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
