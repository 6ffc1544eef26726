import { planOf, windowsOf } from '../../../../../nodes/Nylas/operations/grant/reconcileMark';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const NOW = 1_800_000_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;

test.each([
	{ name: 'nothing is known: the hours', done: undefined, hours: 24, back: DAY },
	{ name: 'a success a moment ago: the hours', done: 900, hours: 24, back: DAY },
	{ name: 'an outage of 30 hours', done: 30 * HOUR, hours: 24, back: 30 * HOUR },
	{ name: 'an outage of ten days', done: 10 * DAY, hours: 24, back: 10 * DAY },
	{ name: 'an outage of two months: 30 days', done: 60 * DAY, hours: 24, back: 30 * DAY, isCut: true },
	{ name: 'a person who asks for more than that gets it', done: 900, hours: 60 * 24, back: 60 * DAY },
	{ name: 'a clock that was put back: the hours', done: -DAY, hours: 24, back: DAY },
])('$name', ({ done, hours, back, isCut = false }) => {
	const mark = { doneUntilSec: done === undefined ? undefined : NOW - done };
	expect(planOf(mark, { hours, settleMinutes: 10, nowSec: NOW })).toEqual({
		fromSec: NOW - back,
		untilSec: NOW - 600,
		isCut,
	});
});

test('windows cover all of it, overlap by a second, and end where the plan ends', () => {
	expect(windowsOf({ fromSec: 1_000, untilSec: 1_250, isCut: false }, 100)).toEqual([
		{ receivedAfter: 1_000, receivedBefore: 1_101 },
		{ receivedAfter: 1_099, receivedBefore: 1_201 },
		{ receivedAfter: 1_199, receivedBefore: 1_250 },
	]);
});

describe('Plan Reconcile', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const plan = async (json: Record<string, unknown>) =>
		await mailbox.run('grant:planReconcile', {}, { input: [{ json: json as never }] });

	it('takes a day where the item says nothing, without a request', async () => {
		const { items } = await plan({});
		expect(items.map(({ json }) => json)).toEqual([expect.objectContaining({ windows: 1, lastSuccess: null })]);
		expect(mailbox.nylas.log.requests()).toEqual([]);
	});

	it('makes windows as long as the item says', async () => {
		const { items } = await plan({ hours: 24, daysPerWindow: 0.25 });
		expect(items).toHaveLength(4);
	});

	it.each([
		['a word', { hours: 'soon' }, "'hours' of the input item is not a number"],
		['less than nothing', { hours: -1 }, "'hours' of the input item is not a number"],
		['an empty text', { settleMinutes: '' }, "'settleMinutes' of the input item is not a number"],
		['no time at all', { hours: 0 }, "'settleMinutes' is longer than 'hours'"],
	])('refuses %s', async (_, json, message) => {
		expect((await plan(json)).error?.message).toBe(message);
	});
});
