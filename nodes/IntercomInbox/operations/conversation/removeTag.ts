import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { adminId, conversationId, tagId } from '../../fields/ids';
import { removeTagAt } from '../../fields/tags/tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a conversation',
	description: 'Remove a tag from a conversation; the tag itself is not deleted',
	fields: { conversationId, tagId, adminId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await removeTagAt(api, path`/conversations/${params.conversationId}/tags`, params);
	},
});
