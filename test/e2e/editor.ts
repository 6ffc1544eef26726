import type { Browser, Page } from 'playwright-core';
import { join, relative } from 'node:path';
import { repository } from '../../scripts/demo/packages';
import type { Stage } from '../../scripts/demo/stage';
import type { StoredWorkflow } from '../../scripts/n8n/rest/records';
import { pictures } from './browser';

const patienceMs = 60_000;
const popoverMs = 3_000;
const size = { width: 1500, height: 900 };

/** Opens a workflow in n8n's editor: all its nodes must be there, and known to n8n. Leaves a picture in test-results/. */
export async function openInEditor(browser: Browser, stage: Stage, workflow: StoredWorkflow): Promise<string> {
	const context = await browser.newContext({ viewport: size });
	try {
		await context.addCookies([{ ...stage.client.cookie, url: stage.n8n.url }]);
		const page = await context.newPage();
		await page.goto(`${stage.n8n.url}/workflow/${workflow.id}`);
		await showsNodes(page, workflow);
		await closePopover(page);
		const picture = join(
			pictures,
			`editor-${stage.n8n.version}-${workflow.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`,
		);
		await page.screenshot({ path: picture });
		return relative(repository, picture);
	} finally {
		await context.close();
	}
}

async function showsNodes(page: Page, { nodes }: StoredWorkflow): Promise<void> {
	const visible = nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	for (const { name } of visible) {
		await page
			.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`)
			.first()
			.waitFor({ state: 'attached', timeout: patienceMs });
	}
	// What the editor shows in place of a node that n8n does not know.
	const unknown = await page.getByText(/not currently installed|Unrecognized node/i).count();
	if (unknown > 0) throw new Error(`${unknown} nodes are unknown to n8n`);
}

/** n8n opens a checklist over the workflow the first time an active one is shown. */
async function closePopover(page: Page): Promise<void> {
	await page
		.getByText('Production Checklist')
		.waitFor({ timeout: popoverMs })
		.catch(() => undefined);
	await page.keyboard.press('Escape');
	await page
		.getByText('Production Checklist')
		.waitFor({ state: 'hidden', timeout: popoverMs })
		.catch(() => undefined);
}
