import { openMailbox, type Mailbox } from '../../../support/mailbox';

const START = '2027-01-31T09:00:00Z';

const START_SEC = 1_801_386_000;

const HOUR = 3_600;

describe('Nylas, availability', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	describe('free/busy', () => {
		const ask = async (parameters: Record<string, unknown> = {}) =>
			await mailbox.run('availability:freeBusy', {
				emails: 'support@shop.example',
				start: START,
				end: '2027-01-31T18:00:00Z',
				...parameters,
			});

		it('shows when people are busy, and repeats the question after a 500 because it only reads', async () => {
			await mailbox.output('event:create', { title: 'Call', start: START, end: '2027-01-31T10:00:00Z' });
			mailbox.nylas.faults.add({ route: /free-busy/, status: 500 });
			const { items, error } = await ask({ options: { tentativeAsBusy: false } });
			expect(error).toBeUndefined();
			expect([mailbox.last().method, mailbox.last().path]).toEqual([
				'POST',
				`/v3/grants/${mailbox.grant.id}/calendars/free-busy`,
			]);
			expect(mailbox.last().json).toEqual({
				start_time: START_SEC,
				end_time: START_SEC + 9 * HOUR,
				emails: ['support@shop.example'],
				tentative_as_busy: false,
			});
			expect(items.map(({ json }) => json)).toEqual([
				{
					email: 'support@shop.example',
					object: 'free_busy',
					time_slots: [{ start_time: START_SEC, end_time: START_SEC + HOUR, status: 'busy', object: 'time_slot' }],
				},
			]);
		});

		it('says which address could not be looked up, and goes on', async () => {
			const { items, hints } = await ask({ emails: 'support@shop.example, Eve <eve@y.example>' });
			expect(items.map(({ json }) => json)).toMatchObject([
				{ time_slots: [] },
				{ email: 'eve@y.example', error: expect.stringContaining('Unable to resolve'), time_slots: [] },
			]);
			expect(hints[0].message).toBe("1 of 2 addresses could not be looked up. The 'error' of their items shows why.");
		});

		it('asks for twenty people at once, each once', async () => {
			const emails = Array.from({ length: 45 }, (_, index) => `p${index % 41}@y.example`).join();
			const { items } = await ask({ emails });
			expect(items.map(({ json }) => json.email)).toEqual(
				Array.from({ length: 41 }, (_, index) => `p${index}@y.example`),
			);
			expect(mailbox.requests(/free-busy/).map(({ json }) => (json as { emails: string[] }).emails.length)).toEqual([
				20, 20, 1,
			]);
		});

		// In tests n8n is in New York, which puts its clocks back on 1 November.
		it.each([
			{ name: 'one day', dates: { startDate: '2027-01-31' }, expected: ['2027-01-31T05:00Z', '2027-02-01T05:00Z'] },
			{
				name: 'several days, the last one included',
				dates: { startDate: '2027-01-30', endDate: '2027-02-01' },
				expected: ['2027-01-30T05:00Z', '2027-02-02T05:00Z'],
			},
			{
				name: 'a day of 25 hours',
				dates: { startDate: '2026-11-01', endDate: '2026-11-01' },
				expected: ['2026-11-01T04:00Z', '2026-11-02T05:00Z'],
			},
			{
				name: 'a date with a time, which is ignored',
				dates: { startDate: '2027-01-31T17:00:00' },
				expected: ['2027-01-31T05:00Z', '2027-02-01T05:00Z'],
			},
		])('looks up $name', async ({ dates, expected }) => {
			await ask({ allDay: true, ...dates });
			const { start_time: from, end_time: to } = mailbox.last().json as { start_time: number; end_time: number };
			expect([from, to]).toEqual(expected.map((time) => Date.parse(time) / 1_000));
		});

		it.each([
			[{ end: START }, "'End' is not after 'Start'"],
			[{ emails: 'nobody' }, "'Emails' contains an invalid email address"],
			[{ start: 'soon' }, "'Start' is not a date"],
			[{ emails: ' , ' }, "'Emails' has no address"],
			[{ allDay: true, startDate: '2027-01-31', endDate: '2027-01-30' }, "'End Date' is before 'Start Date'"],
			[{ allDay: true, startDate: '31.1.2027' }, "'Start Date' is not a valid date"],
		])('with %j is refused before Nylas is asked', async (parameters, message) => {
			expect((await ask(parameters)).error?.message).toBe(message);
			expect(mailbox.requests()).toHaveLength(0);
		});
	});
});
