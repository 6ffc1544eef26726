import type { Checks } from '../../scripts/demo/checks';
import { readExample } from '../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../scripts/demo/stage';
import { quiet, snapshot } from '../../scripts/demo/waiting';
import type { Workflow } from '../../scripts/n8n/rest/fillWorkflow';
import type { StoredWorkflow } from '../../scripts/n8n/rest/records';

const lostMail = {
	from: { email: 'grace@hopper.example', name: 'Grace Hopper' },
	subject: 'A moth in the relay',
	body: '<p>Taped it into the logbook.</p>',
};

/** The safety net: what the live path missed comes over, and what is there stays as it is. */
export async function checkReconcile(stage: Stage, checks: Checks): Promise<void> {
	let reconcile: StoredWorkflow | undefined;
	await checks.check('a mail whose notification is lost does not come over by itself', async () => {
		await receiveUnnoticed(stage);
		reconcile = await importReconcile(stage);
	});
	const { id } = reconcile ?? { id: '' };
	await checks.check('reconcile brings it over', async () => {
		const before = snapshot(stage);
		await stage.client.run(id, 'By Hand');
		await quiet(stage);
		expectGrowth(before, snapshot(stage), 1);
	});
	await checks.check('reconcile once more changes nothing', async () => {
		const before = snapshot(stage);
		await stage.client.run(id, 'By Hand');
		await quiet(stage);
		expectGrowth(before, snapshot(stage), 0);
	});
}

/** Two workers that meet two mails of a new thread at once can't know of each other while Intercom's search lags. */
export async function checkRepair(stage: Stage, checks: Checks): Promise<void> {
	await checks.check('two mails of a new thread at once end in one conversation, once reconcile has run', async () => {
		const { nylas, intercom } = stage.sandbox;
		const from = { email: 'emmy@noether.example', name: 'Emmy Noether' };
		const mail = { from, to: [{ email: stage.grant.email }], subject: 'Symmetry', body: '<p>First thought.</p>' };
		const first = nylas.receive(stage.grant.id, mail);
		nylas.receive(stage.grant.id, { ...mail, body: '<p>Second thought.</p>', inReplyTo: first.id });
		await quiet(stage);
		const linked = () =>
			intercom.conversations.filter(({ custom_attributes }) =>
				Object.values(custom_attributes).includes(`${first.grant_id}/${first.thread_id}`),
			);
		const before = linked().length;
		await stage.client.run((await importReconcile(stage)).id, 'By Hand');
		await quiet(stage);
		if (linked().length !== 1)
			throw new Error(`${linked().length} conversations carry the link; before reconcile it was ${before}`);
		return `before: ${before}`;
	});
}

async function receiveUnnoticed(stage: Stage): Promise<void> {
	const { nylas } = stage.sandbox;
	const before = snapshot(stage);
	nylas.deliveryFaults.lose = 1;
	nylas.receive(stage.grant.id, { ...lostMail, to: [{ email: stage.grant.email }] });
	await quiet(stage);
	nylas.deliveryFaults.lose = 0;
	expectGrowth(before, snapshot(stage), 0);
}

async function importReconcile({ client, fill }: Stage): Promise<StoredWorkflow> {
	return await client.importWorkflow(withoutSettling(fill(await readExample('reconcile-mailbox.json'))));
}

/** The mail of the last ten minutes is left to the live path; here it must be looked at. */
function withoutSettling(workflow: Workflow): Workflow {
	const text = JSON.stringify(workflow);
	const changed = text.replace(/("name":"settleMinutes","value":)\d+/, '$10');
	if (changed === text) throw new Error('The reconcile workflow has no settleMinutes');
	return JSON.parse(changed) as Workflow;
}

function expectGrowth(
	before: ReturnType<typeof snapshot>,
	after: ReturnType<typeof snapshot>,
	conversations: number,
): void {
	const expected = {
		...before,
		contacts: before.contacts + conversations,
		conversations: before.conversations + conversations,
		words: before.words + conversations,
	};
	if (JSON.stringify(after) !== JSON.stringify(expected))
		throw new Error(`Expected ${JSON.stringify(expected)}, found ${JSON.stringify(after)}`);
}
