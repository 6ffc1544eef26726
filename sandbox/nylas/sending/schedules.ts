import type { Answer } from '../../server/answer';
import { randomUuid } from '../../server/random';
import type { Composed } from './compose';
import type { Schedule } from '../mailbox';
import { dispatch } from './outgoing';
import { badRequest } from '../protocol/problems';
import { need, type Call, type MailboxHandler, type Place } from '../state';
import { checkQuery } from '../protocol/query';
import { standard } from '../protocol/wire';
import { without } from '../without';

// The longest wait that a timer can hold; a longer one fires at once.
const MAX_TIMER_MS = 2 ** 31 - 1;

export const scheduleRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/messages/schedules': list,
	'GET /v3/grants/:grant/messages/schedules/:id': get,
	'DELETE /v3/grants/:grant/messages/schedules/:id': cancel,
};

/** Sends the mail at `sendAt` (Unix seconds), then fires `message.send_success`. Gives the schedule's id. */
export function schedule(place: Place, mail: Composed, sendAt: number): string {
	const { state, mailbox } = place;
	const id = randomUuid(state.random);
	const due = () => {
		const message = dispatch(place, { ...mail, date: sendAt });
		entry.status = { code: 'success', description: 'schedule send succeeded' };
		state.emit('message.send_success', mailbox, {
			...without(standard(mailbox, message), 'body'),
			schedule_id: id,
			send_at: sendAt,
		});
	};
	const status: Schedule['status'] = { code: 'pending', description: 'schedule send awaiting send at time' };
	const entry: Schedule = { schedule_id: id, status, close_time: sendAt, cancel: at(sendAt * 1_000, due) };
	mailbox.schedules.set(id, entry);
	state.changed();
	return id;
}

// These two answer without an envelope. Source: docs/facts/nylas.md 7.14.
function list({ mailbox, request }: Call): Answer {
	checkQuery(request, {});
	return { status: 200, body: [...mailbox.schedules.values()].map(shown) };
}

function get({ mailbox, request, id }: Call): Answer {
	checkQuery(request, {});
	return { status: 200, body: shown(need(mailbox.schedules, id)) };
}

function cancel({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, {});
	const found = need(mailbox.schedules, id);
	if (found.status.code !== 'pending') throw badRequest('the message is already sent');
	found.cancel();
	mailbox.schedules.delete(id);
	state.changed();
	return state.answer({ data: { message: 'requested cancelation for workflow' } }, 202);
}

function shown(schedule: Schedule): object {
	return without(schedule, 'cancel');
}

function at(dueMs: number, run: () => void): () => void {
	let timer: NodeJS.Timeout;
	const arm = () => {
		const leftMs = dueMs - Date.now();
		timer = setTimeout(leftMs > MAX_TIMER_MS ? arm : run, Math.min(Math.max(leftMs, 0), MAX_TIMER_MS));
		timer.unref();
	};
	arm();
	return () => clearTimeout(timer);
}
