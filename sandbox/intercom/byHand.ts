import type { IntercomAdmin, IntercomSandbox } from '../types';
import { addSegment } from './contacts/segments';
import type { Workspace } from './state';
import { ensureTag } from './data/tags';

/** What a person sets up in the workspace's settings. */
export function peopleAndTags(
	workspace: Workspace,
): Pick<IntercomSandbox, 'admins' | 'teams' | 'tags' | 'addAdmin' | 'addTeam' | 'addTag' | 'addSegment'> {
	return {
		admins: workspace.admins,
		teams: workspace.teams,
		tags: workspace.tags,
		addAdmin: (admin) => addAdmin(workspace, admin),
		addTeam: ({ name, admin_ids = [] }) => {
			const team = { id: workspace.nextId('team'), name, admin_ids };
			workspace.teams.push(team);
			workspace.changed();
			return team;
		},
		addTag: (name) => ensureTag(workspace, name),
		addSegment: (segment) => addSegment(workspace, segment),
	};
}

function addAdmin(
	workspace: Workspace,
	{ id, name, email, has_inbox_seat = true }: Partial<IntercomAdmin> & { name: string; email: string },
): IntercomAdmin {
	const admin = { id: id ?? workspace.nextId('admin'), name, email, has_inbox_seat, away: false, reassign: false };
	workspace.admins.push(admin);
	workspace.changed();
	return admin;
}

export function populate(workspace: Workspace): void {
	const ada = addAdmin(workspace, { name: 'Ada', email: 'ada@acme.example' });
	const ben = addAdmin(workspace, { name: 'Ben', email: 'ben@acme.example' });
	workspace.teams.push({ id: workspace.nextId('team'), name: 'Support', admin_ids: [ada.id, ben.id] });
}
