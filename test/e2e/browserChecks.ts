import type { Checks } from '../../scripts/demo/checks';
import type { Stage } from '../../scripts/demo/stage';
import { openBrowser } from './browser';
import { openInEditor } from './editor';

/** What a person sees: the workflows in n8n's editor. */
export async function checkInBrowser(stage: Stage, checks: Checks): Promise<void> {
	await checks.check('Chromium starts', async () => {
		const browser = await openBrowser();
		try {
			for (const workflow of [stage.inbound, stage.outbound]) {
				await checks.check(`the editor shows "${workflow.name}"`, async () => await openInEditor(browser, stage, workflow));
			}
		} finally {
			await browser.close();
		}
	});
}
