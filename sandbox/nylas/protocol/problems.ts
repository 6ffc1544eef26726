import type { Answer } from '../../server/answer';
import { HttpProblem } from '../../server/request';

/** Error types by status, where none is named. Source: docs/facts/nylas.md 2. */
const TYPES: Record<number, string> = {
	400: 'invalid_request_error',
	401: 'unauthorized',
	403: 'insufficient_scopes',
	404: 'not_found_error',
	405: 'invalid_request_error',
	413: 'invalid_request_error',
	423: 'api.resource_blocked',
	429: 'rate_limit_error',
	500: 'api.internal_error',
	503: 'api.provider_error',
	504: 'provider_error',
};

export function badRequest(message: string, type?: string): HttpProblem {
	return new HttpProblem(400, message, type);
}

export function notFound(message = 'requested object not found'): HttpProblem {
	return new HttpProblem(404, message);
}

/** The error envelope: `{ request_id, error: { type, message } }`. */
export function envelope({ status, message, type }: HttpProblem, requestId: string): Answer {
	const error = { type: type ?? TYPES[status] ?? 'api.internal_error', message };
	return { status, body: { request_id: requestId, error } };
}
