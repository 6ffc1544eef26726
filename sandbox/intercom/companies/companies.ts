import { companyNoteRoutes } from './companyNotes';
import { CompanyScroll } from './companyScroll';
import { companyNotFound, parameterInvalid } from '../protocol/errors';
import { contactView } from '../contacts/contactView';
import { numberedPage, orderField } from '../protocol/pages';
import type { Call, Routes } from '../protocol/routes';
import { readBody, readValue } from '../protocol/body';
import type { CompanyRecord, Workspace } from '../state';
import { companyView, members } from './companyView';
import { changeShape, companyShape, saveCompany } from './saveCompany';

/** What pages reach; beyond, there is only the scroll. */
const MAX_LISTED = 10_000;

/** Companies; created by their `company_id`, which stays for good. Source: docs/facts/intercom.md 6. */
export function companyRoutes(workspace: Workspace): Routes {
	return { ...listRoutes(workspace), ...oneRoutes(workspace) };
}

function listRoutes(workspace: Workspace): Routes {
	const view = (company: CompanyRecord) => companyView(workspace, company);
	const scroll = new CompanyScroll(workspace, (companyId) => view(workspace.companies.get(companyId) as CompanyRecord));
	return {
		'POST /companies': {
			answer: ({ json, version }) => view(saveCompany(workspace, readBody(companyShape, json(), version))),
		},
		'GET /companies': {
			answer: (call) => {
				const wanted = [...workspace.companies.values()].filter((company) => fits(company, call.query));
				if (!wanted.length && (call.query.has('company_id') || call.query.has('name'))) throw companyNotFound();
				return page(wanted, call, view);
			},
		},
		'POST /companies/list': {
			answer: (call) => {
				const order = readValue(orderField, call.query.get('order') ?? 'desc', 'order');
				const visible = [...workspace.companies.values()].filter((company) => members(workspace, company).length);
				return page(order === 'asc' ? visible : visible.reverse(), call, view);
			},
		},
		'GET /companies/scroll': { answer: ({ query }) => scroll.next(query.get('scroll_param')) },
	};
}

function page(companies: CompanyRecord[], { query, request }: Call, view: (company: CompanyRecord) => object): object {
	const { items, total_count, pages } = numberedPage(companies, query, { perPage: 15, max: 60 });
	const { page: number, per_page, total_pages } = pages as { page: number; per_page: number; total_pages: number };
	if (number * per_page > MAX_LISTED) throw parameterInvalid('page limit reached, please use scroll API', 'page');
	const following = new URLSearchParams({ ...Object.fromEntries(query), page: String(number + 1) }).toString();
	// An address, where other lists have a cursor.
	const next = number < total_pages ? `https://api.intercom.io${request.path}?${following}` : null;
	return { type: 'list', data: items.map(view), pages: { ...pages, next }, total_count };
}

function fits({ company_id, name, tags }: CompanyRecord, query: URLSearchParams): boolean {
	// Whatever its case; whether the service is as generous is not known.
	const is = (wanted: string, value: string) =>
		[value.toLowerCase(), undefined].includes(query.get(wanted)?.toLowerCase());
	// No company is in a segment here.
	return (
		is('company_id', company_id) &&
		is('name', name) &&
		!query.has('segment_id') &&
		(!query.has('tag_id') || tags.some(({ id }) => id === query.get('tag_id')))
	);
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
				const { company_id } = find(params.id);
				return companyView(
					workspace,
					saveCompany(workspace, { ...readBody(changeShape, json(), version), company_id }),
				);
			},
		},
		'DELETE /companies/:id': {
			answer: ({ params }) => {
				const { id } = find(params.id);
				workspace.companies.delete(id);
				for (const contact of workspace.contacts.values())
					contact.companyIds = contact.companyIds.filter((each) => each !== id);
				workspace.changed();
				const gone = { id, object: 'company', deleted: true };
				workspace.emit('company.deleted', () => gone);
				return gone;
			},
		},
		'GET /companies/:id/contacts': {
			answer: ({ params, query, version }) => {
				const { items, ...rest } = numberedPage(members(workspace, find(params.id)), query, { perPage: 50, max: 150 });
				return { type: 'list', data: items.map((contact) => contactView(workspace, contact, version)), ...rest };
			},
		},
		...companyNoteRoutes(workspace, find),
		'GET /companies/:id/segments': { answer: ({ params }) => (find(params.id), { type: 'list', data: [] }) },
	};
}
