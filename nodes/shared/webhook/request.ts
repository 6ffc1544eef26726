import type { IWebhookFunctions } from 'n8n-workflow';

/** A request to a trigger's address. */
export interface WebhookRequest {
	method: string;
	query: Record<string, unknown>;
	/** Names in lower case. */
	headers: Record<string, unknown>;
	/** The body as it came. n8n has unpacked gzip and deflate. */
	bytes: Buffer;
}

/** An answer that starts no run: text, or JSON. */
export interface Reply {
	status: number;
	body: string | Record<string, unknown>;
}

/** Nylas cuts at 1 MB; Intercom's conversations are far below. More than this is nobody we know. */
const MAX_BYTES = 8 * 1024 * 1024;

export async function readRequest(context: IWebhookFunctions): Promise<WebhookRequest | { refused: Reply }> {
	const { method, query, headers } = context.getRequestObject();
	const bytes = await rawBody(context);
	if (bytes === undefined) return { refused: { status: 400, body: { error: 'The body can not be read' } } };
	if (bytes.length > MAX_BYTES) return { refused: { status: 413, body: { error: 'The body is too large' } } };
	return { method: method.toUpperCase(), query: (query ?? {}) as Record<string, unknown>, headers, bytes };
}

/**
 * n8n keeps the bytes of whatever it parsed, and reads the others when asked. A form with files is neither: its bytes are gone,
 * so it counts as empty and no signature fits.
 */
async function rawBody(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = context.getRequestObject();
	if (request.rawBody) return request.rawBody;
	const hasNone =
		['GET', 'HEAD'].includes(request.method) || /^multipart\//i.test(String(request.headers['content-type'] ?? ''));
	if (hasNone) return Buffer.alloc(0);
	return await request.readRawBody().then(
		() => request.rawBody ?? Buffer.alloc(0),
		() => undefined,
	);
}
