import type { IncomingMessage } from 'node:http';

export interface Request {
	method: string;
	/** Without the query, still encoded. */
	path: string;
	/** The path's parts, decoded: an id may hold an encoded slash. */
	segments: string[];
	query: URLSearchParams;
	/** Names in lower case. */
	headers: Record<string, string>;
	rawBody: Buffer;
	/** The body as JSON. Throws an `HttpProblem` with status 400 when it is none. */
	json(): unknown;
	/** Resolves when the answer has left, or the caller has gone: until then the request is in flight. */
	answered: Promise<void>;
}

/** A refusal that the service turns into its own error envelope (`problem`). */
export class HttpProblem extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly type?: string,
	) {
		super(message);
	}
}

/** Reads the whole body; `answered` is handed on. */
export async function readRequest(incoming: IncomingMessage, answered: Promise<void>): Promise<Request> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const rawBody = Buffer.concat(chunks);
	const [path, search] = splitOnce(incoming.url ?? '/', '?');
	return {
		method: incoming.method ?? 'GET',
		path,
		segments: path.split('/').filter(Boolean).map(decodeSegment),
		query: new URLSearchParams(search),
		headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
		rawBody,
		json: () => parseJson(rawBody),
		answered,
	};
}

/** The body as JSON, or undefined where it is none. */
export function jsonOrUndefined(rawBody: Buffer): unknown {
	try {
		return rawBody.length ? JSON.parse(rawBody.toString('utf8')) : undefined;
	} catch {
		return undefined;
	}
}

function splitOnce(text: string, separator: string): [string, string] {
	const at = text.indexOf(separator);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decodeSegment(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		// Not a valid escape: taken as it stands, and then found by nobody.
		return segment;
	}
}

function parseJson(rawBody: Buffer): unknown {
	try {
		// What is kept as UTF-8 has no halves of characters.
		return JSON.parse(rawBody.toString('utf8'), (_, value: unknown) =>
			typeof value === 'string' ? value.toWellFormed() : value,
		);
	} catch {
		throw new HttpProblem(400, 'The body is not valid JSON');
	}
}
