import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { withoutText } from '../../articles';
import { perPage } from '../../pages';
import { walk } from '../../walk';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many articles',
	description: 'List the articles of the help center, the one that was changed last first',
	fields: { ...paging },
	forAgent: withoutText,
	async execute({ api, params }) {
		return results(walk(api, { path: '/articles', query: { per_page: perPage(params) } }), params);
	},
});
