import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { includeArchived, model } from './fields';
import type { DataAttribute } from '../../client/model';
import { walk } from '../../client/walk';
import { ATTRIBUTE } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many data attributes',
	description: 'List the attributes of contacts or companies, both built-in and your own',
	fields: { model, ...paging },
	options: { includeArchived },
	simplify: ATTRIBUTE,
	async execute({ api, params, options }) {
		const query = { model: params.model, include_archived: options.includeArchived || undefined };
		return results(walk<DataAttribute>(api, { path: '/data_attributes', query }), params);
	},
});
