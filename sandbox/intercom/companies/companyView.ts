import { tagView } from '../data/linkedViews';
import type { CompanyRecord, ContactRecord, Workspace } from '../state';

export function members(workspace: Workspace, { id: companyId }: CompanyRecord): ContactRecord[] {
	return [...workspace.contacts.values()].filter(({ companyIds }) => companyIds.includes(companyId));
}

export function companyView(
	workspace: Workspace,
	{ fields, tags, ...company }: CompanyRecord,
): Record<string, unknown> {
	const user_count = [...workspace.contacts.values()].filter(({ companyIds }) =>
		companyIds.includes(company.id),
	).length;
	return {
		type: 'company',
		app_id: workspace.appId,
		...company,
		remote_created_at: company.created_at,
		monthly_spend: 0,
		plan: {},
		...fields,
		session_count: 0,
		user_count,
		tags: { type: 'tag.list', tags: tags.map(({ id }) => tagView(workspace, { id })) },
		segments: { type: 'segment.list', segments: [] },
	};
}
