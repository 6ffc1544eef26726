import type { Request } from '../../server/request';
import { pairFilter } from './calendars';
import type { CalendarEvent } from '../mailbox';
import { badRequest } from '../protocol/problems';
import type { QueryType } from '../protocol/query';

const TYPES = ['default', 'outOfOffice', 'focusTime', 'workingLocation'];
const MONTH_SEC = 30 * 86_400;

export const EVENT_LIST: Record<string, QueryType> = {
	calendar_id: 'text',
	limit: 'integer',
	page_token: 'text',
	select: 'text',
	start: 'integer',
	end: 'integer',
	title: 'text',
	description: 'text',
	location: 'text',
	busy: 'flag',
	attendees: 'text',
	event_type: 'texts',
	expand_recurring: 'flag',
	ical_uid: 'text',
	master_event_id: 'text',
	metadata_pair: 'text',
	show_cancelled: 'flag',
	tentative_as_busy: 'flag',
	updated_after: 'integer',
	updated_before: 'integer',
};

/** With `ical_uid` no other filter may stand. */
const BESIDE_UID = ['calendar_id', 'limit', 'page_token', 'select', 'ical_uid'];

/** Begin and end in Unix seconds; a day is one in UTC. */
export function spanOf({ when }: Pick<CalendarEvent, 'when'>): { startSec: number; endSec: number } {
	const {
		time,
		start_time: start = time,
		end_time: end = time,
		date,
		start_date: first = date,
		end_date: last = date,
	} = when as Record<string, string | undefined>;
	if (start !== undefined) return { startSec: Number(start), endSec: Number(end) };
	return { startSec: Date.parse(first ?? '') / 1_000, endSec: Date.parse(last ?? '') / 1_000 + 86_400 };
}

/** Whether an event passes the query. Without a span it is the next month; an event counts with any part in it. Throws 400. */
export function eventFilter(request: Request, nowSec: number): (event: CalendarEvent) => boolean {
	const { query } = request;
	const hasPair = pairFilter(request);
	const stranger = [...query.keys()].find((name) => !BESIDE_UID.includes(name));
	if (query.has('ical_uid') && stranger) throw badRequest(`ical_uid can't be combined with ${stranger}`);
	const unknown = query.getAll('event_type').find((type) => !TYPES.includes(type));
	if (unknown !== undefined) throw badRequest(`event_type must be one of ${TYPES.join(', ')}`);
	const uid = query.get('ical_uid');
	if (uid !== null) return (event) => event.ical_uid === uid;
	const startSec = Number(query.get('start') ?? nowSec);
	const endSec = Number(query.get('end') ?? Math.max(startSec, nowSec) + MONTH_SEC);
	if (endSec < startSec) throw badRequest('end is earlier than start');
	return (event) => isWithin(event, startSec, endSec) && hasPair(event) && fits(event, query);
}

export function isWithin(event: CalendarEvent, startSec: number, endSec: number): boolean {
	const span = spanOf(event);
	return span.endSec > startSec && span.startSec < endSec;
}

function fits(event: CalendarEvent, query: URLSearchParams): boolean {
	const holds = (name: string) =>
		String(event[name] ?? '')
			.toLowerCase()
			.includes((query.get(name) ?? '').toLowerCase());
	const is = (name: string, value: unknown) => !query.has(name) || query.get(name) === String(value);
	const people = event.participants.map(({ email }) => email.toLowerCase());
	const attendees = (query.get('attendees') ?? '')
		.toLowerCase()
		.split(',')
		.map((email) => email.trim())
		.filter(Boolean);
	const types = query.getAll('event_type');
	return (
		['title', 'description', 'location'].every(holds) &&
		is('busy', event.busy) &&
		is('master_event_id', event.master_event_id) &&
		attendees.every((email) => people.includes(email)) &&
		(types.length === 0 || types.includes('default')) &&
		(event.status !== 'cancelled' || query.get('show_cancelled') === 'true') &&
		event.updated_at > Number(query.get('updated_after') ?? -1) &&
		event.updated_at < Number(query.get('updated_before') ?? Infinity)
	);
}
