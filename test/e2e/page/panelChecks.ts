import { eventually, must, seen, type Stage } from './steps';

const unreachable = 'http://127.0.0.1:9/webhook';

/** The webhook panel tells how HEAD was answered, and an address that nobody answers at is not saved. */
export async function refusesAnUnreachableWebhook({ page, sandbox }: Stage): Promise<void> {
	const before = sandbox.intercom.webhook?.url;
	await page.getByRole('button', { name: 'Intercom webhook' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Address').fill(unreachable);
	await dialog.getByRole('button', { name: 'Save' }).click();
	await seen(dialog.getByText('Not saved: nobody answered HEAD'), 'The panel does not tell that nobody answered.');
	must(sandbox.intercom.webhook?.url === before, 'An address that nobody answers at was saved.');
	await page.keyboard.press('Escape');
}

/** A fault that is added on the page hits a request, and the log shows it. */
export async function addsAFaultThatTheLogShows({ page, sandbox, grant, picture }: Stage): Promise<void> {
	await page.getByRole('button', { name: 'Faults' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('What').selectOption('503');
	await dialog.getByLabel('Where').selectOption({ label: 'Nylas: Read messages' });
	await dialog.getByRole('button', { name: 'Add' }).click();
	await seen(dialog.getByText('503 Unavailable, Nylas: Read messages, once'), 'The fault is not listed.');
	await picture('page-faults');
	await fetch(`${sandbox.nylas.url}/v3/grants/${grant.id}/messages?limit=1`, {
		headers: { authorization: `Bearer ${sandbox.nylas.apiKey}` },
	});
	await eventually(
		() => sandbox.nylas.log.entries.some(({ status, target }) => status === 503 && target.includes('/messages')),
		'The fault was not applied.',
	);
	await dialog.getByRole('button', { name: 'End all faults' }).click();
	await seen(dialog.getByText('None.'), 'The faults cannot be ended.');
	await page.keyboard.press('Escape');
	await page.locator('#log').getByRole('radio', { name: 'Problems' }).check();
	await seen(
		page.locator('#log tbody tr').filter({ hasText: '/messages' }).filter({ hasText: '503' }),
		'The log does not show the 503.',
	);
	await page.locator('#log').getByRole('radio', { name: 'All' }).check();
}

/** A quirk that is switched on the page is on in the sandbox, and the header counts it. */
export async function switchesAQuirk({ page, sandbox, picture }: Stage): Promise<void> {
	await page.getByRole('button', { name: 'Quirks' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('no-sent-copy', { exact: false }).check();
	await eventually(() => sandbox.quirks.is('no-sent-copy'), 'The quirk was not switched on.');
	await picture('page-quirks');
	await dialog.getByRole('button', { name: 'Switch all off' }).click();
	await eventually(() => sandbox.quirks.active.length === 0, 'The quirks were not switched off.');
	await page.keyboard.press('Escape');
}

/** Everything one can act on has a name that a screen reader says. */
export async function namesEveryControl({ page }: Stage): Promise<void> {
	const nameless = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLInputElement>('button, input, select, textarea, iframe, [role=list], dialog')]
			.filter(
				(element) =>
					!(
						element.labels?.length ||
						element.ariaLabel ||
						element.getAttribute('aria-labelledby') ||
						element.title ||
						element.textContent?.trim()
					),
			)
			.map((element) => element.outerHTML.slice(0, 120)),
	);
	must(nameless.length === 0, `Without a name: ${nameless[0]}`);
}

/** On a phone one part is shown at a time, and nothing is wider than the screen. */
export async function fitsAPhone({ page, picture }: Stage): Promise<void> {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.getByRole('tab', { name: 'Inbox' }).click();
	must(!(await page.locator('#mailbox').isVisible()), 'On a phone the mail program stays beside the inbox.');
	await seen(page.locator('#conversationDetail textarea'), 'On a phone the open conversation is not shown.');
	await picture('page-phone-inbox');
	await page.locator('#inbox').getByRole('button', { name: 'Back to the list' }).click();
	await seen(page.locator('#conversationList button'), 'On a phone there is no way back to the list.');
	for (const tab of ['Log', 'Mail']) {
		await page.getByRole('tab', { name: tab }).click();
		const tooWideBy = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		must(tooWideBy <= 0, `On a phone the part "${tab}" is ${tooWideBy} pixels too wide.`);
		await picture(`page-phone-${tab.toLowerCase()}`);
	}
	await page.setViewportSize({ width: 1440, height: 900 });
}

/** In the dark the page is dark. */
export async function isDarkInTheDark({ page, picture }: Stage): Promise<void> {
	await page.emulateMedia({ colorScheme: 'dark' });
	const [red] = (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).match(/\d+/g)!.map(Number);
	must(red < 60, 'With a dark colour scheme the page stays light.');
	await picture('page-dark');
	await page.emulateMedia({ colorScheme: 'light' });
}
