import { Failure } from '../base/failure';

export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed JSON, text, or a Buffer when `binary` was asked for. */
	body: unknown;
}

/** An answer, or why none came. */
export type Outcome = { answer: Answer } | { unsent: boolean; code?: string } | { cancelled: Failure };

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
