import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { Tag } from '../../model';
import { wholeList } from '../../pages';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many tags',
	description: 'List the tags of the workspace',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<Tag>(api, '/tags'), params);
	},
});
