import { operation } from '../../../shared/kit/operation';
import { uniqueName } from '../../fields/uniqueName';
import type { Tag } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a tag',
	description: 'Create a tag in the workspace. Returns the existing tag if one has this name; case is ignored.',
	fields: { name: uniqueName },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await api.post<Tag>('/tags', { name: params.name.trim() }, { effect: 'repeatable' });
	},
});
