import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { Admin } from '../../model';
import { wholeList } from '../../pages';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many admins',
	description: 'List the teammates of the workspace, with their teams and whether they have a seat in the inbox',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<Admin>(api, '/admins'), params);
	},
});
