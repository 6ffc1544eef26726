import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Admin } from '../../client/model';
import { wholeList } from '../../client/pages';
import { ADMIN } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many teammates',
	description: 'List the teammates of the workspace, with their teams and whether they have an inbox seat',
	fields: { ...paging },
	simplify: ADMIN,
	async execute({ api, params }) {
		return results(wholeList<Admin>(api, '/admins'), params);
	},
});
