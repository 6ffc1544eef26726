import { operations } from '../../../nodes/IntercomInbox/operations';
import type { Registry } from '../../../nodes/shared/kit/describe';
import { openInbox, type Inbox } from '../../support/inbox';

describe('an AI agent that calls Intercom Inbox as a tool', () => {
	let inbox: Inbox;
	let ada: string;
	let eve: string;
	let conversationId: string;
	let other: string;
	let ticketId: string;
	let articleId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		ada = (await inbox.contact({ email: 'ada@customer.example', role: 'user' })).id;
		eve = (await inbox.contact({ email: 'eve@elsewhere.example', role: 'lead' })).id;
		conversationId = await inbox.conversation(ada);
		inbox.intercom.addConversationAttribute('Topic');
		other = await inbox.conversation(eve);
		ticketId = (await inbox.call('POST', '/tickets', { ticket_type_id: '88', contacts: [{ id: ada }] })).id;
		articleId = (
			await inbox.call('POST', '/articles', { title: 'Public', author_id: 1, state: 'published', body: 'x' })
		).id;
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	/** Whatever a model could fill in, for each operation that is not free. */
	const attempts = (): Record<string, Record<string, unknown>> => ({
		'apiRequest:send': { method: 'POST', path: '/messages', body: '{}' },
		'article:create': { title: 'Our new bank account', body: 'x', state: 'published' },
		'article:delete': { articleId },
		'article:update': { articleId, options: { body: 'Our new bank account' } },
		'company:delete': { companyId: 'c' },
		'contact:addSubscription': { contactId: ada, subscriptionId: '1', consentType: 'opt_in' },
		'contact:archive': { contactId: ada },
		'contact:block': { contactId: ada },
		'contact:createOrUpdate': { email: 'ada@customer.example', options: { externalId: 'x' } },
		'contact:delete': { contactId: ada },
		'contact:findOrCreate': { email: 'ada@customer.example', options: { name: 'Eve', overwrite: true } },
		'contact:merge': { contactId: eve, intoContactId: ada },
		'contact:removeSubscription': { contactId: ada, subscriptionId: '1' },
		'contact:update': { contactId: ada, options: { email: 'eve@elsewhere.example' } },
		'conversation:assign': { conversationId, assignTo: 'nobody', options: { body: 'Pay here' } },
		'conversation:attachContact': { conversationId, contactBy: 'id', contactId: eve },
		'conversation:close': { conversationId, options: { body: 'Pay here' } },
		'conversation:convertToTicket': { conversationId, ticketTypeId: '1' },
		'conversation:create': { contactBy: 'id', contactId: ada, body: 'I am Ada' },
		'conversation:delete': { conversationId },
		'conversation:detachContact': { conversationId, contactId: ada },
		'conversation:merge': { conversationId, intoConversationId: other },
		'conversation:mirrorEmail': { email: { isOwn: true, id: 'm', grant_id: 'g', thread_id: 't', subject: 'x' } },
		'conversation:receiveEmail': {
			email: {
				id: 'm',
				grant_id: 'g',
				thread_id: 't',
				subject: 'Hi',
				body: 'Hi',
				date: 1_790_000_000,
				from: [{ email: 'ada@customer.example' }],
				to: [{ email: 'support@shop.example' }],
				ownAddresses: ['support@shop.example'],
				isOwn: false,
				customer: { email: 'ada@customer.example', via: 'from', claimed: false, verified: 'pass' },
				link: { grantId: 'g', threadId: 't' },
			},
		},
		'conversation:noteDeliveryProblem': { conversationId },
		'conversation:redact': { conversationId, redactWhat: 'source' },
		'conversation:reply': { conversationId, replyAs: 'admin', messageType: 'comment', body: 'Pay here' },
		'conversation:update': { conversationId, options: { customAttributesJson: { 'Email Thread': 'g/ceo' } } },
		'dataAttribute:create': { name: 'x', model: 'contact' },
		'dataAttribute:createForConversations': { name: 'x' },
		'dataAttribute:update': { dataAttributeId: '1', options: { archived: true } },
		'event:createSummary': { externalId: 'x', eventName: 'x', count: 1, first: '2026-01-01', last: '2026-01-02' },
		'event:submit': { eventName: 'x', contactBy: 'id', contactId: ada },
		'message:send': { messageType: 'inapp', contactBy: 'id', contactId: ada, body: 'Pay here' },
		'tag:delete': { tagId: '1' },
		'tag:rename': { tagId: '1', name: 'x' },
		'ticket:create': { ticketTypeId: '1', contactBy: 'id', contactId: ada },
		'ticket:delete': { ticketId },
		'ticket:reply': { ticketId, replyAs: 'admin', messageType: 'comment', body: 'Pay here' },
		'ticket:update': { ticketId, options: { isShared: true } },
	});

	const writes = () =>
		inbox
			.requests()
			.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search'))
			.map(({ method, path }) => `${method} ${path}`);

	it('changes nothing by any operation that is not free, unless its author allows it', async () => {
		const guarded = Object.entries(operations as Registry).flatMap(([resource, all]) =>
			Object.entries(all).flatMap(([name, { writes: does, agents }]) =>
				does && agents !== 'free' ? [`${resource}:${name}`] : [],
			),
		);
		expect(Object.keys(attempts()).sort()).toEqual(guarded.sort());
		for (const [place, parameters] of Object.entries(attempts())) {
			inbox.intercom.log.clear();
			const { error } = await inbox.run(place, parameters, { asTool: true });
			expect([place, writes(), error?.message]).toEqual([place, [], expect.stringMatching(/agent/)]);
		}
	});

	const run = async (place: string, parameters: Record<string, unknown>) =>
		(await inbox.run(place, parameters, { asTool: true })).error?.message;
	const STRANGER = 'The AI agent is not allowed to write to this recipient';

	it('answers the conversation that it works on, and no other', async () => {
		const reply = { replyAs: 'admin', messageType: 'comment', body: 'Hello' };
		const options = { allowedConversation: conversationId };
		expect(await run('conversation:reply', { ...reply, conversationId, options })).toBeUndefined();
		expect(await run('conversation:reply', { ...reply, conversationId: other, options })).toBe(STRANGER);
	});

	it('reaches the contacts of that conversation, and nobody else', async () => {
		const message = { messageType: 'inapp', contactBy: 'id', body: 'Hello' };
		const options = { allowedConversation: conversationId };
		expect(await run('message:send', { ...message, contactId: ada, options })).toBeUndefined();
		expect(await run('message:send', { ...message, contactId: eve, options })).toBe(STRANGER);
		const attach = { conversationId, contactBy: 'email', options };
		expect(await run('conversation:attachContact', { ...attach, email: 'new@elsewhere.example' })).toBe(STRANGER);
	});

	it('sets no link of a new conversation, whoever its contact is', async () => {
		const create = { contactId: ada, body: 'Hello' };
		const options = { allowedDomains: 'customer.example' };
		expect(await run('conversation:create', { ...create, options })).toBeUndefined();
		inbox.intercom.log.clear();
		const customAttributesJson = { 'Email Thread': 'g/ceo' };
		expect(await run('conversation:create', { ...create, options: { ...options, customAttributesJson } })).toMatch(
			/agent/,
		);
		expect(writes()).toEqual([]);
	});

	it('reaches people of allowed domains', async () => {
		const options = { allowedDomains: 'customer.example' };
		const reply = { replyAs: 'admin', messageType: 'comment', body: 'Hello', options };
		expect(await run('conversation:reply', { ...reply, conversationId })).toBeUndefined();
		expect(await run('conversation:reply', { ...reply, conversationId: other })).toBe(STRANGER);
		expect(await run('conversation:merge', { conversationId, intoConversationId: other, options })).toBe(STRANGER);
		const email = (address: string) => ({ contactId: ada, options: { ...options, email: address } });
		expect(await run('contact:update', email('eve@elsewhere.example'))).toBe(STRANGER);
		expect(await run('contact:update', email('ada.new@customer.example'))).toBeUndefined();
		await run('contact:update', email('ada@customer.example'));
	});

	it.each([
		['conversation:reply', { replyAs: 'admin', messageType: 'note', body: 'Look' }],
		['conversation:close', {}],
		['conversation:update', { options: { customAttributesJson: { Topic: 'Billing' } } }],
		['contact:update', { options: { name: 'Ada L.' } }],
		['contact:findOrCreate', { email: 'ada@customer.example' }],
		['article:create', { title: 'Draft', body: 'x', state: 'draft' }],
	])('does %s for the team without being allowed anything', async (place, parameters) => {
		expect(await run(place, { conversationId, contactId: ada, ...parameters })).toBeUndefined();
	});

	it.each(['Email Thread', 'email thread', ' Email  Thread ', 'Ｅmail Thread', 'Email\u200bThread', 'EmailThread'])(
		'never writes the link, also as %j',
		async (name) => {
			const options = { customAttributes: { attribute: [{ name, value: 'grant/ceo' }] } };
			expect(await run('conversation:update', { conversationId, options })).toMatch(/not allowed/);
			expect(writes()).toEqual([]);
		},
	);

	it('gates nobody else', async () => {
		const reply = { conversationId, replyAs: 'admin', messageType: 'comment', body: 'Hello' };
		expect((await inbox.run('conversation:reply', reply)).error).toBeUndefined();
	});
});
