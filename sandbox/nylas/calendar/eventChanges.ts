import { randomText } from '../../server/random';
import { meeting, shownWhen } from './eventFields';
import type { CalendarEvent } from '../mailbox';
import type { Call } from '../state';

export const ID_LETTERS = 'abcdefghijklmnopqrstuv0123456789';

/** The fields of a request as the event has them then; lists and objects are replaced as a whole. */
export function changes({ state, mailbox, id }: Call, body: Record<string, unknown>): Record<string, unknown> {
	const earlier = mailbox.events.get(id)?.participants ?? [];
	const statusOf = (email: string) => earlier.find((one) => one.email === email)?.status ?? 'noreply';
	const { when, participants, conferencing } = body as {
		when?: object;
		participants?: CalendarEvent['participants'];
		conferencing?: unknown;
	};
	return {
		...body,
		...(when ? { when: shownWhen(when) } : {}),
		...(participants
			? { participants: participants.map((one) => ({ ...one, status: one.status ?? statusOf(one.email) })) }
			: {}),
		...(conferencing ? { conferencing: meeting(conferencing, () => randomText(state.random, ID_LETTERS, 10)) } : {}),
	};
}
