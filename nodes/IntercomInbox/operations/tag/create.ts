import { field, operation } from '../../../shared/kit/operation';
import type { Tag } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a tag',
	description: 'Add a tag to the workspace. A name that exists, in whatever case, gives the tag that has it.',
	fields: {
		name: field({
			displayName: 'Name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Billing',
			description: 'What the tag is called',
		}),
	},
	writes: true,
	async execute({ api, params }) {
		return await api.post<Tag>('/tags', { name: params.name.trim() }, { effect: 'repeatable' });
	},
});
