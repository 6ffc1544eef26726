import { inTimeZone, toUnixSeconds, utcText } from '../../domain/time';

const seconds: Array<[string, unknown, number | undefined]> = [
	['ISO 8601 with a zone', '2026-05-03T10:00:00+02:00', 1_777_795_200],
	['Unix seconds', 1_777_795_200, 1_777_795_200],
	['Unix seconds as text', '1777795200', 1_777_795_200],
	['Unix milliseconds', 1_777_795_200_123, 1_777_795_200],
	['a Date', new Date(1_777_795_200_500), 1_777_795_200],
	['a year alone is a date, not a number', '2026', 1_767_225_600],
	['words', 'tomorrow', undefined],
	['nothing', '', undefined],
	['another type', { at: 1 }, undefined],
	['no number', Number.NaN, undefined],
];

test.each(seconds)('%s', (_, value, expected) => {
	expect(toUnixSeconds(value)).toBe(expected);
});

const zones: Array<[string, string, string, string]> = [
	['summer in Berlin', '2026-07-01T10:00:00', 'Europe/Berlin', '2026-07-01T08:00:00.000Z'],
	['winter in Berlin', '2026-01-01T10:00', 'Europe/Berlin', '2026-01-01T09:00:00.000Z'],
	['a day begins at midnight there', '2026-01-01', 'America/New_York', '2026-01-01T05:00:00.000Z'],
	['a blank between date and time', '2026-07-01 10:00:00', 'Asia/Kolkata', '2026-07-01T04:30:00.000Z'],
	['shortly after the clocks change', '2026-03-29T03:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
	['a date with a zone stays', '2026-07-01T10:00:00Z', 'Europe/Berlin', '2026-07-01T10:00:00Z'],
	['a number stays', '1777795200', 'Europe/Berlin', '1777795200'],
	['nothing stays', '', 'Europe/Berlin', ''],
];

test.each(zones)('%s', (_, text, zone, expected) => {
	expect(inTimeZone(text, zone)).toBe(expected);
});

describe('a time for people', () => {
	it.each([
		[1_700_000_000, '2023-11-14 22:13:20 UTC'],
		[0, '1970-01-01 00:00:00 UTC'],
		[1e15, '1000000000000000'],
		[NaN, 'NaN'],
	])('%s is shown as %s', (atSec, expected) => {
		expect(utcText(atSec)).toBe(expected);
	});
});
