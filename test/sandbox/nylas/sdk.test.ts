import { mailFrom, start, type Started } from './start';
import { receiver, type Receiver } from '../server/receiver';

describe('the official SDK', () => {
	let at: Started;
	let identifier: string;
	beforeEach(async () => {
		at = await start();
		identifier = at.grant.id;
	});
	afterEach(async () => await at.nylas.close());

	it('lists grants and reads one', async () => {
		const list = await at.sdk.grants.list();
		expect(list.data.map(({ email }) => email)).toEqual(['support@acme.example']);
		const one = await at.sdk.grants.find({ grantId: identifier });
		expect(one.data).toMatchObject({ provider: 'google', grantStatus: 'valid' });
	});

	it('reads the application', async () => {
		const { data } = await at.sdk.applications.getDetails();
		expect(data).toMatchObject({ region: 'us', environment: 'staging' });
	});

	it('pages through all messages with the cursor', async () => {
		for (let i = 0; i < 5; i += 1)
			at.nylas.receive(identifier, mailFrom('ada@x.example', { subject: `Mail ${i}`, date: 1_700_000_000 + i }));
		const subjects: string[] = [];
		for await (const page of at.sdk.messages.list({ identifier, queryParams: { limit: 5 } }))
			subjects.push(...page.data.map(({ subject }) => subject ?? ''));
		expect([...new Set(subjects)]).toEqual(['Mail 4', 'Mail 3', 'Mail 2', 'Mail 1', 'Mail 0']);
	});

	it('sends a reply with a small file as JSON and finds it in the thread', async () => {
		const received = at.nylas.receive(identifier, mailFrom('ada@x.example'));
		const sent = await at.sdk.messages.send({
			identifier,
			requestBody: {
				to: [{ email: 'ada@x.example' }],
				subject: 'Re: Printer on fire',
				body: '<p>Water helps</p>',
				replyToMessageId: received.id,
				attachments: [
					{ filename: 'how.txt', contentType: 'text/plain', content: Buffer.from('pour').toString('base64'), size: 4 },
				],
			},
		});
		expect(sent.data.threadId).toBe(received.thread_id);
		const thread = await at.sdk.threads.find({ identifier, threadId: received.thread_id });
		expect(thread.data.messageIds).toEqual([received.id, sent.data.id]);
		expect(at.nylas.log.requests(/send/)[0].headers['content-type']).toBe('application/json');
	});

	it('sends a file of 4 MB as multipart and downloads the same bytes', async () => {
		const content = Buffer.alloc(4 * 1024 * 1024, 'nylas');
		const sent = await at.sdk.messages.send({
			identifier,
			requestBody: {
				to: [{ email: 'ada@x.example' }],
				subject: 'Big',
				body: 'see file',
				attachments: [
					{
						filename: 'big.bin',
						contentType: 'application/octet-stream',
						content: content.toString('base64'),
						size: content.length,
					},
				],
			},
		});
		expect(at.nylas.log.requests(/send/)[0].headers['content-type']).toMatch(/^multipart\/form-data/);
		const [attachment] = sent.data.attachments!;
		expect(attachment).toMatchObject({ filename: 'big.bin', size: content.length, isInline: false });
		const bytes = await at.sdk.attachments.downloadBytes({
			identifier,
			attachmentId: attachment.id,
			queryParams: { messageId: sent.data.id },
		});
		expect(Buffer.from(bytes).equals(content)).toBe(true);
	});

	it('changes and deletes messages', async () => {
		const { id } = at.nylas.receive(identifier, mailFrom('ada@x.example'));
		const updated = await at.sdk.messages.update({
			identifier,
			messageId: id,
			requestBody: { unread: false, starred: true },
		});
		expect(updated.data).toMatchObject({
			unread: false,
			starred: true,
			folders: ['CATEGORY_PERSONAL', 'INBOX', 'STARRED'],
		});
		await at.sdk.messages.destroy({ identifier, messageId: id });
		expect(at.nylas.messages(identifier)[0].folders).toEqual(['TRASH']);
	});

	it('makes, changes and sends a draft, which gets another id', async () => {
		const draft = await at.sdk.drafts.create({
			identifier,
			requestBody: { to: [{ email: 'ada@x.example' }], subject: 'Draft', body: 'one' },
		});
		await at.sdk.drafts.update({ identifier, draftId: draft.data.id, requestBody: { body: 'two' } });
		const sent = await at.sdk.drafts.send({ identifier, draftId: draft.data.id });
		expect(sent.data.id).not.toBe(draft.data.id);
		expect(at.nylas.outbox(identifier)).toMatchObject([
			{ subject: 'Draft', body: 'two', to: [{ email: 'ada@x.example' }], folders: ['SENT'] },
		]);
		expect((await at.sdk.drafts.list({ identifier })).data).toEqual([]);
	});

	it('makes, renames and deletes folders', async () => {
		const folder = await at.sdk.folders.create({ identifier, requestBody: { name: 'Later' } });
		await at.sdk.folders.update({ identifier, folderId: folder.data.id, requestBody: { name: 'Soon' } });
		const names = (await at.sdk.folders.list({ identifier })).data.map(({ name }) => name);
		expect(names).toContain('Soon');
		await at.sdk.folders.destroy({ identifier, folderId: folder.data.id });
		expect((await at.sdk.folders.list({ identifier })).data.map(({ name }) => name)).not.toContain('Soon');
	});

	it('schedules a mail, sees it and cancels it', async () => {
		const sendAt = Math.floor(Date.now() / 1_000) + 3_600;
		const { data } = await at.sdk.messages.send({
			identifier,
			requestBody: { to: [{ email: 'ada@x.example' }], subject: 'Later', body: 'x', sendAt },
		});
		const { scheduleId } = data as unknown as { scheduleId: string };
		const listed = (await at.sdk.messages.listScheduledMessages({ identifier })) as unknown as Array<{
			scheduleId: string;
			closeTime: number;
		}>;
		expect(Object.values(listed)[0]).toMatchObject({ scheduleId, closeTime: sendAt });
		await at.sdk.messages.stopScheduledMessage({ identifier, scheduleId });
		expect(at.nylas.outbox(identifier)).toEqual([]);
	});

	it('makes, changes, finds and deletes contacts', async () => {
		const { data } = await at.sdk.contacts.create({
			identifier,
			requestBody: { givenName: 'Ada', emails: [{ email: 'ada@x.example', type: 'work' }] },
		});
		await at.sdk.contacts.update({ identifier, contactId: data.id, requestBody: { jobTitle: 'Engineer' } });
		const found = await at.sdk.contacts.list({ identifier, queryParams: { email: 'ada@x.example' } });
		expect(found.data).toMatchObject([
			{ givenName: 'Ada', jobTitle: 'Engineer', emails: [{ email: 'ada@x.example', type: 'work' }] },
		]);
		await at.sdk.contacts.destroy({ identifier, contactId: data.id });
		await expect(at.sdk.contacts.find({ identifier, contactId: data.id, queryParams: {} })).rejects.toMatchObject({
			statusCode: 404,
		});
	});

	describe('with webhooks', () => {
		let hook: Receiver;
		beforeEach(async () => (hook = await receiver()));
		afterEach(async () => await hook.close());

		it('creates, changes, rotates and deletes one', async () => {
			const created = await at.sdk.webhooks.create({
				requestBody: { triggerTypes: ['message.created'] as never, webhookUrl: hook.url },
			});
			expect(created.data.webhookSecret).toHaveLength(20);
			const { id } = created.data;
			await at.sdk.webhooks.update({ webhookId: id, requestBody: { description: 'changed' } });
			expect((await at.sdk.webhooks.find({ webhookId: id })).data).toMatchObject({
				description: 'changed',
				status: 'active',
			});
			const rotated = await at.sdk.webhooks.rotateSecret({ webhookId: id });
			expect((rotated.data as unknown as { webhookSecret: string }).webhookSecret).not.toBe(created.data.webhookSecret);
			await at.sdk.webhooks.destroy({ webhookId: id });
			expect((await at.sdk.webhooks.list()).data).toEqual([]);
		});
	});

	it('reads errors with type, status and request id', async () => {
		await expect(at.sdk.messages.find({ identifier, messageId: 'no' })).rejects.toMatchObject({
			type: 'not_found_error',
			statusCode: 404,
			requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});
});
