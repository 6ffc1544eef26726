import type { Browser, Locator, Page } from 'playwright-core';
import { join, relative } from 'node:path';
import type { Checks } from '../../scripts/demo/checks';
import { repository } from '../../scripts/demo/packages';
import type { Stage } from '../../scripts/demo/stage';
import type { StoredWorkflow } from '../../scripts/n8n/rest/records';
import { openBrowser, pictures } from './browser';

const patienceMs = 60_000;
const triggerName = 'Teammate Answered';

/** A person tries the Intercom trigger in n8n's editor: the workspace's newest answer must come by itself. */
export async function checkTestEvent(stage: Stage, checks: Checks): Promise<void> {
	await checks.check(
		`the editor of n8n ${stage.n8n.version} fetches a recent answer when somebody tests the Intercom trigger`,
		async () => {
			const browser = await openBrowser();
			try {
				return await listenInEditor(browser, stage, await triggerAlone(stage));
			} finally {
				await browser.close();
			}
		},
	);
}

/** With the settings and credentials of the answer workflow; what comes after it would send. */
async function triggerAlone({ client, outbound }: Stage): Promise<StoredWorkflow> {
	const trigger = outbound.nodes.find(({ type }) => type.endsWith('.intercomInboxTrigger'));
	if (!trigger) throw new Error(`${outbound.name} has no Intercom Inbox Trigger`);
	return await client.importWorkflow({
		name: 'Try the trigger',
		nodes: [{ ...trigger, name: triggerName, webhookId: 'try-the-trigger' }],
		connections: {},
	});
}

async function listenInEditor(browser: Browser, stage: Stage, { id }: StoredWorkflow): Promise<string> {
	const context = await browser.newContext({ viewport: { width: 1500, height: 900 } });
	try {
		await context.addCookies([{ ...stage.client.cookie, url: stage.n8n.url }]);
		const page = await context.newPage();
		await page.goto(`${stage.n8n.url}/workflow/${id}`);
		await shown(page, 'canvas-node').waitFor({ state: 'attached', timeout: patienceMs });
		await shown(page, 'execute-workflow-button').click({ timeout: patienceMs });
		await showsSuccess(page);
		await cameAsTest(stage, id);
		const picture = join(pictures, `test-event-${stage.n8n.version}.png`);
		await page.screenshot({ path: picture });
		return relative(repository, picture);
	} finally {
		await context.close();
	}
}

/** n8n's own marks for its tests. */
function shown(page: Page, mark: string): Locator {
	return page.locator(`[data-test-id="${mark}"]`).first();
}

/** The tick on the node, which the editor shows once it knows that the run has ended. */
async function showsSuccess(page: Page): Promise<void> {
	await shown(page, 'canvas-node-status-success')
		.waitFor({ state: 'attached', timeout: patienceMs })
		.catch(async () => {
			await page.screenshot({ path: join(pictures, 'test-event-missing.png') });
			throw new Error('The editor still waits for an event after a minute');
		});
}

async function cameAsTest({ client }: Stage, workflowId: string): Promise<void> {
	const [summary] = await client.executions(workflowId);
	if (!summary) throw new Error('n8n stored no execution of the test');
	const { run } = await client.execution(summary.id);
	const item = run?.resultData.runData[triggerName]?.[0].data?.main[0]?.[0]?.json;
	if (summary.mode !== 'manual' || !item?.link || !item.part)
		throw new Error(`The test (${summary.mode}) put out ${JSON.stringify(item ?? run?.resultData.error)}`);
}
