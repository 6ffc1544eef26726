import { start, type Started } from '../start';

const HOUR = 3_600;

describe('calendars and events', () => {
	let at: Started;
	let soonSec: number;
	beforeEach(async () => {
		at = await start();
		soonSec = Math.floor(Date.now() / 1_000) + HOUR;
	});
	afterEach(async () => await at.nylas.close());

	const make = async (more = {}) =>
		(
			await at.ask<{ id: string }>('$/events?calendar_id=primary', {
				json: { title: 'Call', when: { start_time: soonSec, end_time: soonSec + HOUR }, ...more },
			})
		).body.data;
	const titles = async (query: string) =>
		(await at.ask<Array<{ title: string }>>(`$/events?calendar_id=primary${query}`)).body.data.map(
			({ title }) => title,
		);

	it.each([
		['$/calendars?offset=1', undefined, 'unknown query parameter offset'],
		['$/calendars', { description: 'x' }, 'name is required'],
		['$/events', undefined, 'calendar_id is required'],
		['$/events?calendar_id=primary&order_by=start', undefined, 'unknown query parameter order_by'],
		['$/events?calendar_id=primary&start=2&end=1', undefined, 'end is earlier than start'],
		['$/events?calendar_id=primary&ical_uid=u&title=x', undefined, "ical_uid can't be combined with title"],
		[
			'$/events?calendar_id=primary&event_type=party',
			undefined,
			'event_type must be one of default, outOfOffice, focusTime, workingLocation',
		],
		[
			'$/events?calendar_id=primary&metadata_pair=a:b',
			undefined,
			'metadata_pair must be key1 to key5, a colon and the value',
		],
		['$/events?calendar_id=primary', { title: 'x' }, 'when is required'],
		[
			'$/events?calendar_id=primary',
			{ when: { date: '2027-01-31', object: 'date' } },
			'when.object is not a known field',
		],
		['$/events?calendar_id=primary', { when: { date: '31.1.2027' } }, 'when.date must be a date such as 2027-01-31'],
		[
			'$/events?calendar_id=primary',
			{ when: {} },
			'when must have time, start_time and end_time, date, or start_date and end_date',
		],
		['$/events?calendar_id=primary', { when: { start_time: 2, end_time: 1 } }, 'when ends before it starts'],
		[
			'$/events?calendar_id=primary',
			{ when: { start_time: 1, end_time: 2, start_timezone: 'Europe/Berlin' } },
			'when needs both start_timezone and end_timezone',
		],
		[
			'$/events?calendar_id=primary',
			{ when: { date: '2027-01-31' }, conferencing: { provider: 'WebEx', autocreate: {} } },
			'no meeting can be made at WebEx',
		],
		[
			'$/events?calendar_id=primary',
			{ when: { date: '2027-01-31' }, conferencing: { provider: 'Zoom Meeting', autocreate: {} } },
			'conf_grant_id is required for Zoom Meeting',
		],
		[
			'$/events?calendar_id=holidays@group.calendar.example',
			{ when: { date: '2027-01-31' } },
			'the calendar is read-only',
		],
		['$/calendars/free-busy', { start_time: 1, emails: ['a@x.example'] }, 'end_time is required'],
		[
			'$/calendars/free-busy',
			{ start_time: 1, end_time: 100 * 86_400, emails: ['a@x.example'] },
			'the time span is longer than 3 months',
		],
		[
			'$/calendars/free-busy',
			{ start_time: 1, end_time: 2, emails: Array.from({ length: 51 }, () => 'a@x.example') },
			'emails must have 1 to 50 addresses',
		],
	])('refuses %s with %j', async (path, json, message) => {
		const { status, body } = await at.ask(path, { json });
		expect([status, body.error.message]).toEqual([400, message]);
	});

	it('has none at IMAP', async () => {
		const imap = await start({ provider: 'imap' });
		expect((await imap.ask('$/calendars')).status).toBe(400);
		expect((await imap.ask('$/events?calendar_id=primary')).status).toBe(400);
		await imap.nylas.close();
	});

	it('lists the events of the next month, and of any span with a part of them in it', async () => {
		await make();
		await make({ title: 'Later', when: { start_time: soonSec + 60 * 86_400, end_time: soonSec + 60 * 86_400 + 1 } });
		await make({ title: 'Day', when: { date: new Date((soonSec + 86_400) * 1_000).toISOString().slice(0, 10) } });
		expect(await titles('')).toEqual(['Call', 'Day']);
		expect(await titles(`&start=${soonSec + 10}&end=${soonSec + 20}`)).toEqual(['Call']);
		expect(await titles(`&start=${soonSec + 59 * 86_400}`)).toEqual(['Later']);
	});

	it('filters by text, people, state and metadata', async () => {
		await make({
			description: 'Agenda',
			location: 'Main Street',
			busy: false,
			metadata: { key1: 'a' },
			participants: [{ email: 'ada@x.example' }],
		});
		await make({ title: 'Other' });
		for (const query of [
			'&description=agen',
			'&location=main',
			'&busy=false',
			'&metadata_pair=key1:a',
			'&attendees=Ada@x.example',
			'&title=call',
		])
			expect([query, await titles(query)]).toEqual([query, ['Call']]);
		expect(await titles('&event_type=focusTime')).toEqual([]);
		expect(await titles(`&updated_after=${soonSec}`)).toEqual([]);
	});

	it('keeps what participants answered when the list is replaced', async () => {
		const { id } = await make({ participants: [{ email: 'ada@x.example', status: 'yes' }] });
		const { body } = await at.ask(`$/events/${id}?calendar_id=primary`, {
			method: 'PUT',
			json: { participants: [{ email: 'ada@x.example' }, { email: 'bo@x.example' }] },
		});
		expect(body.data).toMatchObject({ title: 'Call', participants: [{ status: 'yes' }, { status: 'noreply' }] });
	});

	it('finds an event in its own calendar only, and takes answers of participants only', async () => {
		const { id } = await make();
		expect((await at.ask(`$/events/${id}?calendar_id=holidays@group.calendar.example`)).status).toBe(404);
		expect(
			(await at.ask(`$/events/${id}/send-rsvp?calendar_id=primary`, { json: { status: 'yes' } })).body.error.message,
		).toBe('the grant is no participant of this event');
	});
});
