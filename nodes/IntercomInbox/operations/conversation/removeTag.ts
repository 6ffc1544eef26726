import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { adminId, conversationId, tagId } from '../../fields';
import { removeTagAt } from '../../tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a conversation',
	description: 'Take a tag off a conversation; the tag itself stays',
	fields: { conversationId, tagId, adminId },
	writes: true,
	async execute({ api, params }) {
		return await removeTagAt(api, path`/conversations/${params.conversationId}/tags`, params);
	},
});
