import type { Request } from 'playwright-core';

import { arrived, eventually, focused, must, seen, type Stage } from './steps';

const mailbox = '#mailbox';

/** A customer is added and writes a mail; the mouse is not touched. */
export async function composesWithTheKeyboardAlone(stage: Stage): Promise<void> {
	const { page, customer } = stage;
	await page.getByRole('button', { name: 'People' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('dialog').getByLabel('Name').first().focus();
	for (const word of [customer.name, customer.email]) {
		await page.keyboard.type(word);
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await seen(
		page.getByRole('dialog').getByText(`${customer.name} <${customer.email}>`),
		'The new customer is not in the list of people.',
	);
	await page.keyboard.press('Escape');
	const chosen = async () =>
		(await page.getByLabel('Whose mail program').inputValue()) === `customer:${customer.email}`;
	await eventually(chosen, 'The new customer’s mail program is not opened.');

	await page.locator('body').press('c');
	await focused(page.getByLabel('Subject'), 'Pressing c does not lead to the subject of a new mail.');
	await page.keyboard.type('Where is my parcel?');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Hello,\n\nit should have come on <Monday>.');
	await page.keyboard.press('Control+Enter');
	const mail = await arrived(stage, 'Where is my parcel?');
	must(mail.body.includes('it should have come on &lt;Monday&gt;.'), 'The text of the mail is not what was typed.');
	must(mail.to[0].email === stage.grant.email, 'The mail is not addressed to the mailbox.');
	await seen(
		page.frameLocator(`${mailbox} .mail:last-child iframe`).getByText('it should have come on <Monday>.'),
		'The sent mail is not shown.',
	);
	await stage.picture('page-mail');
}

/** The team answers from the mailbox; the answer appears by itself, and the customer's reply stays in the thread. */
export async function repliesInTheThread(stage: Stage): Promise<void> {
	const { page, sandbox, grant, customer } = stage;
	const first = await arrived(stage, 'Where is my parcel?');
	sandbox.nylas.sendByHand(grant.id, {
		to: [customer],
		subject: 'Re: Where is my parcel?',
		body: '<p>It is on its way.</p>',
		inReplyTo: first.id,
	});
	await seen(
		page.frameLocator(`${mailbox} .mail:last-child iframe`).getByText('It is on its way.'),
		'An answer from the mailbox does not appear by itself.',
	);
	await page.locator(`${mailbox} h3`).press('r');
	await focused(page.locator(mailbox).getByLabel('Text', { exact: true }), 'Pressing r does not open the reply.');
	await page.keyboard.type('Thank you!');
	await page.keyboard.press('Control+Enter');
	const reply = await arrived(stage, 'Re: Where is my parcel?');
	must(reply.thread_id === first.thread_id, 'The reply began a thread of its own.');
	must(
		reply.body.includes('gmail_quote') && reply.body.includes('It is on its way.'),
		'The reply does not quote what it answers.',
	);
	await seen(page.locator(`${mailbox} .mail >> nth=2`), 'The thread does not show three mails.');
}

/** The team's own mailbox lists the same threads under the customer's name, and a mail written there reaches the customer. */
export async function writesFromTheMailboxItself(stage: Stage): Promise<void> {
	const { page, sandbox, grant, customer } = stage;
	const whose = page.getByLabel('Whose mail program');
	await whose.selectOption(`mailbox:${grant.id}`);
	await seen(
		page.locator('#mailList button').filter({ hasText: 'Where is my parcel?' }).filter({ hasText: customer.name }),
		'The mailbox does not list the customer’s mail under the customer’s name.',
	);
	await page.getByRole('button', { name: 'Write', exact: true }).click();
	await page.getByLabel('To', { exact: true }).fill(customer.email);
	await page.getByLabel('Subject').fill('A word from the team');
	await page.locator(mailbox).getByLabel('Text', { exact: true }).fill('Written by hand.');
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	const isThere = () =>
		sandbox.nylas
			.messages(grant.id)
			.some(({ subject, from }) => subject === 'A word from the team' && from[0].email === grant.email);
	await eventually(isThere, 'The mail that was written in the mailbox is not there.');
	await whose.selectOption(`customer:${customer.email}`);
	await seen(
		page.locator('#mailList button').filter({ hasText: 'A word from the team' }),
		'The customer does not see the mail from the mailbox.',
	);
}

/** A sample with a sender of its own, a newsletter, opens that sender's mail program. */
export async function sendsASampleOfAnotherSender({ page, customer }: Stage): Promise<void> {
	const whose = page.getByLabel('Whose mail program');
	await page.getByRole('button', { name: 'Write', exact: true }).click();
	await eventually(
		async () => (await page.getByRole('combobox', { name: 'Sample' }).locator('option').count()) > 10,
		'The samples are not offered.',
	);
	await page.getByRole('combobox', { name: 'Sample' }).selectOption('04-newsletter');
	await seen(
		page.locator('.compose').getByText('Deskworld <news@deskworld.example>'),
		'The form does not show who sends the sample.',
	);
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await seen(
		page.frameLocator(`${mailbox} .mail iframe`).getByText('Longer evenings, better light'),
		'The sample that was sent is not shown.',
	);
	must(
		(await whose.inputValue()) === 'customer:news@deskworld.example',
		'The mail program of the sample’s sender is not opened.',
	);
	await whose.selectOption(`customer:${customer.email}`);
}

/** A file goes out with a mail, and comes back byte by byte. */
export async function sendsAnAttachment(stage: Stage): Promise<void> {
	const { page, sandbox, grant } = stage;
	const content = Buffer.from([0, 255, 1, 254, 13, 10, 0]);
	await page.getByRole('button', { name: 'Write', exact: true }).click();
	await page.getByLabel('Subject').fill('Photo of the parcel');
	await page
		.locator(`${mailbox} input[type=file]`)
		.setInputFiles({ name: 'parcel ä.bin', mimeType: 'application/octet-stream', buffer: content });
	await seen(page.locator(mailbox).getByText('parcel ä.bin'), 'The picked file is not listed.');
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	const mail = await arrived(stage, 'Photo of the parcel');
	must(sandbox.nylas.file(grant.id, mail.attachments[0].id).equals(content), 'The file was changed on its way.');
	const link = await seen(
		page.locator(mailbox).getByRole('link', { name: 'parcel ä.bin' }),
		'The attachment cannot be opened from the mail.',
	);
	const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
	must(download.suggestedFilename() === 'parcel ä.bin', `The file is saved as ${download.suggestedFilename()}.`);
}

/** Hostile HTML is shown: no script runs, and nothing is loaded from elsewhere. */
export async function showsHostileMailSafely(stage: Stage): Promise<void> {
	const { page, url } = stage;
	const elsewhere: string[] = [];
	const attempted = (request: Request) => !request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url());
	page.on('requestfinished', (request) => void (attempted(request) && elsewhere.push(request.url())));
	// Chromium tells of requests that the policy stopped before they left.
	const stopped = /csp|BLOCKED_BY/i;
	page.on(
		'requestfailed',
		(request) =>
			void (attempted(request) && !stopped.test(request.failure()?.errorText ?? '') && elsewhere.push(request.url())),
	);
	const title = await page.title();
	await page.getByRole('button', { name: 'Write', exact: true }).click();
	await eventually(
		async () => (await page.getByRole('combobox', { name: 'Sample' }).locator('option').count()) > 10,
		'The samples are not offered.',
	);
	await page.getByRole('combobox', { name: 'Sample' }).selectOption('12-hostile');
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	const subject = 'Urgent <script>alert(1)</script> "invoice"';
	await arrived(stage, subject);
	const frame = page.frameLocator(`${mailbox} .mail iframe`);
	await seen(frame.getByText('Please pay the invoice today.'), 'The hostile mail is not shown.');
	await frame.getByText('sign in').press('Enter');
	must((await page.title()) === title && page.url() === `${url}/`, 'The mail could change the page.');
	const sandboxed = await page.locator(`${mailbox} .mail iframe`).getAttribute('sandbox');
	must(!sandboxed?.includes('allow-scripts'), 'Mails may run scripts.');
	must(elsewhere.length === 0, `The mail loaded ${elsewhere[0]}.`);
	await stage.picture('page-hostile');
}
