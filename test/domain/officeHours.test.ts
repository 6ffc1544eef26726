import { nextOfficeSec } from '../../domain/officeHours';

const WORKDAYS = [1, 2, 3, 4, 5];
const berlin = { timeZone: 'Europe/Berlin', fromMinute: 540, toMinute: 1_020, days: WORKDAYS };

test.each([
	{ name: 'within the hours', at: '2026-11-27T10:00:00Z', expected: '2026-11-27T10:00:00.000Z' },
	{ name: 'before them', at: '2026-11-27T05:00:00Z', expected: '2026-11-27T08:00:00.000Z' },
	{ name: 'the second in which they begin', at: '2026-11-27T08:00:00Z', expected: '2026-11-27T08:00:00.000Z' },
	{
		name: 'the second in which they end, on a Friday',
		at: '2026-11-27T16:00:00Z',
		expected: '2026-11-30T08:00:00.000Z',
	},
	{ name: 'a Sunday', at: '2026-11-29T12:00:00Z', expected: '2026-11-30T08:00:00.000Z' },
	{
		name: 'a day that has begun there and not in UTC',
		at: '2026-11-29T23:30:00Z',
		expected: '2026-11-30T08:00:00.000Z',
	},
	{ name: 'over the change to summer time', at: '2026-03-27T20:00:00Z', expected: '2026-03-30T07:00:00.000Z' },
	{
		name: 'far away from UTC',
		at: '2026-11-27T21:00:00Z',
		hours: { timeZone: 'Pacific/Auckland' },
		expected: '2026-11-29T20:00:00.000Z',
	},
	{
		name: 'hours over midnight, after it',
		at: '2026-11-28T03:00:00Z',
		hours: { fromMinute: 1_320, toMinute: 360 },
		expected: '2026-11-28T03:00:00.000Z',
	},
	{
		name: 'hours over midnight, before them',
		at: '2026-11-27T12:00:00Z',
		hours: { fromMinute: 1_320, toMinute: 360 },
		expected: '2026-11-27T21:00:00.000Z',
	},
	{
		name: 'the whole day',
		at: '2026-11-27T23:30:00Z',
		hours: { fromMinute: 0, toMinute: 1_440, days: [0, 6] },
		expected: '2026-11-27T23:30:00.000Z',
	},
	{ name: 'no day', at: '2026-11-27T12:00:00Z', hours: { days: [] }, expected: undefined },
])('$name', ({ at, hours, expected }) => {
	const found = nextOfficeSec(Date.parse(at) / 1_000, { ...berlin, ...hours });
	expect(found && new Date(found * 1_000).toISOString()).toBe(expected);
});
