import { arrivalSec, mailDate, type Dates } from '../../../domain/bridge/mailDate';

const now = 1_800_000_000;
const none: Dates = { dateSec: undefined, received: undefined, toldAtSec: undefined };
const received = 'from mx.a.example by mx.b.example with ESMTPS; Wed, 13 Jan 2027 10:00:00 +0200 (EET)';
const receivedAtSec = Date.UTC(2027, 0, 13, 8) / 1000;

const cases: Array<{ name: string; given: Partial<Dates>; expected: object }> = [
	{ name: 'its own date', given: { dateSec: now - 5, received }, expected: { dateSec: now - 5, isGuess: false } },
	{
		name: 'an old one is its own, too',
		given: { dateSec: 900_000_000 },
		expected: { dateSec: 900_000_000, isGuess: false },
	},
	{
		name: 'from the future: when the server got it',
		given: { dateSec: now + 86_400, received },
		expected: { dateSec: receivedAtSec, isGuess: false },
	},
	{
		name: 'from the future, and no header: now',
		given: { dateSec: now + 60 },
		expected: { dateSec: now, isGuess: true },
	},
	{
		name: 'of 1970: when the server got it',
		given: { dateSec: 0, received },
		expected: { dateSec: receivedAtSec, isGuess: false },
	},
	{
		name: 'of 1970, and no header: when Nylas told',
		given: { dateSec: 0, toldAtSec: now - 9 },
		expected: { dateSec: now - 9, isGuess: true },
	},
	{ name: 'of the first day of 1970: now', given: { dateSec: 86_400 }, expected: { dateSec: now, isGuess: true } },
	{
		name: 'a header without a date: now',
		given: { dateSec: -1, received: 'from a by b' },
		expected: { dateSec: now, isGuess: true },
	},
	{ name: 'none at all: now', given: {}, expected: { dateSec: now, isGuess: true } },
];

test.each(cases)('$name', ({ given, expected }) => {
	expect(mailDate({ ...none, ...given }, now)).toEqual(expected);
});

test.each([
	{
		name: 'the server got it after the date that it gives itself',
		given: { dateSec: 900_000_000, received },
		expected: receivedAtSec,
	},
	{
		name: 'Nylas told of it after that',
		given: { dateSec: 900_000_000, received, toldAtSec: now - 9 },
		expected: now - 9,
	},
	{ name: 'nothing but its own date is known', given: { dateSec: now - 5 }, expected: now - 5 },
	{
		name: 'the header is from the future',
		given: { dateSec: now - 5, received: 'by x; Wed, 13 Jan 2038 10:00:00 +0000' },
		expected: now - 5,
	},
	{ name: 'nothing is known: now', given: {}, expected: now },
])('a mail arrives when $name', ({ given, expected }) => {
	expect(arrivalSec({ ...none, ...given }, now)).toBe(expected);
});
