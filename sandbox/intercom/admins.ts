import { adminNotFound, teamNotFound } from './protocol/errors';
import { adminView } from './data/linkedViews';
import type { Routes } from './protocol/routes';
import { readBody } from './protocol/body';
import { flag, integer, required } from '../server/shape';
import type { Workspace } from './state';

const awayShape = {
	away_mode_enabled: required(flag),
	away_mode_reassign: required(flag),
	away_status_reason_id: integer,
};

/** Who works here. Source: docs/facts/intercom.md 1.8, 12.9. */
export function adminRoutes(workspace: Workspace): Routes {
	return {
		'GET /me': { answer: () => me(workspace) },
		'GET /admins': {
			answer: () => ({ type: 'admin.list', admins: workspace.admins.map(({ id }) => adminView(workspace, id)) }),
		},
		'GET /admins/:id': { answer: ({ params }) => found(adminView(workspace, params.id)) },
		'PUT /admins/:id/away': {
			answer: ({ params, json, version }) => {
				const body = readBody(awayShape, json(), version);
				const admin = workspace.admins.find(({ id }) => id === params.id);
				if (!admin) throw adminNotFound();
				Object.assign(admin, { away: body.away_mode_enabled, reassign: body.away_mode_reassign });
				workspace.changed();
				return found(adminView(workspace, params.id));
			},
		},
		'GET /teams': { answer: () => ({ type: 'team.list', teams: workspace.teams.map(teamView) }) },
		'GET /teams/:id': {
			answer: ({ params }) => {
				const team = workspace.teams.find(({ id }) => id === params.id);
				if (!team) throw teamNotFound();
				return teamView(team);
			},
		},
		'GET /teams/:id/metrics': {
			since: '2.16',
			answer: ({ params }) => {
				const team = workspace.teams.find(({ id }) => id === params.id);
				if (!team) throw teamNotFound();
				return { type: 'team_metric.list', data: team.admin_ids.map((adminId) => metricView(workspace, adminId)) };
			},
		},
	};
}

function found(admin: Record<string, unknown> | null): object {
	if (!admin) throw adminNotFound();
	return admin;
}

/** The admin whose token it is: the first one. */
function me(workspace: Workspace): object {
	const { id, name, email, has_inbox_seat } = workspace.owner;
	return {
		type: 'admin',
		id,
		email,
		name,
		email_verified: true,
		app: {
			type: 'app',
			id_code: workspace.appId,
			name: 'Sandbox',
			created_at: 1_734_537_243,
			secure: false,
			identity_verification: false,
			timezone: 'America/Los_Angeles',
			region: 'US',
		},
		avatar: { type: 'avatar', image_url: 'https://static.intercomassets.com/assets/default-avatars/admins/128.png' },
		has_inbox_seat,
	};
}

/** Nobody is idle here: what was said last is always new. */
function metricView({ conversations }: Workspace, adminId: string): object {
	const own = [...conversations.values()].filter(({ adminAssigneeId }) => adminAssigneeId === adminId);
	const count = (state: string) => own.filter((each) => each.state === state).length;
	return { type: 'team_metric', admin_id: adminId, open: count('open'), idle: 0, snoozed: count('snoozed') };
}

function teamView({ id, name, admin_ids }: { id: string; name: string; admin_ids: string[] }): object {
	return {
		type: 'team',
		id,
		name,
		admin_ids: admin_ids.map(Number),
		admin_priority_level: { primary_admin_ids: [], secondary_admin_ids: [] },
		assignment_limit: null,
		distribution_method: null,
	};
}
