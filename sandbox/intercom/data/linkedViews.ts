import type { AppliedTag, Note, Workspace } from '../state';

/** What is shown inside other objects, too: a tag, a note, an admin. */

export function tagView(
	workspace: Workspace,
	{ id, ...applied }: { id: string } & Partial<AppliedTag>,
): Record<string, unknown> {
	return { type: 'tag', id, name: workspace.tags.find((tag) => tag.id === id)?.name ?? '', ...applied };
}

export function noteView(
	workspace: Workspace,
	{ id, created_at, contactId, companyId, authorId, body }: Note,
): Record<string, unknown> {
	const about = contactId
		? { contact: { type: 'contact', id: contactId } }
		: { company: { type: 'company', id: companyId } };
	return { type: 'note', id, created_at, ...about, author: adminView(workspace, authorId), body };
}

/** An admin as `GET /admins` shows it; null when there is none with this id. */
export function adminView(workspace: Workspace, id: string): Record<string, unknown> | null {
	const admin = workspace.admins.find((each) => each.id === id);
	if (!admin) return null;
	return {
		type: 'admin',
		id,
		name: admin.name,
		email: admin.email,
		job_title: '',
		away_mode_enabled: admin.away,
		away_mode_reassign: admin.reassign,
		away_status_reason_id: null,
		has_inbox_seat: admin.has_inbox_seat,
		team_ids: workspace.teams.filter(({ admin_ids }) => admin_ids.includes(id)).map((team) => Number(team.id)),
		avatar: null,
		team_priority_level: { primary_team_ids: [], secondary_team_ids: [] },
	};
}
