import { operation } from '../../../shared/kit/operation';
import { tagId } from '../../fields/ids';
import type { Tag } from '../../client/model';
import { existingTagId } from '../../fields/tags/tags';
import { create } from './create';

export const rename = operation({
	name: 'Rename',
	action: 'Rename a tag',
	description: 'Rename a tag everywhere it is used',
	fields: {
		tagId,
		name: create.fields.name,
	},
	writes: true,
	agents: 'never',
	async execute({ api, params }) {
		const body = { id: await existingTagId(api, params.tagId), name: params.name.trim() };
		return await api.post<Tag>('/tags', body, { effect: 'repeatable' });
	},
});
