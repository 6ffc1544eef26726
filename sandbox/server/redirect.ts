import type { Answer } from './answer';
import type { Request } from './request';

const THERE = '/redirected';

/**
 * To this server under another name, which is another host to every client. Whoever follows is seen in the log under
 * `/redirected`, with the headers that were taken along.
 */
export function redirect({ path, headers, query }: Request): Answer {
	if (path.startsWith(THERE)) return { status: 404, body: { message: 'Nobody should have come here' } };
	const port = headers.host?.split(':')[1] ?? '80';
	const search = query.size > 0 ? `?${query}` : '';
	return { status: 307, headers: { location: `http://localhost:${port}${THERE}${path}${search}` }, body: {} };
}
