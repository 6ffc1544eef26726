import { record } from '../../domain/record';
import type { Query } from '../shared/http';
import { pageOf, perPage, type Wanted } from './pages';

/** The largest page in Intercom's own examples of these lists. That lists with a cursor give 150 says nothing about them. */
const MAX_PER_PAGE = 50;

export function pageSize(wanted: Wanted): number {
	return perPage(wanted, MAX_PER_PAGE);
}

/**
 * The pages of a list, however it goes on. Companies count their pages, events name the next one by its address, and some lists
 * are documented without any paging (facts/intercom.md 2.5); `path` finds the array, `query` is that of the first page.
 */
export async function* followedPages<T>(path: string, query: Query, fetch: (query: Query) => Promise<unknown>): AsyncGenerator<T[]> {
	let wanted: Query | undefined = query;
	while (wanted) {
		const answer: unknown = await fetch(wanted);
		const { results } = pageOf<T>(path, answer);
		yield results;
		const next: Query | undefined = nextQuery(answer, query);
		// Intercom's own example has a next page after an empty one; nobody would ever come to an end.
		wanted = results.length === 0 || JSON.stringify(next) === JSON.stringify(wanted) ? undefined : next;
	}
}

function nextQuery(answer: unknown, query: Query): Query | undefined {
	const { next, page, total_pages: total } = record(record(answer).pages);
	const { starting_after: cursor } = record(next);
	if (typeof cursor === 'string') return { ...query, starting_after: cursor };
	if (Number(page) < Number(total)) return { ...query, page: Number(page) + 1 };
	// Without its host: it may be that of another region, and the token is for ours.
	if (typeof next === 'string' && next.includes('?')) return Object.fromEntries(new URLSearchParams(next.slice(next.indexOf('?') + 1)));
	return undefined;
}
