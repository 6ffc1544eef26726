import { HttpProblem } from '../../server/request';
import type { Answer } from '../../server/answer';
import { randomUuid } from '../../server/random';
import { SEND_FIELDS } from './mailFields';
import { dispatch, mailOf } from './outgoing';
import { readPayload, type Payload } from './payload';
import { badRequest, envelope } from '../protocol/problems';
import { schedule } from './schedules';
import type { Call, MailboxHandler, Place } from '../state';
import { checkQuery } from '../protocol/query';
import { shown } from '../protocol/wire';

const SOONEST_SEC = 2 * 60;
const LATEST_SEC = 30 * 24 * 60 * 60;

export const sendRoutes: Record<string, MailboxHandler> = {
	'POST /v3/grants/:grant/messages/send': async (call) =>
		await call.state.idempotency.run(call.mailbox.grant.id, call.request, async () => await sendOrRefuse(call)),
};

// A refusal is an answer here and not an exception, because it is kept for the Idempotency-Key too.
async function sendOrRefuse(call: Call): Promise<Answer> {
	try {
		return await send(call);
	} catch (error) {
		if (!(error instanceof HttpProblem)) throw error;
		return { ...envelope(error, randomUuid(call.state.random)), detail: error.message };
	}
}

async function send(call: Call): Promise<Answer> {
	const { state, mailbox, request } = call;
	checkQuery(request, { fields: ['standard', 'include_headers', 'include_basic_headers'] });
	const payload = await readPayload(state, request, SEND_FIELDS);
	const mail = mailOf(mailbox, payload);
	if (mail.to?.length === 0) throw badRequest('to is empty');
	const { send_at: sendAt, use_draft: useDraft, reply_to_message_id: parent } = payload.fields;
	if (useDraft && sendAt === undefined) throw badRequest('use_draft needs send_at');
	if (sendAt !== undefined) return sendLater(call, payload, sendAt);
	const message = dispatch(call, mail);
	const data = { ...shown(mailbox, message, request), ...(parent ? { reply_to_message_id: parent } : {}) };
	return state.answer({ grant_id: mailbox.grant.id, data });
}

function sendLater(place: Place, payload: Payload, sendAt: number): Answer {
	const { state, mailbox } = place;
	const inSec = sendAt - state.nowSec();
	const fields = payload.fields;
	if (inSec < SOONEST_SEC) throw badRequest('send_at must be at least 2 minutes from now');
	if (inSec > LATEST_SEC && !fields.use_draft) throw badRequest('send_at must be at most 30 days from now');
	const scheduleId = schedule(place, mailOf(mailbox, payload), sendAt);
	const { to = [], cc = [], bcc = [], reply_to = [], subject = '', body = '' } = fields;
	const from = fields.from ?? [{ email: mailbox.grant.email }];
	const times = { schedule_id: scheduleId, send_at: sendAt };
	const data = { from, to, cc, bcc, reply_to, subject, body, use_draft: fields.use_draft ?? false, ...times };
	// In both places: the specification says the top level, the guide and the SDK say `data`.
	return state.answer({ grant_id: mailbox.grant.id, ...times, data }, 202);
}
