import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import type { Answer } from '../../shared/http/response';
import type { Json } from '../../shared/kit/objects';
import type { AdminMessage } from './model';

/**
 * `POST /messages`. Intercom's examples and its SDK say `inapp`, the enum of its OpenAPI files `in_app` (docs/facts/intercom.md 12.2). A
 * refusal of the one that names the field has sent nothing, so the other may be tried.
 */
export async function sendAdminMessage(api: Api, message: Json): Promise<AdminMessage> {
	const attempt = async (body: Json) =>
		await api.request({
			method: 'POST',
			path: '/messages',
			body,
			accept: (answer) => answer.status === 404 || isOtherSpelling(answer, body),
		});
	let answer = await attempt(message);
	if (isOtherSpelling(answer, message)) answer = await attempt({ ...message, message_type: 'in_app' });
	if (answer.status === 404) throw notYet(answer);
	return answer.body as AdminMessage;
}

function isOtherSpelling({ status, body }: Answer, { message_type: type }: Json): boolean {
	return (
		type === 'inapp' &&
		(status === 400 || status === 422) &&
		/message_type/.test(JSON.stringify(record(body).errors ?? ''))
	);
}

/** The contact was just read, so Intercom does know it. */
function notYet({ body }: Answer): Failure {
	const { errors, request_id: requestId } = record(body);
	const { code, message } = record(Array.isArray(errors) ? errors[0] : undefined);
	return new Failure("Intercom can't send this message yet", {
		status: 404,
		code: typeof code === 'string' ? code : undefined,
		requestId: typeof requestId === 'string' ? requestId : undefined,
		retryable: true,
		description: `A contact that was just created can't receive messages for a few minutes: run the item again then. Otherwise check 'Acting Teammate'. Intercom says: ${String(message ?? 'Not Found')}`,
	});
}
