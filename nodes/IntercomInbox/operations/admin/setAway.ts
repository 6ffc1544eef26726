import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { adminId } from '../../fields/ids';
import type { Admin } from '../../client/model';

export const setAway = operation({
	name: 'Set Away',
	action: 'Set a teammate away',
	description: 'Switch the away mode of a teammate on or off',
	fields: {
		adminId: field({ ...adminId, displayName: 'Teammate', required: true, description: 'Who is away, or back' }),
		away: field({ displayName: 'Away', type: 'boolean', default: true, description: 'Whether the teammate is away' }),
		reassign: field({
			displayName: 'Reassign Replies',
			type: 'boolean',
			default: false,
			description: 'Whether new replies go to the default inbox meanwhile',
			show: { away: [true] },
		}),
	},
	options: {
		reasonId: field({
			displayName: 'Reason ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12345',
			description: "The workspace's away reason; some workspaces demand one",
		}),
	},
	writes: true,
	async execute({ api, params, options }) {
		const reason = options.reasonId?.trim();
		return await api.put<Admin>(path`/admins/${params.adminId}/away`, {
			away_mode_enabled: params.away,
			away_mode_reassign: params.reassign,
			away_status_reason_id: reason ? Number(reason) : undefined,
		});
	},
});
