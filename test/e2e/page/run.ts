import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser } from 'playwright-core';

import { demoWorld } from '../../../sandbox/demoWorld';
import { startSandbox } from '../../../sandbox/index';
import { checkPage } from './page';

// No GPU, no calls home, and no own sandbox, which needs rights that containers do not have.
const browserArguments =
	'--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
		' ',
	);
const pictures = join(__dirname, '..', '..', '..', 'test-results', 'page');

/** The page with the two sandboxes, without n8n: `tsx test/e2e/page/run.ts`. Exits 0 or 1; pictures go to test-results/page. */
async function run(): Promise<void> {
	mkdirSync(pictures, { recursive: true });
	const sandbox = await startSandbox({ pagePort: 0 });
	demoWorld(sandbox);
	let browser: Browser | undefined;
	try {
		browser = await chromium.launch({
			executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
			args: browserArguments,
		});
		const page = await browser.newPage();
		const picture = async (name: string) => void (await page.screenshot({ path: join(pictures, `${name}.png`) }));
		await checkPage({ page, url: sandbox.page!.url, sandbox, picture });
		console.log('The sandbox page works.');
	} finally {
		await browser?.close();
		await sandbox.close();
	}
}

run().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
