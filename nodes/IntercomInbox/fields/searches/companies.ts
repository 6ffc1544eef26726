import type { Api } from '../../../shared/http/api';
import type { Choice, Search } from '../../../shared/kit/fields/field';
import { companiesNamed } from '../../client/companies';
import type { Company } from '../../client/model';
import { pageOf } from '../../client/pages';

const ROWS_PER_PAGE = 50;

/**
 * Companies can't be searched (only in Intercom's Preview, docs/facts/intercom.md 6.2). Without a filter the list is
 * scrolled through, the last active first; a filter looks through the first page, and asks for the company that is
 * called exactly so.
 */
export const searchCompanies: Search = {
	name: 'searchCompanies',
	async find({ api, filter, page }) {
		if (!filter) return await listed(api, Number(page ?? 1));
		const [{ results }, ...exact] = await Promise.all([
			listed(api, 1),
			companiesNamed(api, 'name', filter),
			companiesNamed(api, 'company_id', filter),
		]);
		const wanted = filter.toLowerCase();
		const near = results.filter(({ name, value }) => name.toLowerCase().includes(wanted) || value === filter);
		return { results: unique([...exact.flat().map(row), ...near]) };
	},
};

async function listed(api: Api, page: number): Promise<{ results: Choice[]; next?: string }> {
	const answer = await api.post(
		'/companies/list',
		{},
		{ query: { page, per_page: ROWS_PER_PAGE }, effect: 'repeatable', reads: true },
	);
	const { results } = pageOf<Company>('/companies/list', answer);
	return { results: results.map(row), next: results.length === ROWS_PER_PAGE ? String(page + 1) : undefined };
}

function row({ id, name, company_id: externalId }: Company): Choice {
	return { name: name || externalId || id, value: id, description: externalId };
}

function unique(rows: Choice[]): Choice[] {
	return [...new Map(rows.map((one) => [one.value, one])).values()];
}
