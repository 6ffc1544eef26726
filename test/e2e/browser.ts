import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { repository } from '../../scripts/demo/packages';

const chromiumPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the pictures go; not in git. */
export const pictures = join(repository, 'test-results');

/** Starts the Chromium of the system. Throws with the line that installs it. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = chromiumPaths.find((path) => existsSync(path));
	if (!executablePath) throw new Error('There is no Chromium on this machine. On Debian: apt-get install -y chromium');
	await mkdir(pictures, { recursive: true });
	// Chromium refuses its own sandbox to root, and containers give it little shared memory.
	return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
