import { HttpProblem, type Answer, type Handler, type Request } from '../http';
import { randomUuid } from '../random';
import { Idempotency } from './idempotency';
import type { Mailbox } from './mailbox';
import { dispatch, mailOf, type MailFields } from './outgoing';
import { readPayload, SEND_FIELDS, type Payload } from './payload';
import { badRequest, envelope } from './problems';
import { schedule } from './schedules';
import { onMailbox, type State } from './state';
import { checkQuery } from './validate';
import { shown } from './wire';

const SOONEST_SEC = 2 * 60;
const LATEST_SEC = 30 * 24 * 60 * 60;

export function sendRoutes(state: State): Record<string, Handler> {
	const idempotency = new Idempotency();
	return {
		'POST /v3/grants/:grant/messages/send': onMailbox(state, async ({ mailbox, request }) =>
			await idempotency.run(mailbox.grant.id, request, async () => {
				try {
					return await send(state, mailbox, request);
				} catch (error) {
					// An answer and not an exception, because refusals are kept for the key too.
					if (error instanceof HttpProblem) return { ...envelope(error, randomUuid(state.random)), detail: error.message };
					throw error;
				}
			}),
		),
	};
}

async function send(state: State, mailbox: Mailbox, request: Request): Promise<Answer> {
	checkQuery(request, { fields: ['standard', 'include_headers', 'include_basic_headers'] });
	const payload = await readPayload(request, SEND_FIELDS, ['to']);
	const mail = mailOf(mailbox, payload);
	if (mail.to?.length === 0) throw badRequest('to is empty');
	const { send_at: sendAt, use_draft: useDraft, reply_to_message_id: parent } = payload.fields as MailFields;
	if (useDraft && sendAt === undefined) throw badRequest('use_draft needs send_at');
	if (sendAt !== undefined) return sendLater(state, mailbox, payload, sendAt);
	const message = dispatch(state, mailbox, mail);
	const data = { ...shown(mailbox, message, request), ...(parent ? { reply_to_message_id: parent } : {}) };
	return state.answer({ grant_id: mailbox.grant.id, data });
}

function sendLater(state: State, mailbox: Mailbox, payload: Payload, sendAt: number): Answer {
	const inSec = sendAt - state.nowSec();
	const fields = payload.fields as MailFields;
	if (inSec < SOONEST_SEC) throw badRequest('send_at must be at least 2 minutes from now');
	if (inSec > LATEST_SEC && !fields.use_draft) throw badRequest('send_at must be at most 30 days from now');
	const scheduleId = schedule(state, mailbox, mailOf(mailbox, payload), sendAt);
	const { to = [], cc = [], bcc = [], reply_to = [], subject = '', body = '' } = fields;
	const data = { from: fields.from ?? [{ email: mailbox.grant.email }], to, cc, bcc, reply_to, subject, body, schedule_id: scheduleId, send_at: sendAt, use_draft: fields.use_draft ?? false };
	// In both places: the specification says the top level, the guide and the SDK say `data`.
	return state.answer({ grant_id: mailbox.grant.id, schedule_id: scheduleId, send_at: sendAt, data }, 202);
}
