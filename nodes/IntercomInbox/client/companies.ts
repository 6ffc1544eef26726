import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import { badInput, Failure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import type { Company, Tag } from './model';
import { pageOf, type Wanted } from './pages';
import { pageSize, walk } from './walk';

/** What pages reach (docs/facts/intercom.md 6.5): a whole number of pages of ours. */
const MAX_LISTED = 10_000;

/** Pages of companies that have users, by when they were active last. */
export async function* listedCompanies(
	api: Api,
	order: 'asc' | 'desc',
	wanted: CompaniesWanted,
): AsyncGenerator<Company[]> {
	// A POST, and yet it reads; its parameters stand in the query.
	const list = walk<Company>(api, {
		method: 'POST',
		path: '/companies/list',
		query: { order, per_page: pageSize(wanted) },
		body: {},
	});
	yield* capped(list, wanted.hint);
}

/** Pages of the companies with a tag, or in a segment. */
export async function* filteredCompanies(
	api: Api,
	filter: { tag_id: string } | { segment_id: string },
	wanted: CompaniesWanted,
): AsyncGenerator<Company[]> {
	yield* capped(
		walk<Company>(api, { path: '/companies', query: { ...filter, per_page: pageSize(wanted) } }),
		wanted.hint,
	);
}

export interface CompaniesWanted extends Wanted {
	hint(message: string): void;
}

async function* capped(pages: AsyncIterable<Company[]>, hint: (message: string) => void): AsyncGenerator<Company[]> {
	let count = 0;
	for await (const page of pages) {
		yield page;
		count += page.length;
		if (count < MAX_LISTED) continue;
		hint(
			"Intercom lists at most 10,000 companies, so some may be missing. To get all of them, use Get Many without a filter and with 'Order': None.",
		);
		return;
	}
}

/**
 * The companies with exactly this name or `company_id`; none is an empty list. Intercom answers the company itself or
 * a list: its client's types have both, told apart by `type` (docs/facts/intercom.md 6.3). Whether a part of the name
 * is enough is not said (docs/facts/intercom.md 6.4).
 */
export async function companiesNamed(api: Api, by: 'name' | 'company_id', value: string): Promise<Company[]> {
	const wanted = value.trim();
	const answer = await api.request({
		method: 'GET',
		path: '/companies',
		query: { [by]: wanted, per_page: pageSize({}) },
		accept: [404],
	});
	if (answer.status === 404) return [];
	const found =
		record(answer.body).type === 'company'
			? [answer.body as Company]
			: pageOf<Company>('/companies', answer.body).results;
	return found.filter((company) => (by === 'name' ? same(company.name, wanted) : company.company_id === wanted));
}

function same(name: string | null, wanted: string): boolean {
	return name?.trim().toLowerCase() === wanted.toLowerCase();
}

/** The only one; fails when there is none, or when there are several. */
export async function companyNamed(api: Api, by: 'name' | 'company_id', value: string): Promise<Company> {
	const [company, ...more] = await companiesNamed(api, by, value);
	const label = by === 'name' ? 'name' : 'external ID';
	if (!company)
		throw new Failure(`Intercom has no company with this ${label}`, {
			code: 'company_not_found',
			description: 'Check the value and the workspace. Deleted companies are not found.',
		});
	if (more.length === 0) return company;
	throw badInput(
		`Intercom has ${more.length + 1} companies with this ${label}`,
		"Use the ID or external ID instead: change 'Company By'.",
	);
}

/** Puts a tag on a company or takes it off. A name that doesn't exist is created. */
export async function tagCompany(
	api: Api,
	{ companyId, name, untag }: { companyId: string; name: string; untag?: true },
): Promise<Tag> {
	const id = companyId.trim();
	const tag = await api.post<Tag & { companies?: Array<{ id: string }> | null }>(
		'/tags',
		{ name, companies: [{ id, untag }] },
		{ effect: 'repeatable' },
	);
	// From 2.16 on an unknown company is passed over in silence; the answer then lacks it. Asking for it gives the error.
	if (tag.companies && !tag.companies.some((company) => company.id === id))
		await api.get<Company>(path`/companies/${id}`);
	return tag;
}
