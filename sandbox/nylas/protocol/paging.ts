import { createHash } from 'node:crypto';
import type { Request } from '../../server/request';
import { badRequest } from './problems';

interface Cursor {
	/** Id of the last item of the page before. */
	after: string;
	/** Where it stood, for when it is gone meanwhile. */
	index: number;
	/** The filters that the cursor belongs to. */
	filters: string;
}

export interface Page<T> {
	data: T[];
	/** Absent on the last page. */
	next_cursor?: string;
}

/**
 * Cuts one page out of a list with `limit` and `page_token`. The token is opaque and bound to its filters: other filters are 400.
 * New items at the front do not shift the pages, because the token names an item and not a number.
 */
export function page<T extends { id: string }>(
	{ query }: Request,
	items: T[],
	{ usual, max }: { usual: number; max: number },
): Page<T> {
	const limit = Number(query.get('limit') ?? usual);
	if (limit < 1 || limit > max) throw badRequest(`limit must be between 1 and ${max}`);
	const filters = fingerprint(query);
	const start = startIndex(items, query.get('page_token'), filters);
	const data = items.slice(start, start + limit);
	const end = start + data.length;
	const last = data.at(-1);
	return last && end < items.length ? { data, next_cursor: encode({ after: last.id, index: end, filters }) } : { data };
}

function startIndex(items: Array<{ id: string }>, token: string | null, filters: string): number {
	if (token === null) return 0;
	const cursor = decode(token);
	if (cursor.filters !== filters) throw badRequest('page_token belongs to a request with other parameters');
	const found = items.findIndex(({ id }) => id === cursor.after);
	return found < 0 ? cursor.index : found + 1;
}

function fingerprint(query: URLSearchParams): string {
	const filters = [...query]
		.filter(([name]) => name !== 'page_token' && name !== 'limit')
		.map((pair) => pair.join('='))
		.sort();
	return createHash('sha256').update(filters.join('&')).digest('base64url').slice(0, 8);
}

function encode(cursor: Cursor): string {
	return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function decode(token: string): Cursor {
	try {
		const cursor = JSON.parse(Buffer.from(token, 'base64url').toString()) as Cursor;
		if (typeof cursor.after === 'string' && Number.isInteger(cursor.index)) return cursor;
	} catch {
		// Said below, for everything that is not a cursor.
	}
	throw badRequest('page_token is not valid');
}
