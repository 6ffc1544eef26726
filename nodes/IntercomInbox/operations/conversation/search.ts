import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { filterFields, filterRows, sortOptions } from '../../fields/filters';
import type { Conversation } from '../../client/model';
import { searchPages } from '../../client/pages';
import { searchBody } from '../../fields/searchBody';

const { searchBy, combine, query } = filterFields;

export const search = operation({
	name: 'Search',
	action: 'Search conversations',
	description:
		'Search conversations by their fields. Results have no parts, and recent changes appear after a short delay.',
	fields: { searchBy, combine, filters: filterRows('state, contact_ids, updated_at'), query, ...paging },
	options: sortOptions,
	async execute({ api, params, options }) {
		const body = searchBody(params, options);
		return results(searchPages<Conversation>(api, '/conversations/search', { ...params, body }), params);
	},
});
