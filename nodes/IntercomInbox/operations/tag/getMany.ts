import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Tag } from '../../client/model';
import { wholeList } from '../../client/pages';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many tags',
	description: 'List the tags of the workspace',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<Tag>(api, '/tags'), params);
	},
});
