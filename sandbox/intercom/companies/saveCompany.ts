import { type Body, since } from '../protocol/body';
import { anything, flag, integer, nullable, record, text } from '../../server/shape';
import { companyView } from './companyView';
import type { CompanyRecord, Workspace } from '../state';

export const changeShape = {
	name: text,
	plan: text,
	size: integer,
	website: text,
	industry: text,
	custom_attributes: record,
	monthly_spend: nullable(anything),
};
export const companyShape = {
	...changeShape,
	company_id: text,
	remote_created_at: integer,
	update_last_request_at: since('2.16', flag),
};

export function saveCompany(
	workspace: Workspace,
	{ company_id, name, custom_attributes, update_last_request_at: isSeen, plan, ...rest }: Body<typeof companyShape>,
): CompanyRecord {
	const existing = [...workspace.companies.values()].find((company) => company.company_id === company_id);
	const now = workspace.nowSec();
	const company = existing ?? {
		id: workspace.objectId(),
		company_id: company_id ?? workspace.uuid(),
		name: '',
		created_at: now,
		updated_at: now,
		tags: [],
		fields: {},
		custom_attributes: {},
	};
	const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
	company.fields = {
		...company.fields,
		...given,
		...(plan && { plan: { type: 'plan', id: '1', name: plan } }),
		...(isSeen && { last_request_at: now }),
	};
	company.name = name ?? company.name;
	company.updated_at = now;
	Object.assign(company.custom_attributes, custom_attributes);
	workspace.companies.set(company.id, company);
	workspace.changed();
	workspace.emit(existing ? 'company.updated' : 'company.created', () => companyView(workspace, company));
	return company;
}
