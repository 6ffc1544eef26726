import { openMailbox, type Mailbox } from '../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, threads', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Printer', body: '<p>It burns</p>', ...more });
	const find = (id: string) => mailbox.nylas.messages(mailbox.grant.id).find((message) => message.id === id);

	describe('a thread', () => {
		it('is found, marked and deleted', async () => {
			const message = receive();
			receive({ from: { email: 'grace@customer.example' }, subject: 'Other' });
			const [thread, ...others] = await mailbox.output('thread:getMany', {
				options: { from: 'ada@customer.example', anyEmail: 'ada@customer.example' },
			});
			expect([thread.id, others]).toEqual([message.thread_id, []]);
			await mailbox.output('thread:update', { threadId: message.thread_id, options: { unread: false } });
			expect(find(message.id)?.unread).toBe(false);
			expect(await mailbox.output('thread:delete', { threadId: message.thread_id })).toEqual([
				{ deleted: true, id: message.thread_id },
			]);
		});

		it('list asks for no more than fifty at once', async () => {
			for (let number = 0; number < 60; number += 1) receive({ subject: `Mail ${number}` });
			expect(await mailbox.output('thread:getMany', { returnAll: true })).toHaveLength(60);
			expect(mailbox.requests(/threads$/).map(({ query }) => query.get('limit'))).toEqual(['50', '50']);
		});
	});
});

describe('Nylas, one thread', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (subject: string, more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject, body: `<p>${subject}</p>`, ...more });

	it('gets a thread', async () => {
		const message = receive('Printer');
		const { items } = await mailbox.run('thread:get', { threadId: message.thread_id });
		expect(items[0].json).toMatchObject({ id: message.thread_id, message_ids: [message.id], subject: 'Printer' });
	});
});
