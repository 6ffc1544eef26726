import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, messages', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Printer', body: '<p>It burns</p>', ...more });
	const find = (id: string) => mailbox.nylas.messages(mailbox.grant.id).find((message) => message.id === id);

	describe('a message', () => {
		it('is marked and moved, and what is not named stays', async () => {
			const message = receive();
			const [json] = await mailbox.output('message:update', {
				messageId: message.id,
				options: { unread: false, folders: 'INBOX, STARRED', metadata: { key1: 'a' } },
			});
			expect(mailbox.last().json).toEqual({ unread: false, folders: ['INBOX', 'STARRED'], metadata: { key1: 'a' } });
			expect(json).toMatchObject({ id: message.id, unread: false });
		});

		it('is not touched when nothing is to be changed', async () => {
			const { error } = await mailbox.run('message:update', { messageId: receive().id });
			expect(error?.message).toBe('There is nothing to update');
		});

		it('goes to the trash', async () => {
			const message = receive();
			expect(await mailbox.output('message:delete', { messageId: message.id })).toEqual([
				{ deleted: true, id: message.id },
			]);
			expect(find(message.id)?.folders ?? ['TRASH']).toContain('TRASH');
			expect(String(mailbox.last().query)).toBe('');
		});

		it('is cleaned by Nylas, and repeated after a 500 because nothing is changed', async () => {
			const message = receive({ body: '<p>Thanks, it works.</p><blockquote>Restart it</blockquote>' });
			mailbox.nylas.faults.add({ route: /clean/, status: 500 });
			const [json] = await mailbox.output('message:clean', { messageIds: message.id, options: { ignoreLinks: false } });
			expect(json.conversation).toBe('Thanks, it works.');
			expect(mailbox.last().json).toEqual({ message_id: [message.id], ignore_links: false, images_as_markdown: false });
		});

		it('is cleaned with at most nineteen others', async () => {
			const { error } = await mailbox.run('message:clean', {
				messageIds: Array.from({ length: 21 }, (_, index) => `m${index}`).join(),
			});
			expect(error?.message).toBe("'Message IDs' has 21 entries");
		});
	});
});
