import type { Checks } from '../../../scripts/demo/checks';
import type { Stage } from '../../../scripts/demo/stage';
import type { Progress } from '../../../scripts/machine/runStep';
import { compareAnswers, compareEchoes } from './judge/compareAnswers';
import { compareMails } from './judge/compareMails';
import { clearFaults, setFaults, tallyFaults } from './faults';
import { emptyLedger, type Ledger } from './judge/ledger';
import { makePlan, type Size } from './plan';
import { tortureQuirks } from './quirks';
import { giveAnswer, play, type AnswerStep } from './play';
import { reconcile } from './reconcileRounds';
import { Runs } from './runs';

export interface Torture {
	stage: Stage;
	checks: Checks;
	progress: Progress;
	size: Size;
	seed: number;
	stepsPerSecond: number;
	kills: ReadonlyArray<() => Promise<void>>;
}

const shownDifferences = 25;

/** Everything goes wrong at once; afterwards mailbox and inbox must agree, one to one. */
export async function torture(task: Torture): Promise<void> {
	const { stage, checks, progress, seed, size, kills } = task;
	const ledger = emptyLedger();
	const quirks = tortureQuirks(seed, process.env.TORTURE_QUIRKS).join(',');
	if (quirks) stage.sandbox.quirks.choose(quirks);
	progress(`torture with seed ${seed} and ${quirks ? `the quirks ${quirks}` : 'no quirks'}`);
	let waiting: AnswerStep[] = [];
	const name = `torture with seed ${seed}`;
	const played = await checks.check(
		`${name}: ${size.mails} mails, ${size.answers} answers, ${kills.length} kills and all faults`,
		async () => {
			const outcome = await inflict(task, ledger);
			waiting = outcome.waiting;
			return outcome.account;
		},
	);
	if (!played) return;
	await checks.check(`${name}: both reconcile workflows come to rest`, async () => await mend(task, ledger, waiting));
	await checks.check(`${name}: every customer mail is in Intercom exactly once`, () =>
		expectNone(compareMails(ledger, stage.sandbox.intercom)),
	);
	await checks.check(`${name}: every answer was sent exactly once, to the right people`, () =>
		expectNone(compareAnswers(ledger, stage)),
	);
	await checks.check(`${name}: nothing echoes, and no mail of the team or of a machine is in Intercom`, () =>
		expectNone(compareEchoes(ledger, stage)),
	);
}

async function inflict(
	{ stage, seed, size, stepsPerSecond, kills }: Torture,
	ledger: Ledger,
): Promise<{ waiting: AnswerStep[]; account: string }> {
	const startMs = Date.now();
	const tally = tallyFaults(stage.sandbox);
	const runs = await Runs.of(stage);
	setFaults(stage.sandbox);
	const waiting = await play({
		stage,
		plan: makePlan(seed, size),
		ledger,
		stepsPerSecond,
		backlog: async () => await runs.underWay(),
		kills,
	});
	await runs.still(stage);
	tally.stop();
	clearFaults(stage.sandbox);
	const faults = [...tally.applied].map(([kind, count]) => `${count} x ${kind}`).join(', ');
	const missing = compareMails(ledger, stage.sandbox.intercom).length;
	return {
		waiting,
		account: `${ledger.threads.size} threads; ${tally.total()} faults: ${faults}; ${missing} differences to mend; ${secondsSince(startMs)} s`,
	};
}

/** What is left to the reconcile workflows. Answers that had waited for a conversation are given in between. */
async function mend({ stage }: Torture, ledger: Ledger, waiting: readonly AnswerStep[]): Promise<string> {
	const startMs = Date.now();
	const runs = await Runs.of(stage);
	const crashed = (await runs.withStatus(['crashed'])).length;
	const failed = (await runs.withStatus(['error'])).length;
	const mails = await reconcile(stage, runs, 'reconcile-mailbox.json');
	for (const step of waiting) giveAnswer({ stage, ledger }, step);
	await runs.still(stage);
	const answers = await reconcile(stage, runs, 'reconcile-answers.json');
	// A person who runs them again all the same must send nothing twice.
	const retried = await runs.retryUnfinished(stage.outbound.id);
	await runs.still(stage);
	return `${crashed} runs crashed, ${failed} failed, mails: ${mails.join(' | ')}; answers: ${answers.join(' | ')}; ${retried} runs of answers retried by hand for nothing; ${secondsSince(startMs)} s`;
}

function secondsSince(startMs: number): number {
	return Math.round((Date.now() - startMs) / 1_000);
}

function expectNone(differences: string[]): void {
	if (differences.length === 0) return;
	const more = differences.length > shownDifferences ? [`and ${differences.length - shownDifferences} more`] : [];
	throw new Error(
		[`${differences.length} differences:`, ...differences.slice(0, shownDifferences), ...more].join('\n'),
	);
}
