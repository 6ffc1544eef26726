import type { IncomingMessage } from 'node:http';

import { Failure } from './failure';

/** Whole request with its files in base64. */
const maxBodyBytes = 30 * 1024 * 1024;

/** The JSON object that was posted. Throws 413 over {@link maxBodyBytes}, 400 for anything that is not a JSON object. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
	return parse((await readBytes(request)).toString('utf8'));
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
	if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge(request);
	const chunks: Buffer[] = [];
	let sizeBytes = 0;
	// `destroyOnReturn: false`: the sender must still be able to read why it was refused.
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		sizeBytes += (chunk as Buffer).length;
		if (sizeBytes > maxBodyBytes) throw tooLarge(request);
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

function tooLarge(request: IncomingMessage): Failure {
	// Clients write the whole body before they look at the answer.
	setImmediate(() => request.resume());
	return new Failure(413, 'More than 30 MB: leave out or shrink an attachment.');
}

function parse(text: string): Record<string, unknown> {
	if (text.trim() === '') return {};
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new Failure(400, 'The body is not valid JSON.');
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Failure(400, 'The body must be a JSON object.');
	return value as Record<string, unknown>;
}
