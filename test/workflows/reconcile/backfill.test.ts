import type { Mail } from '../../../sandbox/types';
import { anotherProcess } from '../anotherProcess';
import { GRACE, minutesAgo, PDF, Workplace, type Play } from '../workplace';

const FILE = 'backfill-mailbox.json';
const DAY_MINUTES = 1_440;
const place = new Workplace();

beforeEach(() => (place.nylas.deliveryFaults.lose = 1));

/** A mail of the past: written so many days ago. */
const old = (daysAgo: number, mail: Partial<Mail> = {}) =>
	place.arrivesUnnoticed({ date: minutesAgo(daysAgo * DAY_MINUTES), ...mail });

async function backfill({ daysAgo = 5, set = {}, ...play }: Play & { daysAgo?: number } = {}) {
	const since = new Date(Date.now() - daysAgo * DAY_MINUTES * 60_000).toISOString();
	const result = await place.play(FILE, { startNode: 'By Hand', set: { since, ...set }, ...play });
	const rows = Object.fromEntries(
		result.items('Summary').map(({ json }) => [`${json.action}: ${json.reason}`, json.mails]),
	);
	return { rows, result };
}

const state = () => JSON.stringify([place.intercom.conversations, place.intercom.contacts]);
const writes = () => place.intercom.log.requests(/^(POST|PUT|DELETE) /).filter(({ path }) => !path.endsWith('/search'));
const THERE = 'skipped: The mail is already in the conversation';
const NEW = 'created: The thread has no conversation yet';
const NEXT = 'appended: The thread has this conversation';

test("brings over all mail since the date, the oldest first, with the mails' own dates", async () => {
	old(8, { subject: 'Before' });
	const recent = old(1.2, { from: GRACE, subject: 'Recent' });
	const first = old(4.3, { subject: 'First' });
	old(2.6, { inReplyTo: first.id, body: '<p>Very much.</p>' });
	const { rows } = await backfill();
	expect(rows).toMatchObject({ [NEW]: 2, [NEXT]: 1 });
	expect(place.intercom.conversations.map(({ title, created_at }) => [title, created_at])).toEqual([
		['First', first.date],
		['Recent', recent.date],
	]);
	expect(place.words()).toEqual(['It burns.', 'Very much.']);
});

test('changes nothing on the second run', async () => {
	old(3.4, { files: [PDF] });
	old(1.4, { from: GRACE });
	await backfill();
	const before = state();
	place.intercom.log.clear();
	const { rows } = await backfill({ nodes: anotherProcess() });
	expect(rows).toMatchObject({ [THERE]: 2 });
	expect(rows[NEW]).toBeUndefined();
	expect([state(), writes()]).toEqual([before, []]);
});

test('stopped in the middle and started again, has every mail once', async () => {
	const first = old(4.3);
	old(3.3, { from: GRACE, subject: 'Second' });
	old(2.3, { inReplyTo: first.id, body: '<p>Very much.</p>', files: [PDF] });
	old(1.3, { from: GRACE, subject: 'Last' });
	const secondMail = new Promise<void>((resolve) =>
		place.intercom.onChange(() => place.intercom.conversations.length === 2 && resolve()),
	);
	await backfill({ stopWhen: secondMail });
	expect(place.intercom.conversations.length).toBeLessThan(3);
	await backfill({ nodes: anotherProcess() });
	expect(place.intercom.conversations.map(({ title }) => title)).toEqual(['Printer on fire', 'Second', 'Last']);
	expect(place.words()).toEqual(['It burns.', 'Very much.', `Attached: ${PDF.filename}`]);
});

test('goes on when a window fails, says so, and brings it over in the next run', async () => {
	old(4.4, { subject: 'Unlucky' });
	old(2.4, { from: GRACE, subject: 'Fine' });
	place.nylas.faults.add({
		route: /\/messages\?/,
		status: 400,
		body: JSON.stringify({ error: { type: 'invalid_request_error', message: 'No' } }),
	});
	const { rows, result } = await backfill();
	expect(Object.keys(rows)).toEqual(expect.arrayContaining([expect.stringMatching(/^failed window: ./), NEW]));
	expect(result.run.data.resultData.error?.message).toMatch(
		/^1 time windows could not be read; run the workflow again/,
	);
	expect((await backfill()).rows).toMatchObject({ [NEW]: 1, [THERE]: 1 });
});

test('keeps the text of the mails out of the main execution, so that memory does not grow with the mailbox', async () => {
	old(3.5, { body: '<p>A very long story.</p>' });
	const { result } = await backfill();
	expect(place.words()).toEqual(['A very long story.']);
	expect(JSON.stringify(result.run.data)).not.toContain('long story');
});

test('may look at less than a day at a time', async () => {
	old(1.9);
	old(1.1, { from: GRACE });
	const { rows, result } = await backfill({ daysAgo: 2, set: { daysPerWindow: 0.25 } });
	expect(rows).toMatchObject({ [NEW]: 2 });
	expect(result.items('Each Window').length).toBe(8);
});

test('ends with a summary when there is no mail at all', async () => {
	const { rows } = await backfill({ daysAgo: 2 });
	expect(rows).toEqual({ 'no mail: The window is empty': 0 });
});

test('says what is wrong when the date is none', async () => {
	const { rows } = await backfill({ set: { since: 'last spring' } });
	expect(rows).toEqual({ "failed window: 'Received After' is not a date": 0 });
});

test.each([
	{
		name: '429 with Retry-After: 0',
		fault: { status: 429, headers: { 'retry-after': '0' }, body: '{}', chance: 0.3, times: 30 },
	},
	{ name: '503', fault: { status: 503, headers: { 'retry-after': '0' }, body: '{}', chance: 0.3, times: 10 } },
	{
		name: 'lost answers to what is read or may be repeated',
		fault: { route: /^(GET|PUT) |search$/, dropAnswer: true, chance: 0.2, times: 5 },
	},
])('every mail comes over once through $name', async ({ fault }) => {
	const first = old(2.8, { files: [PDF] });
	old(1.8, { inReplyTo: first.id, body: '<p>Very much.</p>' });
	place.intercom.faults.add(fault);
	place.nylas.faults.add(fault);
	await backfill({ daysAgo: 3 });
	expect(place.words()).toEqual(['It burns.', `Attached: ${PDF.filename}`, 'Very much.']);
});
