import { IntercomClient } from 'intercom-client';
import { openInbox, type Inbox } from '../support/inbox';

let inbox: Inbox;
let client: IntercomClient;
let contactId: string;
let conversationId: string;
let companyId: string;

beforeEach(async () => {
	inbox = await openInbox();
	client = new IntercomClient({ token: inbox.intercom.accessToken, environment: inbox.intercom.url, maxRetries: 0 });
	contactId = (await inbox.contact({ role: 'user', email: 'ada@customer.example', external_id: 'u1' })).id;
	conversationId = await inbox.conversation(contactId);
	companyId = (await inbox.company({ company_id: 'c0', name: 'First' })).id;
	inbox.intercom.log.clear();
});

afterEach(async () => await inbox.close());

const admin = () => inbox.intercom.admins[0].id;

// The SDK's type of the body lacks them, its examples don't.
const TITLE = { ticket_attributes: { _default_title_: 'Broken' } };

/** One call by each, and what our node is given for it. */
const calls: Array<
	[string, { node: [string, () => Record<string, unknown>]; client(): Promise<unknown>; route: RegExp }]
> = [
	[
		'searches contacts',
		{
			route: /contacts\/search/,
			node: [
				'contact:search',
				() => ({
					combine: 'AND',
					filters: { filter: [{ field: 'email', operator: 'equals', value: 'ada@customer.example' }] },
				}),
			],
			client: async () =>
				await client.contacts.search({ query: { field: 'email', operator: '=', value: 'ada@customer.example' } }),
		},
	],
	[
		'starts a conversation',
		{
			route: /POST \/conversations$/,
			node: ['conversation:create', () => ({ contactId, body: 'Hello' })],
			client: async () => await client.conversations.create({ from: { type: 'user', id: contactId }, body: 'Hello' }),
		},
	],
	[
		'replies as a teammate',
		{
			route: /reply$/,
			node: [
				'conversation:reply',
				() => ({ conversationId, replyAs: 'admin', adminId: admin(), messageType: 'comment', body: '<p>Soon.</p>' }),
			],
			client: async () =>
				await client.conversations.reply({
					conversation_id: conversationId,
					body: { type: 'admin', message_type: 'comment', admin_id: admin(), body: '<p>Soon.</p>' },
				}),
		},
	],
	[
		'replies as the contact',
		{
			route: /reply$/,
			node: ['conversation:reply', () => ({ conversationId, replyAs: 'contact', contactId, body: 'More' })],
			client: async () =>
				await client.conversations.reply({
					conversation_id: conversationId,
					body: { type: 'user', message_type: 'comment', intercom_user_id: contactId, body: 'More' },
				}),
		},
	],
	[
		'creates a company',
		{
			route: /POST \/companies$/,
			node: [
				'company:createOrUpdate',
				() => ({ externalId: 'c1', options: { name: 'Customer', size: 7, monthlySpend: 9 } }),
			],
			client: async () =>
				await client.companies.createOrUpdate({ company_id: 'c1', name: 'Customer', size: 7, monthly_spend: 9 }),
		},
	],
	[
		'tags a company',
		{
			route: /POST \/tags$/,
			node: ['company:addTag', () => ({ companyId, tagId: 'VIP' })],
			client: async () => await client.tags.create({ name: 'VIP', companies: [{ id: companyId }] }),
		},
	],
	[
		'untags a company',
		{
			route: /POST \/tags$/,
			node: ['company:removeTag', () => ({ companyId, tagId: 'VIP' })],
			client: async () => await client.tags.create({ name: 'VIP', companies: [{ id: companyId, untag: true }] }),
		},
	],
	[
		'submits an event',
		{
			route: /POST \/events$/,
			node: [
				'event:submit',
				() => ({
					eventName: 'placed-order',
					contactBy: 'id',
					contactId,
					options: { createdAt: '1779200976', metadataJson: '{"order": "7"}' },
				}),
			],
			client: async () =>
				await client.events.create({
					event_name: 'placed-order',
					created_at: 1_779_200_976,
					id: contactId,
					metadata: { order: '7' },
				}),
		},
	],
	[
		'sums up events',
		{
			route: /summaries$/,
			node: [
				'event:createSummary',
				() => ({ externalId: 'u1', eventName: 'placed-order', count: 2, first: '1779200000', last: '1779200976' }),
			],
			client: async () =>
				await client.events.summaries({
					user_id: 'u1',
					event_summaries: { event_name: 'placed-order', count: 2, first: 1_779_200_000, last: 1_779_200_976 },
				}),
		},
	],
	[
		'lists segments',
		{
			route: /segments$/,
			node: ['segment:getMany', () => ({ options: { includeCount: true } })],
			client: async () => await client.segments.list({ include_count: true }),
		},
	],
	[
		'closes',
		{
			route: /parts$/,
			node: ['conversation:close', () => ({ conversationId, adminId: admin() })],
			client: async () =>
				await client.conversations.manage({
					conversation_id: conversationId,
					body: { message_type: 'close', type: 'admin', admin_id: admin() },
				}),
		},
	],
	[
		'opens a ticket',
		{
			route: /POST \/tickets$/,
			node: ['ticket:create', () => ({ ticketTypeId: '88', contactId, title: 'Broken' })],
			client: async () =>
				await client.tickets.create({ ticket_type_id: '88', contacts: [{ id: contactId }], ...TITLE }),
		},
	],
	[
		'sends a message',
		{
			route: /POST \/messages$/,
			node: ['message:send', () => ({ contactId, adminId: admin(), body: 'Hello' })],
			client: async () =>
				await client.messages.create({
					message_type: 'inapp',
					from: { type: 'admin', id: Number(admin()) },
					to: { type: 'user', id: contactId },
					body: 'Hello',
				}),
		},
	],
	[
		'adds an article',
		{
			route: /POST \/articles$/,
			node: [
				'article:create',
				() => ({ title: 'Printer', body: '<p>Paper</p>', state: 'published', authorId: admin() }),
			],
			client: async () =>
				await client.articles.create({
					title: 'Printer',
					body: '<p>Paper</p>',
					state: 'published',
					author_id: Number(admin()),
				}),
		},
	],
];

test.each(calls)(
	"our node puts an equivalent request on the wire as Intercom's own SDK: %s",
	async (...[, { node, client: call, route }]) => {
		await call();
		const [operation, parameters] = node;
		await inbox.output(operation, parameters(), { apiVersion: '2.14' });
		const [theirs, ours, ...more] = inbox.requests(route);
		expect(more).toEqual([]);
		expect([ours.method, ours.path, ours.headers['intercom-version'], ours.headers.authorization]).toEqual([
			theirs.method,
			theirs.path,
			theirs.headers['intercom-version'],
			theirs.headers.authorization,
		]);
		expect(withoutPaging(ours.json)).toEqual(withoutPaging(theirs.json));
	},
);

/** The node asks for the page size that its limit needs; the SDK leaves it to Intercom. */
function withoutPaging(json: unknown): unknown {
	return { ...(json as Record<string, unknown>), pagination: undefined };
}
