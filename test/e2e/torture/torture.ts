import type { Checks } from '../../../scripts/demo/checks';
import type { Stage } from '../../../scripts/demo/stage';
import type { Progress } from '../../../scripts/n8n/cacheFolder';
import { compareAnswers, compareEchoes } from './compareAnswers';
import { compareMails } from './compareMails';
import { clearFaults, setFaults, tallyFaults } from './faults';
import { emptyLedger, type Ledger } from './ledger';
import { makePlan, type Size } from './plan';
import { giveAnswer, play } from './play';
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
	const { stage, checks, seed } = task;
	const ledger = emptyLedger();
	await checks.check(`seed ${seed}: faults, ${task.kills.length} kills, retries and reconcile`, async () => await inflict(task, ledger));
	await checks.check(`seed ${seed}: every customer mail is in Intercom exactly once`, () => expectNone(compareMails(ledger, stage.sandbox.intercom)));
	await checks.check(`seed ${seed}: every answer was sent exactly once, to the right people`, () => expectNone(compareAnswers(ledger, stage)));
	await checks.check(`seed ${seed}: nothing echoes, and no mail of the team or of a machine is in Intercom`, () => expectNone(compareEchoes(ledger, stage)));
}

async function inflict(task: Torture, ledger: Ledger): Promise<string> {
	const { stage, progress, seed, size } = task;
	const tally = tallyFaults(stage.sandbox);
	const startMs = Date.now();
	const plan = makePlan(seed, size);
	progress(`Torture with seed ${seed}: ${size.mails} mails and ${size.answers} answers`);
	setFaults(stage.sandbox);
	const waiting = await play({ stage, plan, ledger, stepsPerSecond: task.stepsPerSecond, kills: task.kills });
	progress(`The plan is played; ${waiting.length} answers wait for their conversation`);
	const runs = await Runs.of(stage);
	await runs.still(stage);
	tally.stop();
	clearFaults(stage.sandbox);
	const crashed = (await runs.withStatus(['crashed'])).length;
	const failed = (await runs.withStatus(['error'])).length;
	progress(`${tally.total()} faults applied; ${crashed} runs crashed, ${failed} failed`);
	const retried = await runs.retryUnfinished(stage.outbound.id);
	const rounds = await reconcile(stage, runs);
	for (const step of waiting) giveAnswer({ stage, ledger }, step);
	await runs.still(stage);
	const seconds = Math.round((Date.now() - startMs) / 1_000);
	progress(`Faults: ${[...tally.applied].map(([kind, count]) => `${count} x ${kind}`).join(', ')}`);
	return `${ledger.mails.length} mails, ${ledger.answers.length} answers, ${tally.total()} faults, ${task.kills.length} kills, ${crashed} crashed and ${failed} failed runs, ${retried} answers retried, reconcile: ${rounds.join(' | ')}; ${seconds} s`;
}

function expectNone(differences: string[]): void {
	if (differences.length === 0) return;
	const more = differences.length > shownDifferences ? [`and ${differences.length - shownDifferences} more`] : [];
	throw new Error([`${differences.length} differences:`, ...differences.slice(0, shownDifferences), ...more].join('\n'));
}
