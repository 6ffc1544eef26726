import type { Checks } from '../../scripts/demo/checks';
import { readExample } from '../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../scripts/demo/stage';

/** A mailbox or a webhook that has stopped working is seen, though no notification tells of it. */
export async function checkWatch(stage: Stage, checks: Checks): Promise<void> {
	await checks.check(
		'the watch is quiet where all is well, and fails when Nylas has switched a webhook off',
		async () => {
			const { id } = await stage.client.importWorkflow(stage.fill(await readExample('watch-mailbox.json')));
			await expectOutcome(stage, id, undefined);
			const [webhook] = stage.sandbox.nylas.webhooks;
			const { status } = webhook;
			webhook.status = 'failed';
			try {
				return await expectOutcome(stage, id, /was disabled by Nylas.*Unpublish and publish the workflow/);
			} finally {
				webhook.status = status;
			}
		},
	);
}

async function expectOutcome({ client }: Stage, workflowId: string, alarm: RegExp | undefined): Promise<string> {
	const { status, error = '' } = await client.outcome(await client.begin(workflowId, 'By Hand'), 60_000);
	const isAsExpected = alarm ? status === 'error' && alarm.test(error) : status === 'success';
	if (!isAsExpected) throw new Error(`The run ended with ${status}: ${error || 'no error'}`);
	return error;
}
