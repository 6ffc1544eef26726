import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Checks } from '../../scripts/demo/checks';
import type { Stage } from '../../scripts/demo/stage';
import { openBrowser, pictures } from './browser';
import { openInEditor } from './editor';
import { checkPage } from './page/page';

/** What a person sees: the workflows in n8n's editor, and the sandbox's page with n8n behind it. */
export async function checkInBrowser(stage: Stage, checks: Checks): Promise<void> {
	let browser: Browser | undefined;
	await checks.check('Chromium starts', async () => {
		browser = await openBrowser();
	});
	if (!browser) return;
	const opened = browser;
	for (const workflow of [stage.inbound, stage.outbound]) {
		await checks.check(
			`the editor shows "${workflow.name}" with all its nodes`,
			async () => await openInEditor(opened, stage, workflow),
		);
	}
	await checks.check('the sandbox page does what a person asks of it', async () => await playPage(opened, stage));
	await opened.close();
}

async function playPage(browser: Browser, { sandbox }: Stage): Promise<void> {
	if (!sandbox.page) throw new Error('The sandbox serves no page');
	const page = await browser.newPage();
	try {
		await checkPage({
			page,
			url: sandbox.page.url.replace(/\/$/, ''),
			sandbox,
			picture: async (name) => void (await page.screenshot({ path: join(pictures, `${name}.png`) })),
		});
	} finally {
		await page.close();
	}
}
