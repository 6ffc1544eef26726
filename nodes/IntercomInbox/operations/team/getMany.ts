import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { Team } from '../../model';
import { wholeList } from '../../pages';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many teams',
	description: 'List the teams of the workspace, with the IDs of their teammates',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(wholeList<Team>(api, '/teams'), params);
	},
});
