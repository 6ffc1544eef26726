import { openInbox, type Inbox } from '../support/inbox';
import { openMailbox } from '../support/mailbox';

describe('a dry run of an operation with several requests', () => {
	let inbox: Inbox;

	beforeAll(async () => {
		inbox = await openInbox();
		inbox.intercom.addConversationAttribute('Email Thread');
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	const writes = () =>
		inbox.requests().filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search')).length;
	const plan = async (place: string, parameters: Record<string, unknown>, options: object = {}) =>
		(await inbox.output(place, { ...parameters, options: { ...options, dryRun: true } })).map((request) => [
			request.request,
			request.method,
			String(request.url).replace(inbox.intercom.url, ''),
			...(request.incomplete ? [request.incomplete] : []),
		]);

	const email = (number: number) => ({
		id: `m${number}`,
		grant_id: 'g',
		thread_id: `t${number}`,
		date: 1_700_000_000 + number,
		subject: 'Printer',
		from: [{ email: `ada${number}@customer.example`, name: 'Ada' }],
		to: [{ email: 'support@acme.example' }],
		body: 'It burns',
	});

	it('shows all that a first mail would change, and changes nothing', async () => {
		const [{ id: team }] = inbox.intercom.teams;
		const asked = await plan('conversation:receiveEmail', { email: email(1), tags: 'Billing', assignTo: String(team) });
		expect(asked.slice(0, 3)).toEqual([
			[1, 'POST', '/contacts'],
			[2, 'POST', '/conversations'],
			[3, 'PUT', '/conversations/id-of-request-2'],
		]);
		expect(asked.map(([, method, path]) => `${method} ${path}`)).toEqual(
			expect.arrayContaining(['POST /conversations/id-of-request-2/tags', 'POST /conversations/id-of-request-2/parts']),
		);
		expect(asked.flatMap(([, , , incomplete]) => incomplete ?? [])).toEqual([]);
		expect(writes()).toBe(0);
	});

	it('is not remembered by the run that follows', async () => {
		await plan('conversation:receiveEmail', { email: email(2) });
		const [done] = await inbox.output('conversation:receiveEmail', { email: email(2) });
		expect(done).toMatchObject({ action: 'created', conversationId: inbox.intercom.conversations.at(-1)?.id });
	});

	it('shows the reply of a follow-up', async () => {
		await inbox.output('conversation:receiveEmail', { email: email(3) });
		const { id } = inbox.intercom.conversations.at(-1) as { id: string };
		const more = { ...email(3), id: 'm3b', date: 1_700_000_900, body: 'Still burning' };
		inbox.intercom.log.clear();
		expect(await plan('conversation:receiveEmail', { email: more })).toEqual([
			[1, 'POST', `/conversations/${id}/reply`],
		]);
		expect(writes()).toBe(0);
	});

	it('plans each item alone', async () => {
		const input = [1, 2].map((number) => ({ json: { email: `new${number}@customer.example` } }));
		const items = await inbox.output(
			'contact:createOrUpdate',
			{ email: '={{ $json.email }}', options: { dryRun: true } },
			{ input },
		);
		expect(items.map(({ request, body }) => [request, (body as { email: string }).email])).toEqual([
			[1, 'new1@customer.example'],
			[1, 'new2@customer.example'],
		]);
	});

	it('gives the result where there is nothing to change', async () => {
		await inbox.output('conversation:receiveEmail', { email: email(4) });
		const [done] = await inbox.output('conversation:receiveEmail', { email: email(4), options: { dryRun: true } });
		expect(done).toMatchObject({ action: 'skipped' });
	});

	it('fails where it fails before it would change anything', async () => {
		const { error } = await inbox.run('contact:merge', {
			contactId: ' ',
			intoContactId: 'x',
			options: { dryRun: true },
		});
		expect(error).toBeDefined();
		expect(writes()).toBe(0);
	});

	it('of a reply shows the mail and the note on the mail that is answered', async () => {
		const mailbox = await openMailbox();
		const first = mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'ada@customer.example' },
			subject: 'Hi',
			body: 'Hi',
		});
		const json = {
			conversationId: 'c',
			part: { id: 'p', author: { type: 'admin' }, createdAt: Math.floor(Date.now() / 1000) },
		};
		const { items } = await mailbox.run(
			'message:reply',
			{ replyTo: 'thread', threadId: first.thread_id, body: 'Hello', options: { dryRun: true } },
			{ input: [{ json }] },
		);
		expect(items.map(({ json: { method } }) => method)).toEqual(['POST', 'PUT']);
		expect(mailbox.requests(/^(POST|PUT)/)).toEqual([]);
		await mailbox.close();
	});
});
