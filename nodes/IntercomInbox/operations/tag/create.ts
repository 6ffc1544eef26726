import { field, operation } from '../../../shared/kit/operation';
import type { Tag } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a tag',
	description: 'Create a tag in the workspace. Returns the existing tag if one has this name; case is ignored.',
	fields: {
		name: field({
			displayName: 'Name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Billing',
			description: 'The name of the tag',
		}),
	},
	writes: true,
	async execute({ api, params }) {
		return await api.post<Tag>('/tags', { name: params.name.trim() }, { effect: 'repeatable' });
	},
});
