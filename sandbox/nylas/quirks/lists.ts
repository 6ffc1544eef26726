import type { Answer } from '../../server/answer';
import type { Request } from '../../server/request';
import type { Quirks } from '../../quirks/quirks';

/** Given out where a list would end. */
const AGAIN = 'YWdhaW4';

/** Takes our own cursor off a request, whose answer is then the first page again. */
export function takeCursor({ query }: Request): void {
	if (query.get('page_token') === AGAIN) query.delete('page_token');
}

/** The last page of a list as the quirks make it. */
export function lastPage(quirks: Quirks, answer: Answer): Answer {
	const body = answer.body as { data?: unknown; next_cursor?: string } | undefined;
	if (!Array.isArray(body?.data) || body.next_cursor) return answer;
	if (quirks.is('list-repeats')) return { ...answer, body: { ...body, next_cursor: AGAIN } };
	return quirks.is('last-cursor-null') ? { ...answer, body: { ...body, next_cursor: null } } : answer;
}
