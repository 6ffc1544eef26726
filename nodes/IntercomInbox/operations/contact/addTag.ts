import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId, tagId } from '../../fields/ids';
import type { Tag } from '../../client/model';
import { tagIdOf } from '../../fields/tags/tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a contact',
	description:
		'Add a tag to a contact. Type a new name into the list to create it; By Name takes only tags that exist.',
	fields: { contactId, tagId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		const body = { id: await tagIdOf(api, params.tagId) };
		return await api.post<Tag>(path`/contacts/${params.contactId}/tags`, body, { effect: 'repeatable' });
	},
});
