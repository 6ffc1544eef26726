import { openInbox, type Inbox, type InboxOptions } from '../../../support/inbox';

let inbox: Inbox;
let number = 0;

beforeEach(async () => {
	inbox = await openInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	number += 1;
});

afterEach(async () => await inbox.close());

/** What two processes leave behind that met two mails of a new thread in the same instant. */
async function doubled() {
	const contact = await inbox.contact({ role: 'user', email: 'ada@example.com' });
	const ids = [await inbox.conversation(contact.id, 'First mail'), await inbox.conversation(contact.id, 'Second mail')];
	for (const conversationId of ids) {
		await inbox.output('conversation:update', {
			conversationId,
			options: { customAttributesJson: { 'Email Thread': `g/double-${number}` } },
		});
	}
	return ids;
}

async function reconcile(rest: Record<string, unknown> = {}, run: InboxOptions = {}) {
	const date = inbox.intercom.conversations[0].created_at;
	const email = {
		grant_id: 'g',
		thread_id: `double-${number}`,
		date,
		from: [{ email: 'ada@example.com' }],
		subject: 'S',
		body: 'First mail',
		...rest,
	};
	return (await inbox.output('conversation:receiveEmail', { email, options: { repairDoubles: true } }, run))[0];
}

test('the younger conversation goes into the older, and the mail is found there', async () => {
	const [older, younger] = await doubled();
	expect(await reconcile()).toMatchObject({
		action: 'skipped',
		conversationId: older,
		repaired: { merged: [younger] },
	});
	expect(inbox.sent(/merge$/)).toEqual([{ merge_into_conversation_id: Number(older) }]);
	expect(inbox.requests(/merge$/)[0].headers['intercom-version']).toBe('2.16');
	expect(inbox.intercom.conversations[1].custom_attributes['Email Thread']).toBe(
		`g/double-${number} merged into ${older}`,
	);
});

test('while the search still shows the link of the one that was merged, mail and files go to the one that stays', async () => {
	const [older, younger] = await doubled();
	const stale = inbox.intercom.conversations.map((conversation) => ({
		...conversation,
		conversation_parts: undefined,
	}));
	await reconcile();
	inbox.intercom.faults.add({
		route: /POST \/conversations\/search/,
		status: 200,
		body: JSON.stringify({ type: 'conversation.list', conversations: stale, pages: {} }),
	});
	const date = inbox.intercom.conversations[1].created_at;
	const email = {
		grant_id: 'g',
		thread_id: `double-${number}`,
		date,
		from: [{ email: 'ada@example.com' }],
		subject: 'S',
		body: 'Second mail',
	};
	expect(await inbox.output('conversation:receiveEmail', { email })).toMatchObject([
		{ action: 'appended', conversationId: older },
	]);
	expect(inbox.intercom.conversations.find(({ id }) => id === younger)).toMatchObject({ state: 'closed' });
});

test('a mail that this process had brought into the one that was merged goes into the one that stays', async () => {
	const [older, younger] = await doubled();
	const date = inbox.intercom.conversations[1].created_at;
	const second = { id: `second-${number}`, body: 'Second mail', date };
	const [brought] = await inbox.output('conversation:receiveEmail', {
		email: {
			grant_id: 'g',
			thread_id: `double-${number}`,
			from: [{ email: 'ada@example.com' }],
			subject: 'S',
			...second,
		},
	});
	expect(brought).toMatchObject({ action: 'skipped', conversationId: younger });
	expect(await reconcile(second)).toMatchObject({
		action: 'appended',
		conversationId: older,
		repaired: { merged: [younger] },
	});
});

test('where merging is refused, the younger is closed with a note that names the older', async () => {
	const [older, younger] = await doubled();
	inbox.intercom.faults.add({ route: /merge/, status: 403, body: '{}' });
	await reconcile();
	const closed = inbox.intercom.conversations.find(({ id }) => id === younger);
	expect(closed).toMatchObject({ state: 'closed' });
	expect(JSON.stringify(closed?.conversation_parts)).toContain(`conversation ${older}`);
});

test('a part that is there twice is redacted once, and a second run changes nothing', async () => {
	const [conversationId] = await doubled();
	const contactId = inbox.intercom.contacts[0].id;
	const say = async () =>
		await inbox.output('conversation:reply', {
			conversationId,
			replyAs: 'contact',
			contactId,
			body: 'Twice',
			options: { createdAt: 1_700_000_500 },
		});
	await say();
	await say();
	const twice = { id: `twice-${number}`, date: 1_700_000_500, body: 'Twice' };
	// The mailbox has the mail once.
	const run = {
		input: [{ json: { ...twice, grant_id: 'g', thread_id: `double-${number}`, from: [{ email: 'ada@example.com' }] } }],
	};
	await reconcile(twice, run);
	const [conversation] = inbox.intercom.conversations;
	expect(conversation.conversation_parts.conversation_parts.filter(({ redacted }) => redacted)).toHaveLength(1);
	expect(await reconcile(twice, run)).toMatchObject({ repaired: { merged: [], redacted: [] } });
});

test('two mails of one second and the same words stay two, though they look like one that is there twice', async () => {
	const [conversationId] = await doubled();
	const contactId = inbox.intercom.contacts[0].id;
	const twice = { date: 1_700_000_500, body: 'Twice' };
	const options = { createdAt: twice.date };
	const say = { conversationId, replyAs: 'contact', contactId, body: 'Twice', options };
	await inbox.output('conversation:reply', say);
	await inbox.output('conversation:reply', say);
	const mails = ['one', 'two'].map((id) => ({
		...twice,
		id: `${id}-${number}`,
		grant_id: 'g',
		thread_id: `double-${number}`,
		from: [{ email: 'ada@example.com' }],
	}));
	const input = mails.map((json) => ({ json }));
	for (const mail of mails) expect(await reconcile(mail, { input })).toMatchObject({ repaired: { redacted: [] } });
});

test('a mail that a teammate redacted does not come back, and neither do its files', async () => {
	const [conversationId] = await doubled();
	const contactId = inbox.intercom.contacts[0].id;
	await inbox.output('conversation:reply', {
		conversationId,
		replyAs: 'contact',
		contactId,
		body: 'My card number',
		options: { createdAt: 1_700_000_500 },
	});
	const part = inbox.intercom.conversations[0].conversation_parts.conversation_parts.find(({ body }) =>
		body?.includes('card'),
	);
	await inbox.output('conversation:redact', { conversationId, redact: 'part', partId: part?.id });
	const email = { date: 1_700_000_500, body: 'My card number', attachments: [{ id: 'a', filename: 'card.jpg' }] };
	expect(await reconcile(email)).toMatchObject({
		action: 'skipped',
		reason: 'The mail was redacted in Intercom',
		missingFiles: 0,
	});
});

test('conversations of two people who do not name each other are found by their link', async () => {
	const [ada, grace] = [
		await inbox.contact({ role: 'user', email: 'ada@example.com' }),
		await inbox.contact({ role: 'user', email: 'grace@example.com' }),
	];
	const [older, younger] = [
		await inbox.conversation(ada.id, 'First mail'),
		await inbox.conversation(grace.id, 'Second mail'),
	];
	for (const conversationId of [older, younger])
		await inbox.output('conversation:update', {
			conversationId,
			options: { customAttributesJson: { 'Email Thread': `g/double-${number}` } },
		});
	const date = inbox.intercom.conversations[1].created_at;
	const output = await reconcile({ from: [{ email: 'grace@example.com' }], body: 'Second mail', date });
	expect(output).toMatchObject({ conversationId: older, repaired: { merged: [younger] } });
	expect(inbox.sent(/merge$/)).toEqual([{ merge_into_conversation_id: Number(older) }]);
});
