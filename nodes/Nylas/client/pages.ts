import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import { ListEnd } from '../../shared/base/listEnd';
import type { Query } from '../../shared/http/wire';
import type { Enveloped, Page } from './model';

/** Every page of a list with a cursor, fetched when it is wanted; the filters stay the same from page to page. */
export async function* cursorPages<T>(api: Api, path: string, query: Query): AsyncGenerator<T[]> {
	const end = new ListEnd();
	for (let cursor: string | undefined; ;) {
		const { data, next_cursor: next }: Page<T> = await api.get(path, { ...query, page_token: cursor });
		const page = listIn<T>(data);
		const isLast = end.isReached(page, next || undefined);
		yield page;
		if (isLast) return;
		cursor = next || undefined;
	}
}

/** Every page of `GET /v3/grants`, the one list that counts an offset. */
export async function* offsetPages<T>(api: Api, path: string, query: Query & { limit: number }): AsyncGenerator<T[]> {
	for (let offset = 0; ; offset += query.limit) {
		const answer: Partial<Enveloped<T[]>> = await api.get(path, { ...query, offset });
		const data = listIn<T>(answer.data);
		yield data;
		if (data.length < query.limit) return;
	}
}

/** Nothing is an empty list; anything else that is none must not pass for one. */
function listIn<T>(data: unknown): T[] {
	if (Array.isArray(data)) return data as T[];
	if (data === undefined || data === null) return [];
	throw new Failure('Nylas did not return a list', { retryable: true });
}

/** The size of the pages to ask for: no more than is wanted or allowed. */
export function pageSize({ returnAll, limit }: { returnAll: boolean; limit: number }, most: number): number {
	return returnAll ? most : Math.min(Math.max(limit, 1), most);
}
