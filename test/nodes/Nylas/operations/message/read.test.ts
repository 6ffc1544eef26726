import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada Byron' };
const ANSWER =
	'<div>Thank you, it works.</div><div><br></div><div class="gmail_quote"><div class="gmail_attr">On Mon, 5 Jan 2026 at 10:00, Shop Support &lt;support@shop.example&gt; wrote:</div><blockquote class="gmail_quote"><p>Please restart it.</p></blockquote></div>';

describe('Nylas, reading what is in a mail', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, {
			from: ADA,
			to: [{ email: 'support@shop.example' }],
			subject: 'Re: Printer',
			body: ANSWER,
			...more,
		});

	it('parts the item at hand, without any request', async () => {
		const item = {
			json: { id: 'm1', grant_id: 'g1', thread_id: 't1', subject: 'Re: Printer', from: [ADA], body: ANSWER },
		};
		const { items, error } = await mailbox.run(
			'message:read',
			{ message: '={{ $json }}', options: { ownAddresses: 'support@shop.example' } },
			{ input: [item] },
		);
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			id: 'm1',
			reply: 'Thank you, it works.',
			forwarded: false,
			automatic: null,
			signature: null,
			customer: { email: 'ada@customer.example', name: 'Ada Byron', via: 'from' },
			isOwn: false,
			link: { grantId: 'g1', threadId: 't1' },
		});
		expect(items[0].json.quote).toContain('Please restart it.');
		expect(mailbox.requests()).toHaveLength(0);
	});

	it('keeps the mark of own mail that the trigger has made', async () => {
		const { items } = await mailbox.run('message:read', { message: { body: 'x', from: [ADA], isOwn: true } });
		expect(items[0].json.isOwn).toBe(true);
	});

	it('keeps quotes when they are wanted', async () => {
		const { items } = await mailbox.run('message:read', { message: { body: ANSWER }, options: { stripQuotes: false } });
		expect(items[0].json.reply).toContain('Please restart it.');
		expect(items[0].json.link).toBeNull();
	});

	it.each([
		['text', 'just words', "The parameter 'Message' is not valid JSON"],
		['an item that is no mail', { conversationId: 1 }, "'Message' is not a message"],
	])('refuses %s', async (_, message, expected) => {
		expect((await mailbox.run('message:read', { message })).error?.message).toBe(expected);
	});

	it('adds the same to a message that is fetched, with the headers that tell automatic mail', async () => {
		const away = receive({
			subject: 'Out of office',
			body: 'I am away',
			headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
		});
		const { items, error } = await mailbox.run('message:get', { messageId: away.id, options: { read: true } });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			id: away.id,
			text: 'I am away',
			automatic: { kind: 'autoReply' },
			isOwn: false,
			link: { grantId: mailbox.grant.id, threadId: away.thread_id },
		});
	});

	it('tells own mail in a list, so that it is not taken for a customer', async () => {
		receive({ date: 1_767_225_600 });
		mailbox.nylas.sendByHand(mailbox.grant.id, {
			from: { email: 'help@shop.example' },
			to: [ADA],
			subject: 'Re: Printer',
			body: 'Fine',
			date: 1_767_225_700,
		});
		const { items, error } = await mailbox.run('message:getMany', {
			options: { read: true, sort: 'oldestFirst', receivedAfter: '2025-12-31' },
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.reply, json.isOwn])).toEqual([
			['Thank you, it works.', false],
			['Fine', true],
		]);
		expect(mailbox.requests(/messages$/)[0].query.get('fields')).toBe('include_headers');
	});

	it('takes what comes from an own address for own, whatever Reply-To says', async () => {
		receive({
			from: { email: 'support@shop.example' },
			replyTo: [{ email: 'visitor@customer.example' }],
			subject: 'Contact form',
			body: 'Hi',
		});
		const { items } = await mailbox.run('message:getMany', { options: { read: true } });
		expect(items[0].json).toMatchObject({ isOwn: true });
	});
});
