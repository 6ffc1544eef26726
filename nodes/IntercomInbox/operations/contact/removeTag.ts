import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactId, tagId } from '../../fields';
import type { Tag } from '../../model';
import { existingTagId } from '../../tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a contact',
	description: 'Take a tag off a contact; the tag itself stays',
	fields: { contactId, tagId },
	writes: true,
	async execute({ api, params }) {
		return await api.delete<Tag>(path`/contacts/${params.contactId}/tags/${await existingTagId(api, params.tagId)}`);
	},
});
