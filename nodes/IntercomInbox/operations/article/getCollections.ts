import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Collection } from '../../client/model';
import { pageSize, walk } from '../../client/walk';
import { COLLECTION } from '../../fields/simple';

export const getCollections = operation({
	name: 'Get Collections',
	action: 'Get collections of articles',
	description: 'List the collections of the help center, which contain the articles, most recently changed first',
	fields: { ...paging },
	simplify: COLLECTION,
	async execute({ api, params }) {
		const query = { per_page: pageSize(params) };
		return results(walk<Collection>(api, { path: '/help_center/collections', query }), params);
	},
});
