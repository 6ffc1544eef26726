import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import { ListEnd } from '../../shared/base/listEnd';
import type { Query } from '../../shared/http/wire';

/** The most that Intercom gives per page, for every list (docs/facts/intercom.md 3.9). */
const MAX_PER_PAGE = 150;

/** Where a list's answer holds its array. Everything that is not here uses `data`. */
const ARRAY_KEYS: ReadonlyArray<{ path: RegExp; key: string; example: string }> = [
	{ path: /^\/conversations(\/search|\/deleted)?$/, key: 'conversations', example: '/conversations/search' },
	{ path: /^\/tickets\/search$/, key: 'tickets', example: '/tickets/search' },
	{ path: /^\/admins$/, key: 'admins', example: '/admins' },
	{ path: /^\/teams$/, key: 'teams', example: '/teams' },
	{ path: /^\/segments$/, key: 'segments', example: '/segments' },
	{ path: /^\/events$/, key: 'events', example: '/events' },
];

/** What is asked of a list. `limit` keeps the page small when few results are wanted. */
export interface Wanted {
	returnAll?: boolean;
	limit?: number;
	headers?: Record<string, string>;
}

/** The pages of a list that is read with GET and a cursor, such as `/contacts`. */
export async function* listPages<T>(
	api: Api,
	path: string,
	wanted: Wanted & { query?: Query } = {},
): AsyncGenerator<T[]> {
	const { query, headers } = wanted;
	yield* cursorPages<T>(path, async (cursor) => {
		return await api.get(path, { ...query, per_page: perPage(wanted), starting_after: cursor }, { headers });
	});
}

/** The pages of a search; `body` holds `query` and perhaps `sort`. */
export async function* searchPages<T>(api: Api, path: string, wanted: Wanted & { body: object }): AsyncGenerator<T[]> {
	yield* cursorPages<T>(path, async (cursor) => {
		const pagination = { per_page: perPage(wanted), ...(cursor ? { starting_after: cursor } : {}) };
		return await api.search(path, { ...wanted.body, pagination });
	});
}

/** One page, and the cursor of the next: for lists that n8n's editor scrolls through. */
export interface OnePage<T> {
	results: T[];
	next?: string;
}

export function pageOf<T>(path: string, answer: unknown): OnePage<T> {
	const pages = record(answer).pages as Pages | undefined;
	return { results: (listIn(path, answer) as T[] | undefined) ?? [], next: pages?.next?.starting_after };
}

/**
 * The list in an answer; undefined where it holds none. 2.11's schema of `/ticket_types` has the list under the path's name and its
 * examples under `data`; the search of articles has it one level deeper.
 */
export function listIn(path: string, answer: unknown): unknown[] | undefined {
	const found = record(answer);
	const name = path.split('/').at(-1) ?? '';
	return [found[arrayKey(path)], found[name], record(found.data).articles].find((each) => Array.isArray(each));
}

/** A list that comes whole, such as `/admins`, as the one page it is. */
export async function* wholeList<T>(
	api: Api,
	path: string,
	options: { headers?: Record<string, string> } = {},
): AsyncGenerator<T[]> {
	yield pageOf<T>(path, await api.get(path, undefined, options)).results;
}

export function arrayKey(path: string): string {
	return ARRAY_KEYS.find((row) => row.path.test(path))?.key ?? 'data';
}

async function* cursorPages<T>(path: string, fetch: (cursor?: string) => Promise<unknown>): AsyncGenerator<T[]> {
	const end = new ListEnd();
	for (let cursor: string | undefined; ;) {
		const { results, next } = pageOf<T>(path, await fetch(cursor));
		const isLast = end.isReached(results, next);
		yield results;
		if (isLast) return;
		cursor = next;
	}
}

/** As few as are wanted, as many as the list gives. */
export function perPage({ returnAll, limit }: Wanted, max = MAX_PER_PAGE): number {
	return returnAll || limit === undefined ? max : Math.min(limit, max);
}

/** `next` is missing or null on the last page. `per_page` is a string at times, so it is not read. */
export type Pages = { next?: { starting_after?: string } | null } | null;
