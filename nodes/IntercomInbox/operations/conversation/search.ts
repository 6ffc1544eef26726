import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { filterFields, sortOptions } from '../../fields/filters';
import type { Conversation } from '../../client/model';
import { searchPages } from '../../client/pages';
import { searchBody } from '../../fields/searchBody';
import { CONVERSATION } from '../../fields/simple';

export const search = operation({
	name: 'Search',
	action: 'Search conversations',
	description:
		'Search conversations by their fields. Results have no parts, and recent changes appear after a short delay.',
	fields: { ...filterFields, ...paging },
	options: sortOptions,
	simplify: CONVERSATION,
	customersWords: true,
	async execute({ api, params, options }) {
		const body = searchBody(params, options);
		return results(searchPages<Conversation>(api, '/conversations/search', { ...params, body }), params);
	},
});
