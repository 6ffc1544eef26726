import type { Request } from '../../server/request';
import type { Answer } from '../../server/answer';
import { randomUuid } from '../../server/random';
import type { CalendarEvent, Mailbox } from '../mailbox';
import type { Calendar } from './calendar';
import { page } from '../protocol/paging';
import { badRequest } from '../protocol/problems';
import { need, select, type Call, type MailboxHandler } from '../state';
import { metadata, readBody } from '../protocol/body';
import { checkQuery } from '../protocol/query';
import { requiring, text } from '../../server/shape';

export const calendarRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/calendars': list,
	'POST /v3/grants/:grant/calendars': create,
	'GET /v3/grants/:grant/calendars/:id': get,
	'PUT /v3/grants/:grant/calendars/:id': update,
	'DELETE /v3/grants/:grant/calendars/:id': remove,
};

const FIELDS = { name: text, description: text, location: text, timezone: text, metadata };
const COLOURS = { hex_color: text, hex_foreground_color: text };

/** The calendar that a request names; `primary` is the account's own. Throws 400 without a name, 404 on an unknown one. */
export function calendarOf(mailbox: Mailbox, id: string | null): Calendar {
	refuseImap(mailbox);
	if (!id) throw badRequest('calendar_id is required');
	const primary = [...mailbox.calendars.values()].find((calendar) => calendar.is_primary);
	return id === 'primary' && primary ? primary : need(mailbox.calendars, id);
}

/** `metadata_pair=key1:value`, as calendars and events take it. Throws 400 on another key. */
export function pairFilter({ query }: Request): (one: Calendar | CalendarEvent) => boolean {
	const pair = query.get('metadata_pair');
	if (pair === null) return () => true;
	if (!/^key[1-5]:/.test(pair)) throw badRequest('metadata_pair must be key1 to key5, a colon and the value');
	return ({ metadata: kept }) => (kept as Record<string, string> | undefined)?.[pair.slice(0, 4)] === pair.slice(5);
}

function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, { limit: 'integer', page_token: 'text', metadata_pair: 'text', select: 'text' });
	refuseImap(mailbox);
	const found = [...mailbox.calendars.values()].filter(pairFilter(request));
	const { data, ...cursor } = page(request, found, { usual: 50, max: 200 });
	return state.answer({ data: data.map((calendar) => select(calendar, request)), ...cursor });
}

function create({ state, mailbox, request }: Call): Answer {
	checkQuery(request, { select: 'text' });
	refuseImap(mailbox);
	const body = readBody(request, requiring(FIELDS, 'name'));
	const calendar: Calendar = {
		id: randomUuid(state.random),
		grant_id: mailbox.grant.id,
		object: 'calendar',
		is_primary: false,
		is_owned_by_user: true,
		read_only: false,
		...body,
	};
	mailbox.calendars.set(calendar.id, calendar);
	state.emit('calendar.created', mailbox, calendar);
	state.changed();
	return state.answer({ data: select(calendar, request) });
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text' });
	return state.answer({ data: select(calendarOf(mailbox, id), request) });
}

function update({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text' });
	const calendar = writable(calendarOf(mailbox, id));
	Object.assign(calendar, readBody(request, { ...FIELDS, ...COLOURS }));
	state.emit('calendar.updated', mailbox, calendar);
	state.changed();
	return state.answer({ data: select(calendar, request) });
}

function remove({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, {});
	const calendar = writable(calendarOf(mailbox, id));
	if (calendar.is_primary) throw badRequest('the primary calendar can not be deleted');
	mailbox.calendars.delete(calendar.id);
	for (const event of mailbox.events.values()) if (event.calendar_id === calendar.id) mailbox.events.delete(event.id);
	state.emit('calendar.deleted', mailbox, { id: calendar.id, grant_id: mailbox.grant.id, object: 'calendar' });
	state.changed();
	return state.answer({});
}

export function writable(calendar: Calendar): Calendar {
	if (calendar.read_only) throw badRequest('the calendar is read-only');
	return calendar;
}

function refuseImap({ grant }: Mailbox): void {
	if (grant.provider === 'imap') throw badRequest('calendars are not supported for IMAP');
}
