import { setTimeout as sleep } from 'node:timers/promises';
import { readExample } from '../../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../../scripts/demo/stage';
import type { Workflow } from '../../../scripts/n8n/rest/fillWorkflow';
import type { Runs } from './runs';

const maxRounds = 6;

/** Runs one of the reconcile workflows by hand until its Summary says that nothing is new. Returns what each round brought. */
export async function reconcile(
	stage: Stage,
	runs: Runs,
	file: 'reconcile-mailbox.json' | 'reconcile-answers.json',
): Promise<string[]> {
	const { id } = await stage.client.importWorkflow(withoutSettling(stage.fill(await readExample(file))));
	const rounds: string[] = [];
	while (rounds.length < maxRounds) {
		// The rounds are minutes apart in life, and seconds here.
		await searchesCatchUp(stage);
		const run = await stage.client.run(id, 'By Hand').catch((error: Error) => error);
		await runs.still(stage);
		// A worker that starts after a kill calls every running execution crashed, this one too; the schedule would come again.
		if (run instanceof Error) {
			rounds.push(run.message);
			continue;
		}
		const lines = (run.resultData.runData.Summary?.[0].data?.main[0] ?? []).map(({ json }) => json);
		const news = lines.filter(({ action }) => action !== 'skipped' && action !== 'left out');
		rounds.push(
			news
				.map(
					({ action, reason, mails, answers }) => `${String(mails ?? answers)} ${String(action)} (${String(reason)})`,
				)
				.join('; ') || 'nothing',
		);
		const isTold = news.every(({ action }) => action === 'unclear' || action === 'failed');
		// What a person was told of stays as it is; the judge looks whether they were.
		if (news.length === 0 || (file === 'reconcile-answers.json' && isTold && rounds.at(-1) === rounds.at(-2)))
			return rounds;
	}
	throw new Error(`After ${maxRounds} rounds ${file} still has something to do: ${rounds.join(' | ')}`);
}

async function searchesCatchUp({ sandbox }: Stage): Promise<void> {
	const { contacts, conversations } = sandbox.intercom.searchLagMs;
	await sleep(Math.max(contacts, conversations) + 500);
}

/** The last minutes are left to the live path; here nothing is live any more. */
function withoutSettling(workflow: Workflow): Workflow {
	const text = JSON.stringify(workflow);
	const changed = text.replace(/("name":"settleMinutes","value":)\d+/, '$10');
	if (changed === text) throw new Error(`"${workflow.name}" has no settleMinutes`);
	return JSON.parse(changed) as Workflow;
}
