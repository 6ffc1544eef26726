import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactId } from '../../contactFields';
import { grantId } from '../../fields';

const remove = operation({
	name: 'Delete',
	action: 'Delete a contact',
	description: 'Delete a person from the address book of the mailbox',
	fields: { grantId, contactId },
	writes: true,
	async execute({ params, api }) {
		await api.delete(path`/v3/grants/${params.grantId}/contacts/${params.contactId}`);
		return { deleted: true, id: params.contactId };
	},
});

export { remove as delete };
