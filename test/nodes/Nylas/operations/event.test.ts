import { openMailbox, type Mailbox } from '../../../support/mailbox';

const START = '2027-01-31T09:00:00Z';
const END = '2027-01-31T10:00:00Z';
const START_SEC = 1_801_386_000;
const HOUR = 3_600;

describe('Nylas, events', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const query = () => Object.fromEntries(mailbox.last().query);

	const create = async (parameters: Record<string, unknown> = {}) =>
		(await mailbox.output('event:create', { title: 'Call', start: START, end: END, ...parameters }))[0];

	describe('made', () => {
		it('at a time are in the primary calendar, with Unix seconds on the wire', async () => {
			const event = await create();
			expect([mailbox.last().method, mailbox.last().path, query()]).toEqual([
				'POST',
				`/v3/grants/${mailbox.grant.id}/events`,
				{ calendar_id: 'primary' },
			]);
			expect(mailbox.last().json).toEqual({
				title: 'Call',
				when: { start_time: START_SEC, end_time: START_SEC + HOUR },
			});
			expect(event).toMatchObject({
				object: 'event',
				calendar_id: 'support@shop.example',
				when: { object: 'timespan', start_time: START_SEC },
			});
		});

		it('have every option as Nylas names it', async () => {
			await create({
				calendarId: ' primary ',
				options: {
					busy: false,
					capacity: 12,
					conferencing: 'Zoom Meeting',
					conferencingGrantId: 'zoom-grant',
					description: 'Agenda',
					hideParticipants: true,
					location: '12 Main Street',
					metadata: { key1: 'order-12' },
					notifyParticipants: false,
					participants: 'Ada <ada@x.example>, grace@x.example',
					recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO', ' '],
					reminders: {
						reminder: [
							{ minutes: 20, method: 'email' },
							{ minutes: '5', method: '' },
						],
					},
					resources: 'room-1@shop.example',
					timeZone: 'Europe/Berlin',
					visibility: 'private',
				},
			});
			expect(query()).toEqual({ calendar_id: 'primary', notify_participants: 'false' });
			expect(mailbox.last().json).toEqual({
				title: 'Call',
				description: 'Agenda',
				location: '12 Main Street',
				participants: [{ email: 'ada@x.example', name: 'Ada' }, { email: 'grace@x.example' }],
				resources: [{ email: 'room-1@shop.example' }],
				busy: false,
				visibility: 'private',
				capacity: 12,
				hide_participants: true,
				recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
				conferencing: { provider: 'Zoom Meeting', autocreate: { conf_grant_id: 'zoom-grant' } },
				reminders: {
					use_default: false,
					overrides: [{ reminder_minutes: 20, reminder_method: 'email' }, { reminder_minutes: 5 }],
				},
				metadata: { key1: 'order-12' },
				when: {
					start_time: START_SEC,
					end_time: START_SEC + HOUR,
					start_timezone: 'Europe/Berlin',
					end_timezone: 'Europe/Berlin',
				},
			});
		});

		it.each([
			['2027-01-31T00:00:00', '', { date: '2027-01-31' }],
			['2027-01-31', '2027-01-31', { date: '2027-01-31' }],
			['2027-01-31T00:00:00.000+13:00', '2027-02-02', { start_date: '2027-01-31', end_date: '2027-02-02' }],
		])('all day, from %s to %s, are days in whatever time zone', async (startDate, endDate, when) => {
			// Start and End are hidden then, and keep what was in them.
			await create({ allDay: true, startDate, endDate, start: 'nonsense' });
			expect(mailbox.last().json).toEqual({ title: 'Call', when });
		});

		it.each([
			[{ conferencing: 'Google Meet' }, { provider: 'Google Meet', autocreate: {} }],
			[
				{ conferencing: 'WebEx', conferencingUrl: 'https://webex.example/1' },
				{ provider: 'WebEx', details: { url: 'https://webex.example/1' } },
			],
		])('with %j have a meeting', async (options, conferencing) => {
			await create({ options });
			expect(mailbox.last().json).toMatchObject({ conferencing });
		});

		it.each([
			[{ useDefaultReminders: true }, { use_default: true }],
			[{ reminders: {} }, { use_default: false }],
		])('with %j say so about reminders', async (options, reminders) => {
			await create({ options });
			expect(mailbox.last().json).toMatchObject({ reminders });
		});

		it('are not made again after a lost answer, because people may be invited already', async () => {
			mailbox.nylas.faults.add({ route: /POST .*events/, dropAnswer: true });
			const { items } = await mailbox.run('event:create', { start: START, end: END }, { continueOnFail: true });
			expect(items[0].json).toMatchObject({
				error: 'Nylas did not answer',
				details: { ambiguous: true, retryable: false },
			});
			expect(mailbox.requests(/POST .*events/)).toHaveLength(1);
		});

		it('invite nobody outside when an agent makes them', async () => {
			const parameters = { start: START, end: END, options: { participants: 'ada@x.example' } };
			const { error } = await mailbox.run('event:create', parameters, { asTool: true });
			expect(error?.message).toBe('The AI agent is not allowed to write to this recipient');
			expect(mailbox.requests()).toHaveLength(0);
			await mailbox.output(
				'event:create',
				{ ...parameters, options: { ...parameters.options, allowedDomains: 'x.example' } },
				{ asTool: true },
			);
		});
	});

	describe('changed', () => {
		it('keep what is not given', async () => {
			const { id: eventId } = await create({ options: { location: 'Here', participants: 'ada@x.example' } });
			const [event] = await mailbox.output('event:update', {
				eventId,
				options: { title: 'Longer call', notifyParticipants: false },
			});
			expect([mailbox.last().method, mailbox.last().json, query()]).toEqual([
				'PUT',
				{ title: 'Longer call' },
				{ calendar_id: 'primary', notify_participants: 'false' },
			]);
			expect(event).toMatchObject({
				title: 'Longer call',
				location: 'Here',
				when: { start_time: START_SEC },
				participants: [{ email: 'ada@x.example', status: 'noreply' }],
			});
		});

		it('are moved, also to whole days', async () => {
			const { id: eventId } = await create();
			await mailbox.output('event:update', {
				eventId,
				options: { start: '1801389600', end: '2027-01-31T12:00:00+01:00' },
			});
			expect(mailbox.last().json).toEqual({ when: { start_time: START_SEC + HOUR, end_time: START_SEC + 2 * HOUR } });
			await mailbox.output('event:update', { eventId, options: { startDate: '2027-02-01' } });
			expect(mailbox.last().json).toEqual({ when: { date: '2027-02-01' } });
		});

		it('by an agent may keep those who take part, and win nobody else', async () => {
			const { id: eventId } = await create({ options: { participants: 'ada@x.example' } });
			const invite = async (participants: string) =>
				(await mailbox.run('event:update', { eventId, options: { participants } }, { asTool: true })).error?.message;
			expect(await invite('ada@x.example')).toBeUndefined();
			expect(await invite('ada@x.example, eve@y.example')).toBe(
				'The AI agent is not allowed to write to this recipient',
			);
		});

		it('in a calendar that nobody can write to are refused with what Nylas says', async () => {
			const { error } = await mailbox.run('event:create', {
				calendarId: 'holidays@group.calendar.example',
				start: START,
				end: END,
			});
			expect(error?.description).toContain('the calendar is read-only');
		});
	});

	describe('read', () => {
		it('are got and deleted by calendar and ID', async () => {
			const { id: eventId } = await create();
			expect(await mailbox.output('event:get', { eventId, calendarId: mailbox.grant.email })).toMatchObject([
				{ id: eventId, title: 'Call' },
			]);
			expect(query()).toEqual({ calendar_id: 'support@shop.example' });
			expect(await mailbox.output('event:delete', { eventId, options: { notifyParticipants: true } })).toEqual([
				{ deleted: true, id: eventId },
			]);
			expect(query()).toEqual({ calendar_id: 'primary', notify_participants: 'true' });
			const span = { after: START, before: END };
			expect(await mailbox.output('event:getMany', { options: span })).toEqual([]);
			expect(await mailbox.output('event:getMany', { options: { ...span, showCancelled: true } })).toMatchObject([
				{ id: eventId, status: 'cancelled' },
			]);
		});

		it('are gone at once at Microsoft', async () => {
			const other = await openMailbox({ email: 'team@outlook.example', provider: 'microsoft' });
			const { items } = await other.run('event:create', { start: START, end: END });
			const eventId = items[0].json.id;
			await other.run('event:delete', { eventId });
			expect((await other.run('event:get', { eventId })).error?.message).toBe('Nylas did not find this object');
			await other.close();
		});

		it('are listed over all pages of a span', async () => {
			for (let number = 0; number < 5; number += 1) await create({ title: `Call ${number}` });
			mailbox.nylas.log.clear();
			const listed = await mailbox.output('event:getMany', { limit: 2, options: { after: START, before: END } });
			expect(listed.map(({ title }) => title)).toEqual(['Call 0', 'Call 1']);
			expect(
				await mailbox.output('event:getMany', { returnAll: true, options: { after: START, before: END } }),
			).toHaveLength(5);
			expect(mailbox.requests().map((request) => request.query.get('limit'))).toEqual(['2', '200']);
		});

		it('follow the cursor with the same filters', async () => {
			for (let number = 0; number < 3; number += 1) await create({ title: `Call ${number}` });
			const [first] = await mailbox.output('apiRequest:send', {
				method: 'GET',
				path: `/v3/grants/${mailbox.grant.id}/events`,
				options: {
					query: { calendar_id: 'primary', limit: 1, start: START_SEC, end: START_SEC + HOUR },
					followPages: true,
				},
			});
			expect(first).toMatchObject({ title: 'Call 0' });
			expect(mailbox.requests(/GET .*events$/)).toHaveLength(3);
		});

		it('can be narrowed by all that Nylas knows', async () => {
			const options = {
				after: START,
				attendees: 'ada@x.example, grace@x.example',
				before: END,
				busy: true,
				description: 'agenda',
				eventTypes: ['default', 'focusTime'],
				expandRecurring: false,
				location: 'street',
				masterEventId: 'm1',
				metadataPair: 'key1:a',
				select: 'ID, title',
				showCancelled: false,
				tentativeAsBusy: false,
				title: 'call',
				updatedAfter: '2026-01-01T00:00:00Z',
				updatedBefore: '2026-01-02T00:00:00Z',
			};
			await mailbox.output('event:getMany', { limit: 5, options });
			expect(mailbox.last().query.getAll('event_type')).toEqual(['default', 'focusTime']);
			expect({ ...query(), event_type: undefined }).toEqual({
				calendar_id: 'primary',
				limit: '5',
				start: String(START_SEC),
				end: String(START_SEC + HOUR),
				attendees: 'ada@x.example,grace@x.example',
				busy: 'true',
				description: 'agenda',
				expand_recurring: 'false',
				location: 'street',
				master_event_id: 'm1',
				metadata_pair: 'key1:a',
				select: 'id,title',
				show_cancelled: 'false',
				tentative_as_busy: 'false',
				title: 'call',
				updated_after: '1767225600',
				updated_before: '1767312000',
			});
		});

		it('are found by their UID', async () => {
			const { ical_uid: icalUid, id } = await create();
			expect(await mailbox.output('event:getMany', { options: { icalUid, select: 'id' } })).toEqual([{ id }]);
		});
	});

	describe('answered', () => {
		const invitation = async () => (await create({ options: { participants: 'support@shop.example' } })).id;

		it('have the answer, and the organizer gets it', async () => {
			const eventId = await invitation();
			expect(
				await mailbox.output('event:sendRsvp', { eventId, status: 'maybe', options: { skipNylasEmail: true } }),
			).toEqual([{ answered: true, id: eventId, status: 'maybe' }]);
			expect([mailbox.last().json, query()]).toEqual([
				{ status: 'maybe' },
				{ calendar_id: 'primary', skip_nylas_email: 'true' },
			]);
			expect(await mailbox.output('event:get', { eventId })).toMatchObject([
				{ participants: [{ email: 'support@shop.example', status: 'maybe' }] },
			]);
		});

		it.each([
			['in the data', { data: { send_ics_error: { type: 'insufficient_scopes', message: 'no' } } }],
			['beside the data', { send_ics_error: { type: 'insufficient_scopes', message: 'no' } }],
		])('say when the mail to the organizer did not go out, %s', async (_, body) => {
			mailbox.nylas.faults.add({
				route: /send-rsvp/,
				status: 200,
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
			const { items, hints } = await mailbox.run('event:sendRsvp', { eventId: 'e1' });
			expect(items[0].json).toEqual({
				answered: true,
				id: 'e1',
				status: 'yes',
				send_ics_error: { type: 'insufficient_scopes', message: 'no' },
			});
			expect(hints[0].message).toContain('could not email it to the organizer');
		});

		it('are not answered twice after a lost answer', async () => {
			const eventId = await invitation();
			mailbox.nylas.faults.add({ route: /send-rsvp/, dropAnswer: true });
			expect((await mailbox.run('event:sendRsvp', { eventId })).error?.message).toBe('Nylas did not answer');
			expect(mailbox.requests(/send-rsvp/)).toHaveLength(1);
		});
	});

	it.each<[string, Record<string, unknown>, string]>([
		['event:create', { start: START, end: '2027-01-31T08:00:00Z' }, "'End' is before 'Start'"],
		['event:create', { start: 'tomorrow', end: END }, "'Start' is not a date"],
		['event:create', { start: "={{ '' }}", end: END }, "The parameter 'Start' is empty"],
		['event:create', { allDay: true, startDate: "={{ '' }}" }, "The parameter 'Start Date' is empty"],
		['event:create', { allDay: true, startDate: '2027-02-30' }, "'Start Date' is not a valid date"],
		[
			'event:create',
			{ allDay: true, startDate: '2027-02-03', endDate: '2027-02-01' },
			"'End Date' is before 'Start Date'",
		],
		[
			'event:create',
			{ allDay: true, startDate: '2027-02-03', options: { timeZone: 'Europe/Berlin' } },
			"'Time Zone' needs 'Start' and 'End'",
		],
		[
			'event:create',
			{ start: START, end: END, options: { timeZone: 'Berlin' } },
			"'Time Zone' is not a known time zone",
		],
		[
			'event:create',
			{ start: START, end: END, options: { recurrence: ['every monday'] } },
			"'Recurrence' has a rule that Nylas does not accept",
		],
		[
			'event:create',
			{ start: START, end: END, options: { participants: 'ada' } },
			"'Participants' contains an invalid email address",
		],
		['event:create', { start: START, end: END, options: { location: 'x'.repeat(256) } }, "'Location' is too long"],
		[
			'event:create',
			{ start: START, end: END, options: { conferencing: 'WebEx' } },
			"Nylas can't create meetings in WebEx",
		],
		[
			'event:create',
			{ start: START, end: END, options: { conferencing: 'Zoom Meeting' } },
			"A Zoom meeting needs 'Conference Mailbox ID'",
		],
		[
			'event:create',
			{ start: START, end: END, options: { conferencingUrl: 'https://x.example' } },
			"'Conferencing' is missing",
		],
		[
			'event:create',
			{
				start: START,
				end: END,
				options: { conferencing: 'Google Meet', conferencingUrl: 'https://x.example', conferencingGrantId: 'g' },
			},
			"'Conference Link' and 'Conference Mailbox ID' can't be combined",
		],
		[
			'event:create',
			{ start: START, end: END, options: { reminders: { reminder: [{ minutes: -1 }] } } },
			"'Minutes Before' of a reminder is not a whole number",
		],
		['event:update', { eventId: 'e', options: { notifyParticipants: true } }, 'There is nothing to update'],
		['event:update', { eventId: 'e', options: { start: START } }, "'Start' and 'End' must be set together"],
		['event:update', { eventId: 'e', options: { endDate: '2027-02-01' } }, "'End Date' needs 'Start Date'"],
		[
			'event:update',
			{ eventId: 'e', options: { start: START, end: END, startDate: '2027-02-01' } },
			'The event has both times and dates',
		],
		['event:getMany', { options: { after: END, before: START } }, "'Before' is earlier than 'After'"],
		['event:getMany', { options: { icalUid: 'u', title: 'x' } }, "'UID' can't be combined with other filters"],
	])('%s with %j is refused before Nylas is asked', async (operation, parameters, message) => {
		expect((await mailbox.run(operation, parameters)).error?.message).toBe(message);
		expect(mailbox.requests()).toHaveLength(0);
	});

	it.each([
		['event:create', { start: START, end: END, options: { dryRun: true } }, 'POST'],
		['event:update', { eventId: 'e', options: { title: 'x', dryRun: true } }, 'PUT'],
		['event:delete', { eventId: 'e', options: { dryRun: true } }, 'DELETE'],
		['event:sendRsvp', { eventId: 'e', options: { dryRun: true } }, 'POST'],
	])('%s shows its request in a dry run and changes nothing', async (operation, parameters, method) => {
		const [{ url, ...json }] = await mailbox.output(operation, parameters);
		expect(json).toMatchObject({ dryRun: true, method });
		expect(url).toContain('?calendar_id=primary');
		expect(mailbox.requests()).toHaveLength(0);
	});
});
