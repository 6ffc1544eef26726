import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId, tagId } from '../../fields/ids';
import type { Tag } from '../../client/model';
import { existingTagId } from '../../fields/tags/tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a contact',
	description: 'Remove a tag from a contact; the tag itself is not deleted',
	fields: { contactId, tagId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await api.delete<Tag>(path`/contacts/${params.contactId}/tags/${await existingTagId(api, params.tagId)}`);
	},
});
