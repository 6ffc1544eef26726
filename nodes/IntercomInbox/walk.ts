import { record } from '../../domain/record';
import type { Api } from '../shared/api';
import { itemsOf, type Asked } from '../shared/apiRequest';
import type { Query } from '../shared/http';
import type { Json } from '../shared/operation';
import { listIn } from './pages';

/** A POST that only reads. */
export function isSearch({ method, path }: Asked): boolean {
	return method === 'POST' && path.endsWith('/search');
}

/**
 * Every page of whatever list, fetched when it is wanted; an answer without a list is the one item of one page. Lists point to
 * their next page in four ways (facts/intercom.md 2.5), and for some of them no document says which.
 */
export async function* walk(api: Api, first: Asked, listOf: (path: string, body: unknown) => unknown[] | undefined = listIn): AsyncGenerator<Json[]> {
	let asked: Asked | undefined = first;
	while (asked) {
		const { body } = await api.request({ ...asked, ...(isSearch(asked) ? { effect: 'repeatable', reads: true } : {}) });
		if (asked !== first && isOtherPage(asked, record(body))) return;
		const list = listOf(asked.path, body) as Json[] | undefined;
		yield list ?? [itemsOf(body, () => undefined) as Json];
		const query: Query | undefined = list && list.length > 0 ? nextPage(asked, record(body)) : undefined;
		asked = query && withPage(asked, query);
	}
}

/** What to ask for the next page; undefined on the last one. */
function nextPage({ method, query }: Asked, { pages, scroll_param: scroll }: Json): Query | undefined {
	if (typeof scroll === 'string') return { scroll_param: scroll };
	const { next, page, total_pages: count } = record(pages);
	// Only what it asks for: the address itself could lead to another host.
	if (typeof next === 'string') return Object.fromEntries(new URL(next, 'https://api.intercom.io').searchParams);
	const cursor = record(next).starting_after;
	if (typeof cursor === 'string') return { starting_after: cursor };
	// By number, where no cursor was used.
	const isCounted = method === 'GET' && query.starting_after === undefined && typeof page === 'number' && page < Number(count);
	return isCounted ? { page: page + 1 } : undefined;
}

/** A list that does not count pages gives the first one again, whatever number was asked for. */
function isOtherPage({ query }: Asked, { pages }: Json): boolean {
	const { page } = record(pages);
	return query.page !== undefined && typeof page === 'number' && page !== Number(query.page);
}

function withPage(asked: Asked, query: Query): Asked {
	if (!isSearch(asked)) return { ...asked, query: { ...asked.query, ...query } };
	const body = record(asked.body);
	return { ...asked, body: { ...body, pagination: { ...record(body.pagination), ...query } } };
}
