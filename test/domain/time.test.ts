import { inTimeZone, toUnixSeconds, utcText } from '../../domain/time';

const seconds: Array<{ name: string; given: unknown; expected: number | undefined }> = [
	{ name: 'ISO 8601 with a zone', given: '2026-05-03T10:00:00+02:00', expected: 1_777_795_200 },
	{ name: 'Unix seconds', given: 1_777_795_200, expected: 1_777_795_200 },
	{ name: 'Unix seconds as text', given: '1777795200', expected: 1_777_795_200 },
	{ name: 'Unix milliseconds', given: 1_777_795_200_123, expected: 1_777_795_200 },
	{ name: 'a Date', given: new Date(1_777_795_200_500), expected: 1_777_795_200 },
	{ name: 'a year alone is a date, not a number', given: '2026', expected: 1_767_225_600 },
	{ name: 'words', given: 'tomorrow', expected: undefined },
	{ name: 'nothing', given: '', expected: undefined },
	{ name: 'another type', given: { at: 1 }, expected: undefined },
	{ name: 'no number', given: Number.NaN, expected: undefined },
];

test.each(seconds)('$name', ({ given, expected }) => {
	expect(toUnixSeconds(given)).toBe(expected);
});

const zones: Array<{ name: string; given: string; zone: string; expected: string }> = [
	{
		name: 'summer in Berlin',
		given: '2026-07-01T10:00:00',
		zone: 'Europe/Berlin',
		expected: '2026-07-01T08:00:00.000Z',
	},
	{ name: 'winter in Berlin', given: '2026-01-01T10:00', zone: 'Europe/Berlin', expected: '2026-01-01T09:00:00.000Z' },
	{
		name: 'a day begins at midnight there',
		given: '2026-01-01',
		zone: 'America/New_York',
		expected: '2026-01-01T05:00:00.000Z',
	},
	{
		name: 'a blank between date and time',
		given: '2026-07-01 10:00:00',
		zone: 'Asia/Kolkata',
		expected: '2026-07-01T04:30:00.000Z',
	},
	{
		name: 'shortly after the clocks change',
		given: '2026-03-29T03:30:00',
		zone: 'Europe/Berlin',
		expected: '2026-03-29T01:30:00.000Z',
	},
	{
		name: 'a date with a zone stays',
		given: '2026-07-01T10:00:00Z',
		zone: 'Europe/Berlin',
		expected: '2026-07-01T10:00:00Z',
	},
	{ name: 'a number stays', given: '1777795200', zone: 'Europe/Berlin', expected: '1777795200' },
	{ name: 'nothing stays', given: '', zone: 'Europe/Berlin', expected: '' },
];

test.each(zones)('$name', ({ given, zone, expected }) => {
	expect(inTimeZone(given, zone)).toBe(expected);
});

describe('a time for people', () => {
	it.each([
		{ atSec: 1_700_000_000, expected: '2023-11-14 22:13:20 UTC' },
		{ atSec: 0, expected: '1970-01-01 00:00:00 UTC' },
		{ atSec: 1e15, expected: '1000000000000000' },
		{ atSec: NaN, expected: 'NaN' },
	])('$atSec is shown as $expected', ({ atSec, expected }) => {
		expect(utcText(atSec)).toBe(expected);
	});
});
