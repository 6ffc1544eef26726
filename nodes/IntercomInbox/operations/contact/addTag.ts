import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactId, tagId } from '../../fields';
import type { Tag } from '../../model';
import { tagIdOf } from '../../tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a contact',
	description: 'Tag a contact; a tag name that the workspace does not have yet is created',
	fields: { contactId, tagId },
	writes: true,
	async execute({ api, params }) {
		const body = { id: await tagIdOf(api, params.tagId) };
		return await api.post<Tag>(path`/contacts/${params.contactId}/tags`, body, { effect: 'repeatable' });
	},
});
