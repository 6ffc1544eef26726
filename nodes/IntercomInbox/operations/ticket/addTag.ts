import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { adminId, tagId, ticketId } from '../../fields/ids';
import { addTagAt } from '../../fields/tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a ticket',
	description: 'Add a tag to a ticket. A tag name that does not exist yet is created.',
	fields: { ticketId, tagId, adminId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await addTagAt(api, path`/tickets/${params.ticketId}/tags`, params);
	},
});
