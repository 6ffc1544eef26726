import type { Answer } from '../../server/answer';
import { randomText } from '../../server/random';
import { calendarOf, writable } from './calendars';
import { EVENT_FIELDS } from './eventFields';
import { EVENT_LIST, eventFilter } from './eventFilters';
import type { CalendarEvent, Mailbox } from '../mailbox';
import { self } from '../sending/outgoing';
import { page } from '../protocol/paging';
import { badRequest, notFound } from '../protocol/problems';
import { type Call, type MailboxHandler, need, select } from '../state';
import { readBody } from '../protocol/body';
import { type QueryType, checkQuery } from '../protocol/query';
import { oneOf, required, requiring } from '../../server/shape';
import { ID_LETTERS, changes } from './eventChanges';

export const eventRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/events': list,
	'POST /v3/grants/:grant/events': create,
	'GET /v3/grants/:grant/events/:id': get,
	'PUT /v3/grants/:grant/events/:id': update,
	'DELETE /v3/grants/:grant/events/:id': remove,
	'POST /v3/grants/:grant/events/:id/send-rsvp': sendRsvp,
};

const WRITE: Record<string, QueryType> = {
	calendar_id: 'text',
	select: 'text',
	notify_participants: 'flag',
	tentative_as_busy: 'flag',
};

/** Recurring events stand for themselves: their occurrences are not worked out. */
function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, EVENT_LIST);
	const calendar = calendarOf(mailbox, request.query.get('calendar_id'));
	const passes = eventFilter(request, state.nowSec());
	const found = [...mailbox.events.values()].filter((event) => event.calendar_id === calendar.id && passes(event));
	const { data, ...cursor } = page(request, found, { usual: 50, max: 200 });
	return state.answer({ data: data.map((event) => select(shown(event), request)), ...cursor });
}

function create(call: Call): Answer {
	const { state, mailbox, request } = call;
	checkQuery(request, WRITE);
	const calendar = writable(calendarOf(mailbox, request.query.get('calendar_id')));
	const body = readBody(request, requiring(EVENT_FIELDS, 'when'));
	const id = randomText(state.random, ID_LETTERS, 26);
	const now = state.nowSec();
	const event: CalendarEvent = {
		id,
		grant_id: mailbox.grant.id,
		object: 'event',
		calendar_id: calendar.id,
		busy: true,
		status: 'confirmed',
		read_only: false,
		visibility: 'default',
		hide_participants: false,
		description: '',
		location: '',
		participants: [],
		resources: [],
		reminders: { use_default: true, overrides: [] },
		ical_uid: `${id}@calendar.example`,
		html_link: `https://calendar.example/event?eid=${id}`,
		organizer: self(mailbox),
		creator: self(mailbox),
		created_at: now,
		updated_at: now,
		when: {},
		...changes(call, body),
	};
	mailbox.events.set(id, event);
	state.emit('event.created', mailbox, shown(event));
	state.changed();
	return state.answer({ data: select(shown(event), request) });
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { calendar_id: 'text', select: 'text', tentative_as_busy: 'flag' });
	return state.answer({ data: select(shown(find(mailbox, request.query.get('calendar_id'), id)), request) });
}

function update(call: Call): Answer {
	const { state, mailbox, request, id } = call;
	checkQuery(request, WRITE);
	const event = find(mailbox, request.query.get('calendar_id'), id);
	writable(need(mailbox.calendars, event.calendar_id));
	// Partial, as the examples of the OpenAPI and the SDK have it; the schema there demands `when`.
	Object.assign(event, changes(call, readBody(request, EVENT_FIELDS)), { updated_at: state.nowSec() });
	state.emit('event.updated', mailbox, shown(event));
	state.changed();
	return state.answer({ data: select(shown(event), request) });
}

// Google keeps it as cancelled for a while; elsewhere it is gone.
function remove({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { calendar_id: 'text', notify_participants: 'flag' });
	const event = find(mailbox, request.query.get('calendar_id'), id);
	writable(need(mailbox.calendars, event.calendar_id));
	if (mailbox.grant.provider === 'google') event.status = 'cancelled';
	else mailbox.events.delete(id);
	state.emit('event.deleted', mailbox, {
		id,
		grant_id: mailbox.grant.id,
		calendar_id: event.calendar_id,
		object: 'event',
	});
	state.changed();
	return state.answer({});
}

function sendRsvp({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { calendar_id: 'text', skip_nylas_email: 'flag' });
	const event = find(mailbox, request.query.get('calendar_id'), id);
	const { status } = readBody(request, { status: required(oneOf('yes', 'no', 'maybe')) });
	const own = event.participants.find(({ email }) => mailbox.ownAddresses().includes(email.toLowerCase()));
	if (!own) throw badRequest('the grant is no participant of this event');
	own.status = status;
	state.emit('event.updated', mailbox, shown(event));
	state.changed();
	return state.answer({ data: {} });
}

// An answer has no empty title and no empty list of people (OpenAPI).
function shown(event: CalendarEvent): Partial<CalendarEvent> {
	const isEmpty = (name: string, value: unknown) =>
		(name === 'title' && value === '') || (name === 'participants' && event.participants.length === 0);
	return Object.fromEntries(Object.entries(event).filter(([name, value]) => !isEmpty(name, value)));
}

function find(mailbox: Mailbox, calendarId: string | null, id: string): CalendarEvent {
	const calendar = calendarOf(mailbox, calendarId);
	const event = need(mailbox.events, id);
	if (event.calendar_id !== calendar.id) throw notFound();
	return event;
}
