import { badInput } from '../../base/failure';
import { parsedPath } from '../../http/path';
import type { Query } from '../../http/wire';
import { objectOf, type Json } from '../objects';
import { field } from '../fields/field';

const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const;

type Method = (typeof METHODS)[number];

/** What a request of one's own consists of; the service words its addresses and says which methods take a body. */
export function requestFields({
	withBody,
	...path
}: {
	placeholder: string;
	description: string;
	withBody: readonly Method[];
}) {
	return {
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
		path: field({ displayName: 'Path', type: 'string', required: true, default: '', ...path }),
		body: field({ displayName: 'Body', type: 'json', default: '{}', show: { method: withBody } }),
	};
}

export interface Asked {
	method: Method;
	/** Without its query. */
	path: string;
	query: Query;
	headers: Record<string, string>;
	body?: unknown;
}

/** From parameters to the request. Refuses a path that could carry the credential to another host or be taken for another one, and what is no object. */
export function requestOf(
	params: { method: string; path: string; body: unknown },
	options: { headers?: unknown; query?: unknown },
): Asked {
	const method = METHODS.find((known) => known === params.method) ?? 'GET';
	const [path = '', ...rest] = params.path.trim().split('?');
	const asked: Asked = {
		method,
		path: parsedPath(path),
		query: { ...queryOf(rest.join('?')), ...(plain(options.query, 'Query') as Query) },
		headers: Object.fromEntries(
			Object.entries(plain(options.headers, 'Headers')).map(([name, value]) => [name, String(value)]),
		),
		body: bodyOf(method, params.body),
	};
	refuseOtherMethod(asked);
	return asked;
}

/** Frameworks let a header or a parameter name another method; then nobody could say whether a request reads. */
function refuseOtherMethod({ headers, query, body }: Asked): void {
	const given = [...Object.keys(headers), ...Object.keys(query), ...Object.keys(Object(body) as object)];
	const found = given.find((name) =>
		/^(?:x[-_]http[-_]method(?:[-_]override)?|x[-_]method[-_]override|_method)$/i.test(name.trim()),
	);
	if (found === undefined) return;
	throw badInput(`'${found}' would change the method`, "Remove it, and choose the method in 'Method'.");
}

/** What an agent may add to a request; another header could replace the credential or the host. */
const HEADERS_OF_AGENTS = new Set(['accept', 'accept-language', 'intercom-version']);

/** Text in a mail can talk an agent into anything, and no gate knows what a request of one's own does. */
export function checkAgentOnlyReads({ headers }: Asked, isRead: boolean): void {
	const isPlain = Object.keys(headers).every((name) => HEADERS_OF_AGENTS.has(name.toLowerCase()));
	if (isRead && isPlain) return;
	throw badInput(
		isRead ? "An AI agent can't add this header" : 'An AI agent can only use read requests here',
		'Give the agent a tool with the operation it needs instead.',
	);
}

/** The object in a JSON option, without what is null. A header or query parameter that is an object would go out as `[object Object]`. */
function plain(value: unknown, label: string): Json {
	const entries = Object.entries(objectOf(value, label)).filter(([, one]) => one !== null);
	for (const [name, one] of entries) {
		const isPlain = [one].flat().every((each) => typeof each !== 'object');
		if (!isPlain)
			throw badInput(
				`The value of '${name}' in '${label}' is an object`,
				'Use text, a number or a list of these. Write JSON values as text.',
			);
	}
	return Object.fromEntries(entries);
}

/** A name that comes several times becomes a list. */
function queryOf(text: string): Query {
	const search = new URLSearchParams(text);
	return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

/** A DELETE has a body only where somebody wrote one. */
function bodyOf(method: Method, body: unknown): unknown {
	if (method === 'GET') return undefined;
	return method === 'DELETE' && isEmpty(body) ? undefined : body;
}

/** Also the default of a field that is hidden, which is text. */
function isEmpty(body: unknown): boolean {
	return (
		body === undefined || body === '{}' || (typeof body === 'object' && body !== null && Object.keys(body).length === 0)
	);
}

/** An answer as items: the list in it, else the object that it is. `list` finds what the service wraps. */
export function itemsOf(body: unknown, list: (body: Json) => unknown): Json | Json[] {
	if (Array.isArray(body)) return body as Json[];
	if (typeof body !== 'object' || body === null) return { body };
	const found = list(body as Json);
	return typeof found === 'object' && found !== null ? (found as Json | Json[]) : (body as Json);
}
