import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, one message', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (subject: string, more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject, body: `<p>${subject}</p>`, ...more });

	describe('Message: Get', () => {
		it('returns the message of an ID with any characters', async () => {
			const other = await openMailbox({ email: 'team@outlook.example', provider: 'microsoft' });
			const message = other.nylas.receive(other.grant.id, { from: ADA, subject: 'Hello', body: 'x' });
			const { items } = await other.run('message:get', { messageId: message.id });
			expect(items[0].json).toMatchObject({ id: message.id, subject: 'Hello', thread_id: message.thread_id });
			expect(items[0].json.headers).toBeUndefined();
			await other.close();
		});

		it('returns headers when they are wanted', async () => {
			const message = receive('Hello', { headers: [{ name: 'X-Order', value: '12' }] });
			const { items } = await mailbox.run('message:get', {
				messageId: message.id,
				options: { headers: 'include_headers' },
			});
			expect(items[0].json.headers).toContainEqual({ name: 'X-Order', value: '12' });
		});

		it('returns the raw mail as a file', async () => {
			const message = receive('Hello');
			const { items, error } = await mailbox.run('message:get', {
				messageId: message.id,
				options: { rawMime: 'mail' },
			});
			expect(error).toBeUndefined();
			const file = items[0].binary!.mail;
			expect([file.fileName, file.mimeType]).toEqual(['message.eml', 'message/rfc822']);
			expect(Buffer.from(file.data, 'base64').toString()).toMatch(/^Subject: Hello\r?$/m);
		});

		it('says that an ID is unknown', async () => {
			const { error } = await mailbox.run('message:get', { messageId: 'nothing' });
			expect(error?.message).toBe('Nylas did not find this object');
		});
	});
});
