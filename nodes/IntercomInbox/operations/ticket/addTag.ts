import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { adminId, tagId } from '../../fields/ids';
import { ticketId } from '../../fields/ticketIds';
import { addTagAt } from '../../fields/tags/tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a ticket',
	description: 'Add a tag to a ticket. Type a new name into the list to create it; By Name takes only tags that exist.',
	fields: { ticketId, tagId, adminId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await addTagAt(api, path`/tickets/${params.ticketId}/tags`, params);
	},
});
