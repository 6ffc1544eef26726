import { badInput } from '../../../shared/failure';
import { results } from '../../../shared/fields';
import type { Query } from '../../../shared/http';
import { field, operation, type Json } from '../../../shared/operation';
import { cursorPages } from '../../pages';

const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const;

export const send = operation({
	name: 'Send',
	action: 'Send an API request',
	description: 'Call any address of the Nylas API, with the credential, retries and limits of this node',
	fields: {
		method: field({
			displayName: 'Method',
			type: 'options',
			default: 'GET',
			options: [
				{ name: 'DELETE', value: 'DELETE' },
				{ name: 'GET', value: 'GET' },
				{ name: 'PATCH', value: 'PATCH' },
				{ name: 'POST', value: 'POST' },
				{ name: 'PUT', value: 'PUT' },
			],
		}),
		path: field({ displayName: 'Path', type: 'string', required: true, default: '', placeholder: 'e.g. /v3/grants/support@example.com/calendars', description: 'Begins with /v3; IDs in it have to be encoded' }),
		body: field({ displayName: 'Body', type: 'json', default: '{}', show: { method: ['PATCH', 'POST', 'PUT'] } }),
	},
	options: {
		followPages: field({ displayName: 'Follow Pages', type: 'boolean', default: true, description: 'Whether to return the items of all pages of a list; GET only' }),
		headers: field({ displayName: 'Headers', type: 'json', default: '{}', description: 'Headers to add, such as Idempotency-Key' }),
		query: field({ displayName: 'Query', type: 'json', default: '{}', placeholder: 'e.g. { "limit": 10 }', description: 'Query parameters; a list repeats its name' }),
	},
	writes: true,
	async execute({ params, options, api }) {
		const method = METHODS.find((known) => known === params.method) ?? 'GET';
		// Anything else could carry the key to another host: `api.us.nylas.com` + `.example.com`.
		if (!params.path.startsWith('/')) throw badInput("'Path' does not begin with a slash", 'Write the part after the host, such as /v3/grants.');
		const query = (options.query ?? {}) as Query;
		if (method === 'GET' && options.followPages) return results(cursorPages<Json>(api, params.path, query), { returnAll: true, limit: 0 });
		const headers = Object.fromEntries(Object.entries(options.headers ?? {}).map(([name, value]) => [name, String(value)]));
		const isKeyed = Object.keys(headers).some((name) => name.toLowerCase() === 'idempotency-key');
		const body = ['PATCH', 'POST', 'PUT'].includes(method) ? params.body : undefined;
		const answer = await api.request({ method, path: params.path, query, headers, body, effect: effectOf(method, isKeyed) });
		return itemsOf(answer.body);
	},
});

/** A PATCH may count something up, so it is not repeated either. */
function effectOf(method: string, isKeyed: boolean): 'repeatable' | 'once' | 'keyed' {
	if (method !== 'POST' && method !== 'PATCH') return 'repeatable';
	return isKeyed ? 'keyed' : 'once';
}

function itemsOf(body: unknown): Json | Json[] {
	if (Array.isArray(body)) return body as Json[];
	if (typeof body !== 'object' || body === null) return { body };
	const { data } = body as { data?: unknown };
	if (Array.isArray(data)) return data as Json[];
	return typeof data === 'object' && data !== null ? (data as Json) : (body as Json);
}
