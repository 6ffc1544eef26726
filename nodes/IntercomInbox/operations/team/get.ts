import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { teamId } from '../../fields';
import type { Team } from '../../model';

export const get = operation({
	name: 'Get',
	action: 'Get a team',
	description: 'Fetch one team with the IDs of its teammates',
	fields: { teamId },
	async execute({ api, params }) {
		return await api.get<Team>(path`/teams/${params.teamId}`);
	},
});
