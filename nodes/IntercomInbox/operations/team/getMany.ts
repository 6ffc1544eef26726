import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Team } from '../../client/model';
import { wholeList } from '../../client/pages';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many teams',
	description: 'List the teams of the workspace, with the IDs of their teammates',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<Team>(api, '/teams'), params);
	},
});
