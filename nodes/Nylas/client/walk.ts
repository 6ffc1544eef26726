import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import { itemsOf, type Asked } from '../../shared/kit/apiRequest/request';
import type { Query } from '../../shared/http/wire';
import type { Json } from '../../shared/kit/objects';

/** The one list that counts an offset; Nylas's own page is 10. */
const OFFSET_LIST = /^\/v3\/grants\/?$/;
const MOST_GRANTS = 200;

/** Every page of whatever list, fetched when it is wanted; an answer without a list is the one item of one page. */
export async function* walk(
	api: Api,
	{ path, query, headers }: Pick<Asked, 'path' | 'query' | 'headers'>,
): AsyncGenerator<Json[]> {
	let asked: Query | undefined = OFFSET_LIST.test(path) ? { limit: MOST_GRANTS, ...query } : query;
	while (asked) {
		const body: unknown = await api.get(path, asked, { headers });
		const items = record(body).data === null ? [] : itemsOf(body, ({ data }) => data);
		yield Array.isArray(items) ? items : [items];
		if (!Array.isArray(items)) return;
		asked = OFFSET_LIST.test(path) ? atOffset(asked, items.length) : atCursor(asked, record(body).next_cursor);
	}
}

function atOffset(asked: Query, count: number): Query | undefined {
	return count > 0 && count >= Number(asked.limit)
		? { ...asked, offset: Number(asked.offset ?? 0) + count }
		: undefined;
}

function atCursor(asked: Query, cursor: unknown): Query | undefined {
	return typeof cursor === 'string' && cursor !== '' ? { ...asked, page_token: cursor } : undefined;
}
