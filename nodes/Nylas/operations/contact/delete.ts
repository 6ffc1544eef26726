import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId } from './fields';
import { grantId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete a contact',
	description: "Delete a contact from the mailbox's address book",
	fields: { grantId, contactId },
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		await api.delete(path`/v3/grants/${params.grantId}/contacts/${params.contactId}`);
		return { deleted: true, id: params.contactId };
	},
});

export { remove as delete };
