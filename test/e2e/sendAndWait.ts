import type { Checks } from '../../scripts/demo/checks';
import type { Stage } from '../../scripts/demo/stage';
import type { Workflow } from '../../scripts/n8n/rest/fillWorkflow';
import { poll } from '../../scripts/n8n/rest/waiting';

const ASK = 'Ask by Email';

/** A run waits until the recipient presses the button on the page behind a link; opening the link is not enough. */
export async function checkSendAndWait(stage: Stage, checks: Checks): Promise<void> {
	await checks.check(
		'a run that asks by email waits, and goes on with what the recipient answers on the page',
		async () => {
			const { client, sandbox, grant } = stage;
			const { id } = await client.importWorkflow(stage.fill(workflow()));
			const before = sandbox.nylas.outbox(grant.id).length;
			const executionId = await client.begin(id, 'By Hand');
			await untilStatus(stage, executionId, 'waiting');
			const [mail] = sandbox.nylas.outbox(grant.id).slice(before);
			const links = [...(mail?.body ?? '').matchAll(/href="([^"]+)"/g)].map(([, url = '']) =>
				url.replaceAll('&amp;', '&'),
			);
			const decline = links[1];
			if (links.length !== 2 || decline === undefined) throw new Error(`The mail has ${links.length} links`);
			const forged = await fetch(`${decline}0`, { method: 'POST' });
			if (forged.status !== 401) throw new Error(`A forged address was answered with ${forged.status}`);
			const page = await (await fetch(decline)).text();
			if (!page.includes('<form method="POST">')) throw new Error(`The link shows no button: ${page.slice(0, 200)}`);
			await untilStatus(stage, executionId, 'waiting');
			await fetch(decline, { method: 'POST', body: new URLSearchParams() });
			const { run } = await untilStatus(stage, executionId, 'success');
			const answer = run?.resultData.runData.Answer?.[0]?.data?.main[0]?.[0]?.json;
			if ((answer?.data as { approved?: unknown } | undefined)?.approved !== false)
				throw new Error(`The run went on with ${JSON.stringify(answer)}`);
			const late = await (await fetch(decline, { method: 'POST', body: new URLSearchParams() })).text();
			return late.includes('<form') ? 'a late visitor is asked again' : 'a late visitor is told that it is done';
		},
	);
}

type Execution = Awaited<ReturnType<Stage['client']['execution']>>;

async function untilStatus({ client }: Stage, executionId: string, wanted: string): Promise<Execution> {
	return await poll<Execution>(30_000, async () => {
		const execution = await client.execution(executionId);
		if (execution.status === wanted) return { found: execution };
		const error = execution.run?.resultData.error?.message ?? '';
		return { late: `Execution ${executionId} is ${execution.status} and not ${wanted} ${error}` };
	});
}

function workflow(): Workflow {
	const node = (name: string, type: string, more: { typeVersion: number; parameters: Record<string, unknown> }) => ({
		id: `send-and-wait-${name.length}`,
		name,
		type,
		position: [200 * name.length, 0] as [number, number],
		...more,
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const options = { approval: { values: { approvalType: 'double' } } };
	const mail = {
		grantId: { __rl: true, mode: 'list', value: '' },
		to: 'ada@example.com',
		subject: 'Refund?',
		body: 'Well?',
	};
	return {
		name: 'Send and wait',
		nodes: [
			node('By Hand', 'n8n-nodes-base.manualTrigger', { typeVersion: 1, parameters: {} }),
			node(ASK, 'n8n-nodes-nylas-intercom.nylas', {
				typeVersion: 1,
				parameters: { resource: 'message', operation: 'sendAndWait', ...mail, options },
			}),
			node('Answer', 'n8n-nodes-base.noOp', { typeVersion: 1, parameters: {} }),
		],
		connections: { 'By Hand': to(ASK), [ASK]: to('Answer') },
	};
}
