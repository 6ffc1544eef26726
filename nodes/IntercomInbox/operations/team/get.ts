import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { teamId } from '../../fields/ids';
import type { Team } from '../../client/model';

export const get = operation({
	name: 'Get',
	action: 'Get a team',
	description: 'Fetch one team with the IDs of its teammates',
	fields: { teamId },
	async execute({ api, params }) {
		return await api.get<Team>(path`/teams/${params.teamId}`);
	},
});
