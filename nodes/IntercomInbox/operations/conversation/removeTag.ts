import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { adminId, conversationId, tagId } from '../../fields';
import { actingAdmin } from '../../me';
import type { Tag } from '../../model';
import { existingTagId } from '../../tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a conversation',
	description: 'Take a tag off a conversation; the tag itself stays',
	fields: { conversationId, tagId, adminId },
	writes: true,
	async execute({ api, params }) {
		const tag = await existingTagId(api, params.tagId);
		return await api.delete<Tag>(path`/conversations/${params.conversationId}/tags/${tag}`, { admin_id: await actingAdmin(api, params.adminId) });
	},
});
