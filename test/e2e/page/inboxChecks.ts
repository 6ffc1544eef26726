import { conversation, eventually, focused, must, seen, startConversation, type Stage } from './steps';

const inbox = '#inbox';

/** A teammate opens a conversation with the keyboard, notes, answers with a file, assigns, closes and opens it. */
export async function worksInAConversation(stage: Stage): Promise<void> {
	const { page, sandbox } = stage;
	const id = await startConversation(stage, 'The parcel is still missing.');
	const row = await seen(
		page.locator(`#conversationList [data-key="${id}"] button`),
		'A new conversation does not appear by itself.',
	);
	await row.focus();
	await page.keyboard.press('Enter');
	await seen(
		page.locator(inbox).getByRole('article').getByText('The parcel is still missing.'),
		'The conversation does not open.',
	);
	const parts = () => conversation(sandbox, id).conversation_parts.conversation_parts;

	await page.locator(`${inbox} h3`).press('n');
	await focused(
		page.locator(inbox).getByLabel('Note', { exact: true }).and(page.locator('textarea')),
		'Pressing n does not lead to a note.',
	);
	await page.keyboard.type('Ask the carrier.');
	await page.keyboard.press('Control+Enter');
	await eventually(
		() => parts().some((part) => part.part_type === 'note' && part.body?.includes('Ask the carrier.')),
		'The note was not written.',
	);
	await seen(page.locator(`${inbox} .bubble.note`), 'The note is not shown.');

	await page.locator(inbox).getByRole('radio', { name: 'Reply' }).check();
	await page.locator(`${inbox} textarea`).fill('We ask the carrier & tell you.\n\nKind regards');
	await page
		.locator(`${inbox} input[type=file]`)
		.setInputFiles({ name: 'trace.txt', mimeType: 'text/plain', buffer: Buffer.from('4711') });
	await seen(page.locator(`${inbox} form`).getByText('trace.txt'), 'The picked file is not listed.');
	await page.locator(inbox).getByRole('button', { name: 'Send reply' }).click();
	const reply = await eventually(
		() => parts().find((part) => part.part_type === 'comment' && part.body?.includes('carrier &amp; tell you.')),
		'The reply was not sent.',
	);
	must(sandbox.intercom.file(reply.attachments[0].url).toString() === '4711', 'The file was changed on its way.');
	await seen(
		page.locator(`${inbox} .bubble.ours`).getByRole('link', { name: 'trace.txt' }),
		'The reply is not shown with its file.',
	);
	await redactsTheAnswer(stage, id, reply.id);
	await changesTheState(stage, id);
}

/** As a teammate does who takes an answer back before it has left. */
async function redactsTheAnswer({ page, sandbox }: Stage, id: string, partId: string): Promise<void> {
	const answer = page.locator(`${inbox} [data-key="${partId}"]`);
	const redact = answer.getByRole('button', { name: 'Redact what' });
	await redact.focus();
	await page.keyboard.press('Enter');
	const part = () => conversation(sandbox, id).conversation_parts.conversation_parts.find((each) => each.id === partId);
	await eventually(() => part()?.redacted, 'The answer was not redacted.');
	await seen(answer.getByText('This message was removed.'), 'The page shows the words that were redacted.');
	must((await redact.count()) === 0, 'What is redacted can be redacted again.');
}

async function changesTheState(stage: Stage, id: string): Promise<void> {
	const { page, sandbox } = stage;
	const [, second = sandbox.intercom.admins[0]] = sandbox.intercom.admins;
	await page.locator(inbox).getByLabel('Assign to').selectOption(`assigneeId:${second.id}`);
	await eventually(
		() => String(conversation(sandbox, id).admin_assignee_id) === second.id,
		'The conversation was not assigned.',
	);
	await page.locator(inbox).getByRole('button', { name: 'Close', exact: true }).click();
	await eventually(() => conversation(sandbox, id).state === 'closed', 'The conversation was not closed.');
	await seen(page.locator(`${inbox} .facts`).getByText('closed'), 'The page does not show that it is closed.');
	await stage.picture('page-inbox');
	await page.locator(inbox).getByRole('button', { name: 'Open', exact: true }).click();
	await eventually(() => conversation(sandbox, id).state === 'open', 'The conversation was not opened again.');
}
