import { openInbox, type Inbox, type InboxOptions } from '../../../../support/inbox';

let inbox: Inbox;
let conversationId: string;

beforeAll(async () => {
	inbox = await openInbox();
	const admin = inbox.intercom.addAdmin({ name: 'Ada', email: 'ada@acme.example', has_inbox_seat: true });
	const contact = await inbox.contact({ role: 'user', email: 'annie@cannon.example' });
	conversationId = await inbox.conversation(contact.id, 'The star clock runs backwards');
	inbox.intercom.teammate.reply(conversationId, { adminId: admin.id, body: 'She is our best customer', note: true });
});

afterAll(async () => {
	expect(inbox.mistakes).toEqual([]);
	await inbox.close();
});

const asTool: InboxOptions & { asTool: true } = { asTool: true };
const until = '2099-01-01T00:00:00.000Z';

const changes: Array<[string, Record<string, unknown>]> = [
	['conversation:reply', { replyAs: 'admin', messageType: 'note', body: 'Look into it' }],
	['conversation:assign', { assignTo: 'nobody' }],
	['conversation:close', {}],
	['conversation:open', {}],
	['conversation:snooze', { snoozedUntil: until }],
	['conversation:update', { options: { read: true } }],
];

test.each(changes)(
	'an agent that calls %s is not given all that was said, notes of teammates least of all',
	async (place, parameters) => {
		const [answer] = await inbox.output(place, { conversationId, ...parameters }, asTool);
		expect(answer).toMatchObject({ id: conversationId, type: 'conversation' });
		expect(answer).not.toHaveProperty('conversation_parts');
		expect(JSON.stringify(answer)).not.toContain('best customer');
	},
);

test('a workflow gets the conversation with its parts', async () => {
	const [answer] = await inbox.output('conversation:open', { conversationId });
	expect(JSON.stringify(answer.conversation_parts)).toContain('best customer');
});

test('an agent that asks for a conversation gets all of it', async () => {
	const [answer] = await inbox.output('conversation:get', { conversationId }, asTool);
	expect(JSON.stringify(answer)).toContain('best customer');
});

test('an agent is told of a change that failed', async () => {
	const [answer] = await inbox.output(
		'conversation:open',
		{ conversationId: '999' },
		{ ...asTool, continueOnFail: true },
	);
	expect(answer).toMatchObject({ error: expect.stringMatching(/./) as unknown, details: { status: 404 } });
});
