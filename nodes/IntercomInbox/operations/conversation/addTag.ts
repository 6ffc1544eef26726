import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { adminId, conversationId, tagId } from '../../fields';
import { actingAdmin } from '../../me';
import type { Tag } from '../../model';
import { tagIdOf } from '../../tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a conversation',
	description: 'Tag a conversation; a tag name that the workspace does not have yet is created',
	fields: { conversationId, tagId, adminId },
	writes: true,
	async execute({ api, params }) {
		const body = { id: await tagIdOf(api, params.tagId), admin_id: await actingAdmin(api, params.adminId) };
		// Tagging twice is the same as once.
		return await api.post<Tag>(path`/conversations/${params.conversationId}/tags`, body, { effect: 'repeatable' });
	},
});
