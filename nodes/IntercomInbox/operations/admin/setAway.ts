import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { teammateId } from '../../fields/ids';
import { searchAwayReasons } from '../../fields/searches/workspace';
import type { Admin } from '../../client/model';

export const setAway = operation({
	name: 'Set Away',
	action: 'Set a teammate away',
	description: "Turn a teammate's away mode on or off",
	fields: {
		adminId: teammateId,
		away: field({ displayName: 'Away', type: 'boolean', default: true, description: 'Whether the teammate is away' }),
		reassign: field({
			displayName: 'Reassign Replies',
			type: 'boolean',
			default: false,
			description: 'Whether to reassign new replies to the default inbox while the teammate is away',
			show: { away: [true] },
		}),
	},
	options: {
		reasonId: field({
			displayName: 'Reason',
			type: 'string',
			default: '',
			search: searchAwayReasons,
			placeholder: 'e.g. 12345',
			description: 'Why the teammate is away; some workspaces require a reason',
		}),
	},
	writes: true,
	agents: 'free',
	async execute({ api, params, options }) {
		const reason = options.reasonId?.trim();
		return await api.put<Admin>(path`/admins/${params.adminId}/away`, {
			away_mode_enabled: params.away,
			away_mode_reassign: params.reassign,
			away_status_reason_id: reason ? Number(reason) : undefined,
		});
	},
});
