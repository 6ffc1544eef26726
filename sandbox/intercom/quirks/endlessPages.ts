import type { Quirks } from '../../quirks/quirks';
import { isRecord } from '../../server/shape';
import { Reply, type Call, type Route } from '../protocol/routes';

/** Given out where a search would end. */
const AGAIN = 'WzE2LCJhZ2FpbiJd';
const EMPTY = 'empty-';

const LISTS = ['data', 'conversations', 'tickets'];

/** A search that comes to no end, where a quirk says so: its first page again under one cursor, or empty pages under new ones. */
export function endlessPages(quirks: Quirks, route: Route, call: Call): object | Reply {
	const isSearch = call.request.path.endsWith('/search');
	const repeats = isSearch && quirks.is('search-repeats');
	const goesOn = isSearch && quirks.is('search-empty-pages');
	if (!repeats && !goesOn) return route.answer(call);
	const cursor = cursorOf(call.json());
	const isOurs = cursor === AGAIN || cursor?.startsWith(EMPTY);
	const page = route.answer(isOurs ? { ...call, json: () => withoutCursor(call.json()) } : call);
	if (page instanceof Reply || !('pages' in page) || !isRecord(page.pages)) return page;
	if (!goesOn) return page.pages.next ? page : followedBy(page, AGAIN);
	if (!isOurs) return page.pages.next ? page : followedBy(page, `${EMPTY}1`);
	const list = LISTS.find((name) => name in page) ?? 'data';
	return followedBy({ ...page, [list]: [] }, `${EMPTY}${Number(cursor?.slice(EMPTY.length)) + 1}`);
}

function followedBy(page: object, cursor: string): object {
	const { pages } = page as { pages: { page: number } };
	return { ...page, pages: { ...pages, next: { page: pages.page + 1, starting_after: cursor } } };
}

function cursorOf(body: unknown): string | undefined {
	const pagination = isRecord(body) ? body.pagination : undefined;
	return isRecord(pagination) && typeof pagination.starting_after === 'string' ? pagination.starting_after : undefined;
}

function withoutCursor(body: unknown): unknown {
	const { pagination, ...rest } = body as { pagination: { per_page?: number } };
	return { ...rest, pagination: pagination.per_page === undefined ? {} : { per_page: pagination.per_page } };
}
