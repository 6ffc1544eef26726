import { asFailure, cancelled, Failure } from '../../../../nodes/shared/base/failure';

const STATUSES = [
	{ name: 'no answer at all', given: undefined, expected: ['isOutage'] },
	{ name: 'a request that is wrong', given: 400, expected: ['isRefusal', 'refusesContent', 'wasAnswered'] },
	{ name: 'a key that is not taken', given: 401, expected: ['isUnauthorized', 'wasAnswered'] },
	{ name: 'something that is not allowed', given: 403, expected: ['isRefusal', 'wasAnswered'] },
	{ name: 'something that is not there', given: 404, expected: ['isGone', 'isRefusal', 'wasAnswered'] },
	{ name: 'something that has gone', given: 410, expected: ['isGone', 'isRefusal', 'wasAnswered'] },
	{ name: 'a time-out', given: 408, expected: ['isOutage', 'wasAnswered'] },
	{ name: 'too many requests', given: 429, expected: ['isOutage', 'wasAnswered'] },
	{ name: 'content that is not taken', given: 422, expected: ['isRefusal', 'refusesContent', 'wasAnswered'] },
	{ name: 'a broken server', given: 500, expected: ['isOutage', 'wasAnswered'] },
	{ name: 'a closed server', given: 503, expected: ['isOutage', 'wasAnswered'] },
];
const QUESTIONS = [
	'isGone',
	'isRefusal',
	'refusesContent',
	'isUnauthorized',
	'isOutage',
	'isCancelled',
	'wasAnswered',
] as const;

const yes = (failure: Failure) => QUESTIONS.filter((question) => failure[question]).sort();

test.each(STATUSES)('a failure answers what it is about: $name', ({ given, expected }) => {
	expect(yes(new Failure('It failed', { status: given }))).toEqual(expected);
});

test('a cancelled execution is no outage', () => {
	expect(yes(cancelled())).toEqual(['isCancelled']);
});

test('a programming error is no failure', () => {
	expect(asFailure(new TypeError('x is undefined'))).toBeUndefined();
	expect(asFailure(undefined)).toBeUndefined();
});
