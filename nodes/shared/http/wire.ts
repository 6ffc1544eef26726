import type { IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { encodeForm, type Form } from './form';
import type { Effect } from './pace/retry';
import type { Answer } from './response';

export interface Connection {
	/** Without a trailing slash. */
	baseUrl: string;
	headers: Record<string, string>;
	/** Identifies the token for the limiter and for memory in the process, without being it. */
	tokenKey: string;
	/** Whether the credential holds what the service signs its notifications with. */
	hasWebhookSecret?: boolean;
}

export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export interface RequestOptions {
	query?: Query;
	headers?: Record<string, string>;
	/** Absent: POST is `once`, everything else `repeatable`. */
	effect?: Effect;
	timeoutMs?: number;
	/** No further attempt after this long; default ten minutes, a webhook needs seconds. */
	giveUpAfterMs?: number;
	binary?: boolean;
	/** The body comes as a stream, which the caller has to read or to destroy. */
	stream?: boolean;
	/** Changes nothing, though the method says otherwise: a search by POST. A dry run sends it. */
	reads?: boolean;
	/** Answers that come back, without a retry, instead of becoming an error: by status, or what a function says. */
	accept?: readonly number[] | ((answer: Answer) => boolean);
}

export interface Request extends RequestOptions {
	method: IHttpRequestMethods;
	path: string;
	/** JSON, or a form with files. */
	body?: unknown;
}

/** How a request gets out; n8n's `httpRequestWithAuthentication` in production. */
export type Send = (options: IHttpRequestOptions) => Promise<unknown>;
const TIMEOUT_MS = 90_000;

/** The request as n8n's HTTP helper takes it. */
export function httpOptions(connection: Connection, request: Request): IHttpRequestOptions {
	const { body, headers } = encode(request.body);
	return {
		method: request.method,
		url: connection.baseUrl + request.path + queryString(request.query),
		headers: { Accept: 'application/json', ...connection.headers, ...headers, ...request.headers },
		body,
		timeout: request.timeoutMs ?? TIMEOUT_MS,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// n8n would take the key along, to whatever host the redirect names.
		disableFollowRedirect: true,
		...(request.binary ? { encoding: 'arraybuffer' } : request.stream ? { encoding: 'stream' } : {}),
	};
}

function encode(body: unknown): { body?: Buffer; headers: Record<string, string> } {
	if (body === undefined) return { headers: {} };
	if (isForm(body)) return encodeForm(body);
	// Encoded here, so that what is measured against a limit is what goes over the wire.
	return { body: Buffer.from(JSON.stringify(body)), headers: { 'Content-Type': 'application/json' } };
}

export function isForm(body: unknown): body is Form {
	return typeof body === 'object' && body !== null && 'parts' in body && Array.isArray(body.parts);
}

/** Arrays repeat the name, as both services want; undefined is left out. */
export function queryString(query: Query = {}): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value === undefined || value === '') continue;
		for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
	}
	const text = search.toString();
	return text && `?${text}`;
}
