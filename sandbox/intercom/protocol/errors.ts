/** An answer that refuses. Codes and messages: docs/facts/intercom.md 3.1, 3.3. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly extra: { field?: string; headers?: Record<string, string>; withoutRequestId?: boolean } = {},
	) {
		super(message);
	}

	/** The `error.list` body. `request_id` is missing from some answers of the real service, too. */
	body(requestId: string): Record<string, unknown> {
		const error = { code: this.code, message: this.message, field: this.extra.field ?? null };
		if (this.extra.withoutRequestId) return { type: 'error.list', errors: [error] };
		return { type: 'error.list', request_id: requestId, errors: [error] };
	}
}

const refusal = (status: number, code: string, message: string) => (): ApiError => new ApiError(status, code, message);

export const unauthorized = refusal(401, 'unauthorized', 'Access Token Invalid');
export const notAcceptable = refusal(
	406,
	'media_type_not_acceptable',
	'The Accept header should send a media type of application/json',
);
export const unknownVersion = refusal(400, 'intercom_version_invalid', 'The requested version could not be found');
export const notInThisVersion = refusal(
	400,
	'intercom_version_invalid',
	'Requested resource is not available in current API version.',
);
export const resourceNotFound = refusal(404, 'not_found', 'Resource Not Found');
export const userNotFound = refusal(404, 'not_found', 'User Not Found');
export const conversationNotFound = refusal(404, 'not_found', 'Conversation not found');
export const adminNotFound = refusal(404, 'admin_not_found', 'Admin not found');
export const assigneeNotFound = refusal(404, 'assignee_not_found', 'Assignee not found');
export const teamNotFound = refusal(404, 'team_not_found', 'Team not found');
export const tagNotFound = refusal(404, 'tag_not_found', 'Tag not found');
export const companyNotFound = refusal(404, 'company_not_found', 'Company Not Found');
export const ticketNotFound = refusal(404, 'ticket_not_found', 'Ticket not found');
export const partNotFound = refusal(
	404,
	'conversation_part_or_message_not_found',
	'Conversation part or message not found',
);
export const notRestorable = refusal(400, 'not_restorable', 'This user was blocked and cannot be recreated');

export function parameterInvalid(message: string, field?: string, status = 400): ApiError {
	return new ApiError(status, 'parameter_invalid', message, { field });
}

export function parameterMissing(field: string): ApiError {
	return new ApiError(400, 'parameter_missing', `${field} is required`, { field });
}

export function unknownParameter(field: string): ApiError {
	return new ApiError(400, 'bad_request', `bad '${field}' parameter`, { field });
}

/** The existing id is only in the text; there is no field for it. */
export function contactExists(id: string, isArchived: boolean): ApiError {
	const who = isArchived ? 'An archived contact' : 'A contact';
	return new ApiError(409, 'conflict', `${who} matching those details already exists with id=${id}`);
}

export function contactMerged(canonicalId: string): ApiError {
	return new ApiError(
		410,
		'contact_merged',
		"This contact has been merged. See the 'Link' header for the canonical contact.",
		{ headers: { Link: `</contacts/${canonicalId}>; rel="canonical"` }, withoutRequestId: true },
	);
}
