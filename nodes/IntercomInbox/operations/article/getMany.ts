import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { withoutText } from './fields';
import { perPage } from '../../client/pages';
import { walk } from '../../client/walk';
import { ARTICLE } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many articles',
	description: 'List help center articles, most recently changed first',
	fields: { ...paging },
	simplify: ARTICLE,
	forAgent: withoutText,
	async execute({ api, params }) {
		return results(walk(api, { path: '/articles', query: { per_page: perPage(params) } }), params);
	},
});
