import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { adminId, tagId } from '../../fields/ids';
import { ticketId } from '../../fields/ticketIds';
import { removeTagAt } from '../../fields/tags/tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a ticket',
	description: 'Remove a tag from a ticket; the tag itself is not deleted',
	fields: { ticketId, tagId, adminId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await removeTagAt(api, path`/tickets/${params.ticketId}/tags`, params);
	},
});
