import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { includeArchived, model } from '../../dataAttributes';
import type { DataAttribute } from '../../model';
import { walk } from '../../walk';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many data attributes',
	description: "List the attributes of contacts or of companies: Intercom's and your own",
	fields: { model, ...paging },
	options: { includeArchived },
	async execute({ api, params, options }) {
		const query = { model: params.model, include_archived: options.includeArchived || undefined };
		return results(walk<DataAttribute>(api, { path: '/data_attributes', query }), params);
	},
});
