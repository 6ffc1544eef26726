import { openInbox, type Inbox } from '../../../../support/inbox';

let inbox: Inbox;

beforeEach(async () => {
	inbox = await openInbox();
});

afterEach(async () => await inbox.close());

test('Set Up Email Link makes the attribute once', async () => {
	expect(await inbox.output('conversation:setUpEmailLink')).toEqual([
		{ name: 'Email Thread', exists: true, created: true },
	]);
	expect(await inbox.output('conversation:setUpEmailLink')).toEqual([
		{ name: 'Email Thread', exists: true, created: false },
	]);
	expect(inbox.intercom.conversationAttributes.filter((name) => name === 'Email Thread')).toHaveLength(1);
});

test('Set Up Email Link says what to click when the workspace refuses', async () => {
	inbox.intercom.faults.add({ route: /POST \/conversations\/attributes/, status: 403, body: '{}' });
	const { items, hints } = await inbox.run('conversation:setUpEmailLink');
	expect(items[0].json).toMatchObject({
		exists: false,
		whatToDo: expect.stringContaining('Settings > Data > Conversations') as string,
	});
	expect(hints).toHaveLength(1);
});

test('Find by Thread gives the linked conversation, and says when there is none', async () => {
	inbox.intercom.addConversationAttribute('Email Thread');
	const contact = await inbox.contact({ role: 'user', email: 'ada@example.com' });
	const conversationId = await inbox.conversation(contact.id);
	await inbox.conversation(contact.id);
	await inbox.output('conversation:update', {
		conversationId,
		options: { customAttributesJson: { 'Email Thread': 'g/find-1' } },
	});
	const find = async (parameters: object) =>
		(await inbox.output('conversation:findByThread', { grantId: 'g', threadId: 'find-1', ...parameters }))[0];
	expect(await find({ contactId: contact.id })).toMatchObject({ found: true, conversationId, linkedConversations: 1 });
	expect(await find({ emails: 'ada@example.com, Bob <bob@example.com>' })).toMatchObject({
		found: true,
		conversationId,
	});
	expect(await find({ contactId: contact.id, threadId: 'find-2' })).toMatchObject({
		found: false,
		conversationId: null,
	});
	expect(await find({ contactId: contact.id, grantId: 'g/find-1', threadId: '' })).toMatchObject({ found: true });
});

test('Find by Thread asks for somebody to search for', async () => {
	const { error } = await inbox.run('conversation:findByThread', { grantId: 'g', threadId: 't' });
	expect(error?.message).toBe("'Participants' and 'Contact ID' are both empty");
});
