import { companyNotFound, resourceNotFound } from './errors';
import { contactView, noteView, tagView } from './contactView';
import { numberedPage, wholeList } from './pages';
import { adminAuthor } from './people';
import type { Routes } from './routes';
import { anything, flag, id, integer, nullable, readBody, record, required, since, text, type Body } from './shape';
import type { CompanyRecord, ContactRecord, Workspace } from './state';
import { contactHtml } from './text';

const companyShape = {
	company_id: text(),
	name: text(),
	plan: text(),
	size: integer(),
	website: text(),
	industry: text(),
	custom_attributes: record(),
	remote_created_at: integer(),
	monthly_spend: nullable(anything()),
	update_last_request_at: since('2.16', flag()),
};

/** Companies; created and changed by their `company_id`. Source: facts/intercom.md 3.2. */
export function companyRoutes(workspace: Workspace): Routes {
	return { ...listRoutes(workspace), ...oneRoutes(workspace) };
}

function listRoutes(workspace: Workspace): Routes {
	const page = (companies: CompanyRecord[], query: URLSearchParams) => {
		const { items, total_count, pages } = numberedPage(companies, query, { perPage: 15, max: 60 });
		return { type: 'list', data: items.map((company) => companyView(workspace, company)), pages, total_count };
	};
	return {
		'POST /companies': { answer: ({ json, version }) => companyView(workspace, saveCompany(workspace, readBody(companyShape, json(), version))) },
		'GET /companies': {
			answer: ({ query }) => {
				const wanted = [...workspace.companies.values()].filter(
					({ company_id, name }) => [company_id, null].includes(query.get('company_id')) && [name, null].includes(query.get('name')),
				);
				if (!wanted.length && (query.has('company_id') || query.has('name'))) throw companyNotFound();
				return page(wanted, query);
			},
		},
		'POST /companies/list': {
			answer: ({ query }) => page([...workspace.companies.values()].filter((company) => members(workspace, company).length), query),
		},
		'GET /companies/scroll': { answer: ({ query }) => scroll(workspace, query.get('scroll_param')) },
	};
}

function oneRoutes(workspace: Workspace): Routes {
	const find = (companyId: string) => {
		const company = workspace.companies.get(companyId);
		if (!company) throw companyNotFound();
		return company;
	};
	return {
		'GET /companies/:id': { answer: ({ params }) => companyView(workspace, find(params.id)) },
		'PUT /companies/:id': {
			answer: ({ params, json, version }) => {
				const company = find(params.id);
				const body = readBody(companyShape, json(), version);
				// A company's own id can never be changed.
				return companyView(workspace, saveCompany(workspace, { ...body, company_id: company.company_id }));
			},
		},
		'DELETE /companies/:id': {
			answer: ({ params }) => {
				const { id } = find(params.id);
				workspace.companies.delete(id);
				for (const contact of workspace.contacts.values()) contact.companyIds = contact.companyIds.filter((each) => each !== id);
				workspace.changed();
				return { id, object: 'company', deleted: true };
			},
		},
		'GET /companies/:id/contacts': {
			answer: ({ params, query, version }) => {
				const { items, ...rest } = numberedPage(members(workspace, find(params.id)), query, { perPage: 50, max: 150 });
				return { type: 'list', data: items.map((contact) => contactView(workspace, contact, version)), ...rest };
			},
		},
		...noteRoutes(workspace, find),
		'GET /companies/:id/segments': { answer: ({ params }) => (find(params.id), { type: 'list', data: [] }) },
	};
}

function members(workspace: Workspace, { id: companyId }: CompanyRecord): ContactRecord[] {
	return [...workspace.contacts.values()].filter(({ companyIds }) => companyIds.includes(companyId));
}

function noteRoutes(workspace: Workspace, find: (id: string) => CompanyRecord): Routes {
	return {
		'GET /companies/:id/notes': {
			since: '2.15',
			answer: ({ params }) => {
				const { id } = find(params.id);
				return wholeList(workspace.notes.filter(({ companyId }) => companyId === id).map((note) => noteView(workspace, note)));
			},
		},
		'POST /companies/:id/notes': {
			since: '2.16',
			answer: ({ params, json, version }) => {
				const { id: companyId } = find(params.id);
				const { body, admin_id } = readBody({ body: required(text()), admin_id: id() }, json(), version);
				const authorId = admin_id === undefined ? workspace.admins[0].id : adminAuthor(workspace, admin_id, resourceNotFound).id;
				const note = { id: workspace.nextId('note'), created_at: workspace.nowSec(), body: contactHtml(body), authorId, companyId };
				workspace.notes.push(note);
				return noteView(workspace, note);
			},
		},
	};
}

const SCROLL_SIZE = 100;

/** One page after the other; the last is empty. The parameter holds how far it got, so nothing has to expire. */
function scroll(workspace: Workspace, scrollParam: string | null): object {
	const from = scrollParam === null ? 0 : Number(Buffer.from(scrollParam, 'base64url').toString());
	if (!Number.isSafeInteger(from)) throw resourceNotFound();
	const data = [...workspace.companies.values()].slice(from, from + SCROLL_SIZE).map((company) => companyView(workspace, company));
	const scroll_param = Buffer.from(String(from + data.length)).toString('base64url');
	return { type: 'list', data, pages: null, total_count: null, scroll_param };
}

export function companyView(workspace: Workspace, { fields, tags, ...company }: CompanyRecord): Record<string, unknown> {
	const user_count = [...workspace.contacts.values()].filter(({ companyIds }) => companyIds.includes(company.id)).length;
	return {
		type: 'company', app_id: workspace.appId, ...company, remote_created_at: company.created_at, monthly_spend: 0, plan: {}, ...fields, session_count: 0, user_count,
		tags: { type: 'tag.list', tags: tags.map(({ id }) => tagView(workspace, { id })) }, segments: { type: 'segment.list', segments: [] },
	};
}

function saveCompany(workspace: Workspace, { company_id, name, custom_attributes, update_last_request_at: _u, plan, ...rest }: Body<typeof companyShape>): CompanyRecord {
	const existing = [...workspace.companies.values()].find((company) => company.company_id === company_id);
	const now = workspace.nowSec();
	const company = existing ?? {
		id: workspace.objectId(), company_id: company_id ?? workspace.uuid(), name: '', created_at: now, updated_at: now, tags: [], fields: {}, custom_attributes: {},
	};
	const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
	company.fields = { ...company.fields, ...given, ...(plan && { plan: { type: 'plan', id: '1', name: plan } }) };
	company.name = name ?? company.name;
	company.updated_at = now;
	Object.assign(company.custom_attributes, custom_attributes);
	workspace.companies.set(company.id, company);
	workspace.changed();
	return company;
}
