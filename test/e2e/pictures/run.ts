import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Checks } from '../../../scripts/demo/checks';
import { buildAndPack, repository } from '../../../scripts/demo/packages';
import { raiseStage, type Stage } from '../../../scripts/demo/stage';
import { newestN8n } from '../../../scripts/n8n/versions';
import { openBrowser } from '../browser';
import { openInEditor } from '../editor';

/** `npm run pictures`: the README's pictures made anew, from the real editor and the page with a loop that n8n has really run. */

const LENA = { email: 'lena@berger.example', name: 'Lena Berger' };
const PATIENCE_MS = 60_000;
const folder = join(repository, 'docs', 'pictures');

void main();

async function main(): Promise<void> {
	const checks = new Checks();
	let stage: Stage | undefined;
	await checks.check('n8n and the sandboxes come up', async () => {
		const tarball = await buildAndPack(console.log);
		stage = await raiseStage({ version: newestN8n, tarball, pagePort: 4000, progress: console.log });
	});
	if (stage) {
		await take(stage, checks);
		await stage.close();
		await rm(stage.n8n.userFolder, { recursive: true, force: true });
	}
	console.log(checks.closingLine);
	process.exit(checks.failed === 0 ? 0 : 1);
}

async function take(stage: Stage, checks: Checks): Promise<void> {
	const browser = await openBrowser();
	await checks.check('docs/pictures/inbound-workflow.png', async () => {
		const picture = await openInEditor(browser, stage, stage.inbound);
		await copyFile(join(repository, picture), join(folder, 'inbound-workflow.png'));
	});
	await checks.check('docs/pictures/sandbox.png', async () => await takePage(browser, stage));
	await browser.close();
}

/** A mail that went into the team inbox, its answer, and the mail that came of it. */
async function takePage(browser: Browser, { sandbox }: Stage): Promise<void> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
	page.setDefaultTimeout(PATIENCE_MS);
	await page.goto(String(sandbox.page?.url));
	await page.selectOption('#whose', { label: `${LENA.name} <${LENA.email}>` });
	await page.click('#write');
	await page.getByLabel('Subject').fill('Invoice 4711 arrived twice');
	await page
		.locator('#mailDetail textarea')
		.fill('Hello,\n\nthe invoice arrived twice. Can you cancel one of them?\n\nLena Berger');
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await page.locator('#conversationList .row', { hasText: 'Billing' }).click();
	await page
		.locator('#conversationDetail textarea')
		.fill('Hello Lena, one of them is cancelled. Sorry for the trouble!');
	await page.getByRole('button', { name: 'Send reply' }).click();
	await page.locator('#mailList .row', { hasText: 'one of them is cancelled' }).click();
	await page.frameLocator('#mailDetail iframe').last().getByText('Sorry for the trouble!').waitFor();
	await page.mouse.move(0, 0);
	await page.screenshot({ path: join(folder, 'sandbox.png') });
	await page.close();
}
