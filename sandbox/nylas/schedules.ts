import type { Handler } from '../http';
import { randomUuid } from '../random';
import type { Composed } from './compose';
import type { Mailbox, Schedule } from './mailbox';
import { dispatch } from './outgoing';
import { badRequest } from './problems';
import { need, onMailbox, type State } from './state';
import { checkQuery } from './validate';
import { standard } from './wire';
import { without } from './without';

// The longest wait that a timer can hold; a longer one fires at once.
const MAX_TIMER_MS = 2 ** 31 - 1;

export function scheduleRoutes(state: State): Record<string, Handler> {
	return {
		// These two answer without an envelope. Source: facts/nylas.md 3.5.
		'GET /v3/grants/:grant/messages/schedules': onMailbox(state, ({ mailbox, request }) => {
			checkQuery(request, {});
			return { status: 200, body: [...mailbox.schedules.values()].map(shown) };
		}),
		'GET /v3/grants/:grant/messages/schedules/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, {});
			return { status: 200, body: shown(need(mailbox.schedules, id)) };
		}),
		'DELETE /v3/grants/:grant/messages/schedules/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, {});
			const found = need(mailbox.schedules, id);
			if (found.status.code !== 'pending') throw badRequest('the message is already sent');
			found.cancel();
			mailbox.schedules.delete(id);
			state.changed();
			return state.answer({ data: { message: 'requested cancelation for workflow' } }, 202);
		}),
	};
}

/** Sends the mail at `sendAt` (Unix seconds), then fires `message.send_success`. Gives the schedule's id. */
export function schedule(state: State, mailbox: Mailbox, mail: Composed, sendAt: number): string {
	const id = randomUuid(state.random);
	const due = () => {
		const message = dispatch(state, mailbox, { ...mail, date: sendAt });
		entry.status = { code: 'success', description: 'schedule send succeeded' };
		state.emit('message.send_success', mailbox, { ...without(standard(message), 'body'), schedule_id: id, send_at: sendAt });
	};
	const cancel = at(sendAt * 1_000, due);
	const entry: Schedule = { schedule_id: id, status: { code: 'pending', description: 'schedule send awaiting send at time' }, close_time: sendAt, cancel };
	mailbox.schedules.set(id, entry);
	state.changed();
	return id;
}

function shown({ cancel: _cancel, ...schedule }: Schedule): object {
	return schedule;
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
