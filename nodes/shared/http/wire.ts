import type { IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { Failure } from '../base/failure';
import { encodeForm, type Form } from './form';
import type { Effect } from './retry';

export interface Connection {
	/** Without a trailing slash. */
	baseUrl: string;
	headers: Record<string, string>;
	/** Identifies the token for the limiter and for memory in the process, without being it. */
	tokenKey: string;
}

export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed JSON, text, or a Buffer when `binary` was asked for. */
	body: unknown;
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

/** An answer, or why none came. */
export type Outcome = { answer: Answer } | { unsent: boolean; code?: string } | { cancelled: Failure };

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

type Stream = AsyncIterable<Buffer> & { destroy(): void };

function isStream(body: unknown): body is Stream {
	return typeof body === 'object' && body !== null && 'pipe' in body && Symbol.asyncIterator in body;
}

/** What was refused tells why in JSON, which is short; only a good answer stays a stream. */
export async function readStreamed(response: unknown): Promise<Outcome> {
	const { statusCode, body } = response as { statusCode: number; body: unknown };
	if (statusCode < 300 || !isStream(body)) return readAnswer(response);
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of body) {
		chunks.push(chunk);
		bytes += chunk.length;
		if (bytes > MAX_REFUSAL_BYTES) break;
	}
	body.destroy();
	return readAnswer({ ...(response as object), body: Buffer.concat(chunks) });
}

const MAX_REFUSAL_BYTES = 65_536;

export function readAnswer(response: unknown): Outcome {
	const { statusCode, headers, body } = response as {
		statusCode: number;
		headers?: Record<string, unknown>;
		body: unknown;
	};
	const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
	const status = isPage(body) && statusCode < 300 ? BAD_GATEWAY : statusCode;
	return {
		answer: { status, headers: Object.fromEntries(named) as Record<string, string>, body: parsed(body, status) },
	};
}

const BAD_GATEWAY = 502;

/** A proxy or a login in between may answer 200 with a page of its own; the services never do. */
function isPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*<(?:!doctype|html|head|body)\b/i.test(body);
}

/** A refused download answers JSON where bytes were expected. */
function parsed(body: unknown, status: number): unknown {
	const bytes = body instanceof ArrayBuffer ? Buffer.from(body) : body;
	if (Buffer.isBuffer(bytes) && status < 300) return bytes;
	if (typeof bytes !== 'string' && !Buffer.isBuffer(bytes)) return bytes;
	try {
		return JSON.parse(bytes.toString());
	} catch {
		return bytes.toString();
	}
}

const NEVER_CONNECTED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'CERT_HAS_EXPIRED',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

export function noAnswer(error: unknown): Outcome {
	if (error instanceof Failure) return { cancelled: error };
	const code = errorCode(error);
	return { unsent: code !== undefined && NEVER_CONNECTED.has(code), code };
}

/** n8n wraps the network's error once or twice, depending on its version. */
function errorCode(error: unknown, depth = 0): string | undefined {
	if (typeof error !== 'object' || error === null || depth > 4) return undefined;
	const { code, cause, errorResponse } = error as { code?: unknown; cause?: unknown; errorResponse?: unknown };
	if (typeof code === 'string') return code;
	return errorCode(cause, depth + 1) ?? errorCode(errorResponse, depth + 1);
}
