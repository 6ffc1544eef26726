import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Segment } from '../../client/model';
import { walk } from '../../client/walk';
import { SEGMENT } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many segments',
	description: 'List the segments of the workspace',
	fields: { ...paging },
	options: {
		includeCount: field({
			displayName: 'Include Count',
			type: 'boolean',
			default: false,
			description: 'Whether to include the number of members of each segment',
		}),
	},
	simplify: SEGMENT,
	async execute({ api, params, options }) {
		const query = { include_count: options.includeCount || undefined };
		return results(walk<Segment>(api, { path: '/segments', query }), params);
	},
});
