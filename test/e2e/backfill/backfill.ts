import { setTimeout as sleep } from 'node:timers/promises';
import type { Checks } from '../../../scripts/demo/checks';
import { readExample } from '../../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../../scripts/demo/stage';
import type { Progress } from '../../../scripts/machine/runStep';
import { Runs } from '../torture/runs';
import { compareBackfill } from './compare';
import { DAYS, fillMailbox, type OldMail } from './mailbox';

export interface Backfill {
	stage: Stage;
	checks: Checks;
	progress: Progress;
	/** BACKFILL_MAILS makes it larger: 10,000 take about ten minutes. */
	mails: number;
}

const pollMs = 500;
const liveMails = 5;
/** Requests of ten seconds: low enough that a small backfill, too, has to pace itself; a large one meets Intercom's own limit. */
const lowLimit = 400;

/** A mailbox's past is brought over, through a kill -9 and beside live mail; a second run changes nothing. */
export async function checkBackfill({ stage, checks, progress, mails: count }: Backfill): Promise<void> {
	const { intercom } = stage.sandbox;
	const startSec = Math.floor(Date.now() / 1_000);
	let mails: OldMail[] = [];
	let id = '';
	const before = { ...intercom.rateLimit };
	if (count <= 1_000) intercom.rateLimit.perWindow = lowLimit;
	const ready = await checks.check(`backfill: ${count} mails of ${DAYS} days lie in the mailbox`, async () => {
		mails = fillMailbox(stage, count, startSec);
		const workflow = setSince(stage.fill(await readExample('backfill-mailbox.json')), startSec - (DAYS + 1) * 86_400);
		id = (await stage.client.importWorkflow(workflow)).id;
		await stage.client.activate(id);
	});
	if (!ready) return;
	await checks.check(
		'backfill: n8n is killed in the middle, and live mail comes over meanwhile',
		async () => await interrupted({ stage, progress, id, count }),
	);
	await checks.check(
		'backfill: started again, it brings over every mail once, with its own date, author, thread and files',
		async () => {
			const seconds = await runToItsEnd(stage, id);
			expectNone(compareBackfill(mails, stage));
			const refused = intercom.log.entries.filter(({ status }) => status === 429).length;
			const requests = intercom.log.entries.length;
			return `${seconds} s; ${refused} of the last ${requests} requests had to be refused`;
		},
	);
	await checks.check('backfill: a second run changes nothing', async () => {
		const state = stateOf(stage);
		await runToItsEnd(stage, id);
		expectNone(changesBetween(state, stateOf(stage)));
	});
	Object.assign(intercom.rateLimit, before);
}

/** Live mail arrives when a third is over, the kill comes when half is. */
async function interrupted({
	stage,
	progress,
	id,
	count,
}: {
	stage: Stage;
	progress: Progress;
	id: string;
	count: number;
}): Promise<string> {
	const shown = () =>
		stage.sandbox.intercom.conversations.reduce(
			(sum, { conversation_parts: parts }) =>
				sum + 1 + parts.conversation_parts.filter(({ author }) => author.type === 'user').length,
			0,
		);
	const start = shown();
	await stage.client.begin(id, 'By Hand');
	await until(() => shown() - start > count / 3, 'a third of the mails is over');
	const startMs = Date.now();
	for (let number = 0; number < liveMails; number++) {
		stage.sandbox.nylas.receive(stage.grant.id, {
			from: { email: `live${number}@now.example` },
			to: [{ email: stage.grant.email }],
			subject: `Live ${number}`,
			body: `<p>Live${number}x is waiting.</p>`,
		});
	}
	const liveThere = () =>
		stage.sandbox.intercom.conversations.filter(({ source }) => /Live\d+x/.test(source.body)).length;
	await until(() => liveThere() === liveMails, `${liveMails} live mails are over`);
	const liveSeconds = Math.round((Date.now() - startMs) / 1_000);
	const atThatTime = shown() - start;
	if (atThatTime >= count) throw new Error('The live mails had to wait for the end of the backfill');
	await until(() => shown() - start > count / 2, 'half of the mails are over');
	progress('kill -9');
	await stage.n8n.kill();
	await stage.n8n.restart();
	const runs = await Runs.of(stage);
	await runs.still(stage);
	return `${liveMails} live mails came over in ${liveSeconds} s, when ${atThatTime} old ones were; killed at ${shown() - start} of ${count}`;
}

/** Seconds until nothing runs any more; n8n answers at once when a run begins. */
async function runToItsEnd(stage: Stage, id: string): Promise<number> {
	const startMs = Date.now();
	// Searches show what was written just before the kill.
	await sleep(Math.max(...Object.values(stage.sandbox.intercom.searchLagMs)) + 500);
	const { status, error } = await stage.client.outcome(await stage.client.begin(id, 'By Hand'), 1_800_000);
	if (status !== 'success') throw new Error(`The run ended with ${status}: ${error ?? ''}`);
	return Math.round((Date.now() - startMs) / 1_000);
}

/** Each object of Intercom by its id, as it is now; the addresses of files expire and get a new signature every minute. */
function stateOf({ sandbox: { intercom } }: Stage): Map<string, string> {
	return new Map(
		[...intercom.contacts, ...intercom.conversations].map((object) => [
			object.id,
			JSON.stringify(object).replace(/\?expires=\d+&signature=\w+/g, ''),
		]),
	);
}

function changesBetween(before: Map<string, string>, after: Map<string, string>): string[] {
	return [...after]
		.filter(([id, now]) => before.get(id) !== now)
		.map(([id, now]) => {
			const then = before.get(id);
			if (then === undefined) return `${id} is new: ${now.slice(0, 300)}`;
			let at = 0;
			while (then[at] === now[at]) at++;
			return `${id} has changed: …${then.slice(Math.max(0, at - 80), at + 120)}… became …${now.slice(Math.max(0, at - 80), at + 200)}…`;
		});
}

async function until(isSo: () => boolean, what: string): Promise<void> {
	const deadlineMs = Date.now() + 1_800_000;
	while (!isSo()) {
		if (Date.now() > deadlineMs) throw new Error(`Waited half an hour until ${what}`);
		await sleep(pollMs);
	}
}

function setSince<T>(workflow: T, sinceSec: number): T {
	const text = JSON.stringify(workflow);
	const changed = text.replace(/("name":"since","value":)"[^"]*"/, `$1"${new Date(sinceSec * 1_000).toISOString()}"`);
	if (changed === text) throw new Error('The backfill workflow has no date to set');
	return JSON.parse(changed) as T;
}

function expectNone(differences: string[]): void {
	if (differences.length > 0)
		throw new Error([`${differences.length} differences:`, ...differences.slice(0, 25)].join('\n'));
}
