import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import type { Query } from '../../shared/http/wire';
import type { Json } from '../../shared/kit/objects';
import { listIn, perPage, type Wanted } from './pages';

/** A list as it is asked for: read with GET, unless the method says otherwise. */
export interface Listed {
	method?: 'GET' | 'POST';
	path: string;
	query?: Query;
	headers?: Record<string, string>;
	body?: unknown;
}

export interface Reading<T> {
	/** Where the list stands in an answer; undefined where there is none. */
	listOf?(path: string, body: unknown): unknown[] | undefined;
	/** What an answer without a list is instead. Absent: nothing. */
	otherwise?(body: unknown): T;
}

/** The largest page in Intercom's own examples of lists that count pages. That lists with a cursor give 150 says nothing about them. */
const MAX_COUNTED = 50;

export function pageSize(wanted: Wanted): number {
	return perPage(wanted, MAX_COUNTED);
}

/** Searches by POST, which take their paging in the body. A closed list: an agent may send these, and a dry run does. */
const SEARCHES: ReadonlySet<string> = new Set([
	'/admins/activity_logs/search',
	'/calls/search',
	'/contacts/search',
	'/conversations/search',
	'/tickets/search',
]);

/** Also a POST, where it only reads. The path has to be the parsed one. */
export function isRead<R extends { method: string; path: string }>(
	request: R,
): request is R & { method: 'GET' | 'POST' } {
	return (
		request.method === 'GET' || isSearch(request) || (request.method === 'POST' && request.path === '/companies/list')
	);
}

function isSearch({ method, path }: { method?: string; path: string }): boolean {
	return method === 'POST' && SEARCHES.has(path);
}

/**
 * Every page of whatever list, fetched when it is wanted. Lists point to their next page in five ways
 * (docs/facts/intercom.md 3.11, 3.12), and for some of them no document says which.
 */
export async function* walk<T = Json>(
	api: Api,
	first: Listed,
	{ listOf = listIn, otherwise }: Reading<T> = {},
): AsyncGenerator<T[]> {
	let asked: Listed | undefined = first;
	while (asked) {
		const { body } = await api.request({
			...asked,
			method: asked.method ?? 'GET',
			effect: isScroll(asked) ? 'once' : 'repeatable',
			reads: true,
		});
		if (asked !== first && isOtherPage(asked, record(body))) return;
		const list = listOf(asked.path, body) as T[] | undefined;
		yield list ?? (otherwise ? [otherwise(body)] : []);
		// Intercom's own example of events has a next page after an empty one; nobody would ever come to an end.
		asked = list && list.length > 0 ? following(asked, record(body)) : undefined;
	}
}

/** A scroll's parameter gives the page after, whenever it is sent: were a request whose answer was lost repeated, a page would be missing. */
export function isScroll({ path }: { path: string }): boolean {
	return path.endsWith('/scroll');
}

/** What to ask for the next page; undefined on the last one. */
function following(asked: Listed, { pages, scroll_param: scroll, next_cursor: history }: Json): Listed | undefined {
	if (typeof scroll === 'string' && scroll !== '') return withPage(asked, { scroll_param: scroll });
	// Merge histories alone (docs/facts/intercom.md 5.17).
	if (typeof history === 'string' && history !== '') return onward(asked, withPage(asked, { cursor: history }));
	const { next, page, total_pages: count } = record(pages);
	const cursor = record(next).starting_after;
	if (typeof cursor === 'string') return onward(asked, withPage(asked, { starting_after: cursor }));
	if (isCounted(asked) && Number(page) < Number(count)) return withPage(asked, { page: Number(page) + 1 });
	// Only what it asks for: its host may be that of another region or anybody's, and the token is for ours.
	if (typeof next === 'string' && next.includes('?')) return onward(asked, { ...asked, query: queryOf(next) });
	return undefined;
}

/** A list that was asked for with a cursor says its page's number as well, and ends where there is no further cursor. */
function isCounted({ query, ...asked }: Listed): boolean {
	return !isSearch(asked) && query?.starting_after === undefined;
}

function queryOf(address: string): Query {
	return Object.fromEntries(new URLSearchParams(address.slice(address.indexOf('?') + 1)));
}

/** Nowhere, where the next page is the one at hand. */
function onward(asked: Listed, next: Listed): Listed | undefined {
	return JSON.stringify(next) === JSON.stringify(asked) ? undefined : next;
}

/** A list that does not count pages gives the first one again, whatever number was asked for. */
function isOtherPage({ query }: Listed, { pages }: Json): boolean {
	const { page } = record(pages);
	return query?.page !== undefined && typeof page === 'number' && page !== Number(query.page);
}

function withPage(asked: Listed, page: Query): Listed {
	if (!isSearch(asked)) return { ...asked, query: { ...asked.query, ...page } };
	const body = record(asked.body);
	return { ...asked, body: { ...body, pagination: { ...record(body.pagination), ...page } } };
}
