import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { adminId, tagId, ticketId } from '../../fields';
import { removeTagAt } from '../../tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a ticket',
	description: 'Take a tag off a ticket; the tag itself stays',
	fields: { ticketId, tagId, adminId },
	writes: true,
	async execute({ api, params }) {
		return await removeTagAt(api, path`/tickets/${params.ticketId}/tags`, params);
	},
});
