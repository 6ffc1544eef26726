import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Brand } from '../../client/model';
import { wholeList } from '../../client/pages';
import { atLeast } from '../../client/service';
import { BRAND } from '../../fields/simple';

export const getBrands = operation({
	name: 'Get Brands',
	action: 'Get brands',
	description: 'List the brands of the workspace, the default one included. Uses API version 2.15 or later.',
	fields: { ...paging },
	simplify: BRAND,
	async execute({ api, params }) {
		const headers = atLeast('2.15', api.connection);
		return results(wholeList<Brand>(api, '/brands', { headers }), params);
	},
});
