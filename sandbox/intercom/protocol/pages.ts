import { ApiError, parameterInvalid } from './errors';
import type { Body } from './body';
import { integer, object, oneOf, required, text } from '../../server/shape';

const MAX_PER_PAGE = 150;

export const paginationField = object({ per_page: integer, starting_after: text, page: integer });

export const sortField = object({ field: required(text), order: text });

export interface Page<R> {
	items: R[];
	total_count: number;
	pages: Record<string, unknown>;
}

interface Wanted<R> {
	perPage: number;
	startingAfter?: string;
	/** What the records are sorted by. */
	by(record: R): number | string | null;
	ascending?: boolean;
}

/**
 * Cuts one page by a cursor that holds the last record's place and id, so it needs no memory here.
 * 400 for a cursor that was never given out and for more than 150 a page. Source: docs/facts/intercom.md 3.9.
 */
export function cursorPage<R extends { id: string }>(
	records: R[],
	{ perPage, startingAfter, by, ascending }: Wanted<R>,
): Page<R> {
	if (!(perPage >= 1 && perPage <= MAX_PER_PAGE))
		throw parameterInvalid(`per_page must be between 1 and ${MAX_PER_PAGE}`, 'per_page');
	const direction = ascending ? 1 : -1;
	const places = records.map((record) => ({ record, place: [by(record) ?? '', record.id] as Place }));
	places.sort((a, b) => direction * compare(a.place, b.place));
	const cursor = startingAfter === undefined ? undefined : readCursor(startingAfter);
	const rest = cursor ? places.filter(({ place }) => direction * compare(place, cursor.place) > 0) : places;
	const shown = rest.slice(0, perPage);
	const page = cursor?.page ?? 1;
	const last = shown.at(-1);
	const next =
		last && rest.length > perPage ? { page: page + 1, starting_after: writeCursor(last.place, page + 1) } : undefined;
	return {
		items: shown.map(({ record }) => record),
		total_count: records.length,
		pages: {
			type: 'pages',
			page,
			per_page: perPage,
			total_pages: Math.max(1, Math.ceil(records.length / perPage)),
			...(next && { next }),
		},
	};
}

/** `per_page` and `starting_after` of a list's query. */
export function listQuery(query: URLSearchParams, defaultPerPage: number): { perPage: number; startingAfter?: string } {
	return {
		perPage: Number(query.get('per_page') ?? defaultPerPage),
		startingAfter: query.get('starting_after') ?? undefined,
	};
}

/** The same of a search's body. */
export function searchPaging(
	pagination: Body<{ p: typeof paginationField }>['p'],
	defaultPerPage: number,
): { perPage: number; startingAfter?: string } {
	return { perPage: pagination?.per_page ?? defaultPerPage, startingAfter: pagination?.starting_after };
}

export function isAscending(order: string | undefined): boolean {
	if (order !== undefined && order !== 'ascending' && order !== 'descending') {
		throw new ApiError(
			400,
			'invalid_sort_order',
			`Invalid sort order '${order}'. Must be one of: ascending, descending`,
		);
	}
	return order === 'ascending';
}

export const orderField = oneOf('asc', 'desc');

/** Lists with page numbers: companies, articles, deleted conversations. */
export function numberedPage<R>(
	records: R[],
	query: URLSearchParams,
	limits: { perPage: number; max: number },
): Page<R> {
	const perPage = Number(query.get('per_page') ?? limits.perPage);
	const page = Number(query.get('page') ?? 1);
	if (!(perPage >= 1 && perPage <= limits.max))
		throw parameterInvalid(`per_page must be between 1 and ${limits.max}`, 'per_page');
	if (!(page >= 1)) throw parameterInvalid('page must be at least 1', 'page');
	const total_pages = Math.max(1, Math.ceil(records.length / perPage));
	return {
		items: records.slice((page - 1) * perPage, page * perPage),
		total_count: records.length,
		pages: { type: 'pages', page, per_page: perPage, total_pages, next: null },
	};
}

/** A list that is always shown whole; the wrapper speaks of one page all the same. */
export function wholeList(data: object[]): object {
	const pages = { type: 'pages', next: null, page: 1, per_page: 50, total_pages: 1 };
	return { type: 'list', data, total_count: data.length, pages };
}

type Place = [number | string, string];

function compare(a: Place, b: Place): number {
	if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
	// Ids are numbers of equal kind: the longer one is the later one.
	return a[1].length - b[1].length || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
}

function writeCursor(place: Place, page: number): string {
	return Buffer.from(JSON.stringify([...place, page])).toString('base64');
}

function readCursor(cursor: string): { place: Place; page: number } {
	try {
		const [value, id, page] = JSON.parse(Buffer.from(cursor, 'base64').toString()) as unknown[];
		if (typeof id !== 'string' || typeof page !== 'number') throw new Error('not a cursor');
		return { place: [value as number | string, id], page };
	} catch {
		throw new ApiError(
			400,
			'client_error',
			'Invalid starting_after param. Please try again using a starting_after value from a paginated response',
		);
	}
}
