import { IntercomClient } from 'intercom-client';
import { startInbox } from '../nodes/IntercomInbox/inbox';

let inbox: Awaited<ReturnType<typeof startInbox>>;
let client: IntercomClient;
let contactId: string;
let conversationId: string;

beforeEach(async () => {
	inbox = await startInbox();
	client = new IntercomClient({ token: inbox.intercom.accessToken, environment: inbox.intercom.url, maxRetries: 0 });
	contactId = (await inbox.contact({ role: 'user', email: 'ada@customer.example' })).id;
	conversationId = await inbox.conversation(contactId);
	inbox.intercom.log.clear();
});

afterEach(async () => await inbox.intercom.close());

const admin = () => inbox.intercom.admins[0].id;

// The SDK's type of the body lacks them, its examples don't.
const TITLE = { ticket_attributes: { _default_title_: 'Broken' } };

/** One call by each, and what our node is given for it. */
const calls: Array<[string, { node: [string, () => Record<string, unknown>]; client(): Promise<unknown>; route: RegExp }]> = [
	['searches contacts', { route: /contacts\/search/, node: ['contact:search', () => ({ combine: 'AND', filters: { filter: [{ field: 'email', operator: 'equals', value: 'ada@customer.example' }] } })], client: async () => await client.contacts.search({ query: { field: 'email', operator: '=', value: 'ada@customer.example' } }) }],
	['starts a conversation', { route: /POST \/conversations$/, node: ['conversation:create', () => ({ contactId, body: 'Hello' })], client: async () => await client.conversations.create({ from: { type: 'user', id: contactId }, body: 'Hello' }) }],
	['replies as a teammate', { route: /reply$/, node: ['conversation:reply', () => ({ conversationId, replyAs: 'admin', adminId: admin(), messageType: 'comment', body: '<p>Soon.</p>' })], client: async () => await client.conversations.reply({ conversation_id: conversationId, body: { type: 'admin', message_type: 'comment', admin_id: admin(), body: '<p>Soon.</p>' } }) }],
	['replies as the contact', { route: /reply$/, node: ['conversation:reply', () => ({ conversationId, replyAs: 'contact', contactId, body: 'More' })], client: async () => await client.conversations.reply({ conversation_id: conversationId, body: { type: 'user', message_type: 'comment', intercom_user_id: contactId, body: 'More' } }) }],
	['closes', { route: /parts$/, node: ['conversation:close', () => ({ conversationId, adminId: admin() })], client: async () => await client.conversations.manage({ conversation_id: conversationId, body: { message_type: 'close', type: 'admin', admin_id: admin() } }) }],
	['opens a ticket', { route: /POST \/tickets$/, node: ['ticket:create', () => ({ ticketTypeId: '88', contactId, title: 'Broken' })], client: async () => await client.tickets.create({ ticket_type_id: '88', contacts: [{ id: contactId }], ...TITLE }) }],
	['sends a message', { route: /POST \/messages$/, node: ['message:send', () => ({ contactId, adminId: admin(), body: 'Hello' })], client: async () => await client.messages.create({ message_type: 'inapp', from: { type: 'admin', id: Number(admin()) }, to: { type: 'user', id: contactId }, body: 'Hello' }) }],
	['adds an article', { route: /POST \/articles$/, node: ['article:create', () => ({ title: 'Printer', body: '<p>Paper</p>', state: 'published', authorId: admin() })], client: async () => await client.articles.create({ title: 'Printer', body: '<p>Paper</p>', state: 'published', author_id: Number(admin()) }) }],
];

test.each(calls)("our node puts an equivalent request on the wire as Intercom's own SDK: %s", async (...[, { node, client: call, route }]) => {
	await call();
	const [operation, parameters] = node;
	await inbox.output(operation, parameters(), { apiVersion: '2.14' });
	const [theirs, ours, ...more] = inbox.requests(route);
	expect(more).toEqual([]);
	expect([ours.method, ours.path, ours.headers['intercom-version'], ours.headers.authorization]).toEqual([theirs.method, theirs.path, theirs.headers['intercom-version'], theirs.headers.authorization]);
	expect(withoutPaging(ours.json)).toEqual(withoutPaging(theirs.json));
});

/** The node asks for the page size that its limit needs; the SDK leaves it to Intercom. */
function withoutPaging(json: unknown): unknown {
	return { ...(json as Record<string, unknown>), pagination: undefined };
}
