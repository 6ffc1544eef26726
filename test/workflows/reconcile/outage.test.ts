import type { Mail } from '../../../sandbox/types';
import { anotherProcess } from '../anotherProcess';
import { GRACE, minutesAgo, Workplace, type Play } from '../workplace';

const FILE = 'reconcile-mailbox.json';
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;
const place = new Workplace();

beforeEach(() => (place.nylas.deliveryFaults.lose = Infinity));

const old = (hoursAgo: number, mail: Partial<Mail> = {}) =>
	place.arrivesUnnoticed({ date: minutesAgo(hoursAgo * HOUR_MINUTES), ...mail });

let runs = 0;

/** A run of the schedule, with what n8n keeps of the one before. */
async function reconcile(play: Play = {}) {
	const result = await place.play(FILE, {
		startNode: 'Every 15 Minutes',
		nodes: anotherProcess(),
		executionId: `run-${(runs += 1)}`,
		...play,
	});
	const rows = Object.fromEntries(
		result.items('Summary').map(({ json }) => [`${json.action}: ${json.reason}`, json.mails]),
	);
	return { rows, result, staticData: result.staticData, error: result.run.data.resultData.error };
}

/** What n8n keeps with a workflow as a whole. */
interface Kept {
	reconcile?: { doneUntilSec?: number };
}

const doneUntil = ({ staticData }: Pick<Play, 'staticData'>) =>
	(staticData?.global as Kept | undefined)?.reconcile?.doneUntilSec;
/** As n8n has it when the last run that ended well was so long ago. */
const lastSuccess = (hoursAgo: number) => ({
	global: { reconcile: { doneUntilSec: minutesAgo(hoursAgo * HOUR_MINUTES) } },
});
const titles = () => place.intercom.conversations.map(({ title }) => title);
const NEW = 'created: The thread has no conversation yet';

test.each([30, 10 * 24])('after an outage of %i hours the first run brings all, oldest first', async (hours) => {
	old(hours + 1, { subject: 'Before the outage' });
	const first = old(hours - 1, { subject: 'First' });
	old(hours / 2, { from: GRACE, subject: 'Second' });
	old(2, { inReplyTo: first.id, body: '<p>Very much.</p>' });
	const { rows, result } = await reconcile({ staticData: lastSuccess(hours) });
	expect(titles()).toEqual(['First', 'Second']);
	expect(place.words()).toEqual(['It burns.', 'Very much.']);
	expect(rows).toMatchObject({ [NEW]: 2 });
	// Once more touches nothing, and looks at a day again.
	place.intercom.log.clear();
	const next = await reconcile({ staticData: result.staticData });
	expect(place.intercom.log.requests(/^(POST|PUT) /).filter(({ path }) => !path.endsWith('/search'))).toEqual([]);
	expect(next.result.ran).not.toContain('Bring Over Window');
});

test('a mail that failed holds the time, whatever was left out beside it', async () => {
	const failing = old(3);
	old(2, { from: GRACE, subject: 'Away', headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] });
	place.intercom.faults.add({ route: /^POST \/contacts$/, status: 500, times: Infinity });
	const { staticData } = await reconcile({ staticData: lastSuccess(1) });
	expect(doneUntil({ staticData })).toBe(failing.date - 1);
});

test('each window counts what came over, what was left out and what failed', async () => {
	old(2);
	await reconcile();
	place.intercom.faults.add({ route: /^POST \/contacts$/, status: 500, times: Infinity });
	const failing = old(40, { from: GRACE });
	old(39, { subject: 'Again' });
	old(38, { subject: 'Away', headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] });
	const { rows, staticData } = await reconcile({ staticData: lastSuccess(48) });
	const counted = Object.entries(rows).map(([row, mails]) => `${String(mails)} ${row.replace(/:.*/s, '')}`);
	expect(counted.sort()).toEqual(['1 created', '1 failed', '1 left out', '1 skipped']);
	expect(doneUntil({ staticData })).toBe(failing.date - 1);
});

test('looks back 30 days at most, and says so', async () => {
	old(31 * 24, { subject: 'Too old' });
	old(29 * 24, { subject: 'In time' });
	const { result } = await reconcile({ staticData: lastSuccess(60 * 24) });
	expect(titles()).toEqual(['In time']);
	expect(result.hints('Since Last Success').map(({ message }) => message)).toEqual([
		expect.stringMatching(/^The last success was at 20.* Reconcile looks back 30 days; use the backfill/),
	]);
});

test('looks at the hours of Window at least, and at more where a person sets more', async () => {
	old(30, { subject: 'Yesterday' });
	await reconcile();
	expect(titles()).toEqual([]);
	await reconcile({ set: { hours: 48 }, staticData: lastSuccess(1) });
	expect(titles()).toEqual(['Yesterday']);
});

test('notes how far it has come, and says when the last success was, also where there was no mail', async () => {
	const { staticData, result } = await reconcile();
	expect(Math.abs((doneUntil({ staticData }) ?? 0) - minutesAgo(10))).toBeLessThan(5);
	expect(result.items('Note Success').map(({ json }) => json.lastSuccess)).toEqual([expect.stringMatching(/UTC$/)]);
	const next = await reconcile({ staticData });
	expect(next.result.items('Since Last Success')[0].json.lastSuccess).toMatch(/UTC$/);
});

test('a run that could not read the mailbox leaves the last success where it was', async () => {
	const before = lastSuccess(3);
	place.nylas.faults.add({ route: /\/messages\?/, status: 400, body: '{}' });
	const { staticData, error } = await reconcile({ staticData: before });
	expect(error?.message).toBeDefined();
	expect(doneUntil({ staticData })).toBe(before.global.reconcile.doneUntilSec);
});

test('a run that was stopped half way leaves the last success where it was', async () => {
	const before = lastSuccess(50);
	old(40, { subject: 'First' });
	old(4, { from: GRACE, subject: 'Second' });
	const firstMail = new Promise<void>((resolve) =>
		place.intercom.onChange(() => place.intercom.conversations.length === 1 && resolve()),
	);
	const { staticData } = await reconcile({ staticData: before, stopWhen: firstMail });
	expect(doneUntil({ staticData })).toBe(before.global.reconcile.doneUntilSec);
});

test('a window that can not be read fails the run at its end; the others are brought over', async () => {
	const before = lastSuccess(70);
	old(69, { subject: 'Unlucky' });
	old(2, { from: GRACE, subject: 'Fine' });
	place.nylas.faults.add({ route: /\/messages\?/, status: 400, body: '{}' });
	const { staticData, error } = await reconcile({ staticData: before });
	expect([titles(), error?.message]).toEqual([['Fine'], expect.stringMatching(/^1 time windows could not be read/)]);
	expect(doneUntil({ staticData })).toBe(before.global.reconcile.doneUntilSec);
	await reconcile({ staticData });
	expect(titles()).toEqual(['Fine', 'Unlucky']);
});

test('a mail that failed for an outage is looked at again, however long the outage lasts', async () => {
	const mail = old(20, { subject: 'Unlucky' });
	old(2, { from: GRACE, subject: 'Fine' });
	place.intercom.faults.add({ route: /^POST \/conversations$/, status: 401, body: '{}' });
	const { staticData } = await reconcile();
	expect([titles(), doneUntil({ staticData })]).toEqual([['Fine'], Number(mail.date) - 1]);
	const { result } = await reconcile({ staticData });
	expect(titles()).toEqual(['Fine', 'Unlucky']);
	expect(Math.abs((doneUntil(result) ?? 0) - minutesAgo(10))).toBeLessThan(5);
});

test('a mail that Intercom refuses for good does not keep the time since then open', async () => {
	old(20, { subject: 'Refused' });
	place.intercom.faults.add({ route: /^POST \/conversations$/, status: 422, body: '{}' });
	const { staticData, rows } = await reconcile();
	expect(Object.keys(rows)).toEqual([expect.stringMatching(/^failed: /)]);
	expect(Math.abs((doneUntil({ staticData }) ?? 0) - minutesAgo(10))).toBeLessThan(5);
});

test('keeps the text of the mails of a long outage out of the main execution', async () => {
	old(200, { body: '<p>A very long story.</p>' });
	const { result } = await reconcile({ staticData: lastSuccess(300) });
	expect(place.words()).toEqual(['A very long story.']);
	expect(JSON.stringify(result.run.data)).not.toContain('long story');
});

test('brings the first mail of a thread before its reply of the same second', async () => {
	const date = minutesAgo(5 * HOUR_MINUTES);
	const first = place.arrivesUnnoticed({ date, subject: 'First', body: '<p>One.</p>' });
	place.arrivesUnnoticed({ date, inReplyTo: first.id, from: GRACE, body: '<p>Two.</p>' });
	await reconcile();
	expect(place.words()).toEqual(['One.', 'Two.']);
	expect(place.conversation().title).toBe('First');
});

test('counts what was left out by its reason', async () => {
	old(3, { headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] });
	old(4, { headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] });
	const { rows } = await reconcile();
	expect(Object.entries(rows)).toEqual([[expect.stringMatching(/^left out: .*Auto-Submitted/i), 2]]);
});

test('a day is one window, so that a published workflow is not needed for it', async () => {
	const { result } = await reconcile({ staticData: lastSuccess(DAY_MINUTES / HOUR_MINUTES) });
	expect(result.items('Since Last Success')).toHaveLength(1);
});
