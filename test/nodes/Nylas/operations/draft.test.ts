import { bytes, withFiles } from '../../../support/files';
import { openMailbox, type Mailbox } from '../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, the further operations', () => {
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

	it("gets an attachment's name, type and size", async () => {
		const message = receive({ files: [{ filename: 'a.csv', contentType: 'text/csv', content: Buffer.from('a;b') }] });
		const [json] = await mailbox.output('attachment:get', {
			messageId: message.id,
			attachmentId: message.attachments[0].id,
		});
		expect(json).toMatchObject({ filename: 'a.csv', size: 3 });
	});

	it('gets a grant with its aliases', async () => {
		const [json] = await mailbox.output('grant:get');
		expect(json).toMatchObject({
			id: mailbox.grant.id,
			email: 'support@shop.example',
			email_aliases: ['help@shop.example'],
		});
	});

	it('shows, lists and cancels a scheduled mail', async () => {
		const sendAt = Math.floor(Date.now() / 1000) + 3_600;
		const [{ schedule_id: scheduleId }] = await mailbox.output('message:send', {
			to: 'ada@customer.example',
			subject: 'Later',
			body: 'x',
			options: { sendAt: String(sendAt) },
		});
		expect(await mailbox.output('scheduledMessage:getMany')).toMatchObject([
			{ schedule_id: scheduleId, status: { code: 'pending' } },
		]);
		expect(await mailbox.output('scheduledMessage:get', { scheduleId })).toMatchObject([{ schedule_id: scheduleId }]);
		expect(await mailbox.output('scheduledMessage:cancel', { scheduleId })).toMatchObject([
			{ cancelled: true, schedule_id: scheduleId },
		]);
		expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(0);
	});

	describe('a draft', () => {
		it('is written, changed, listed, sent and not to be found any more', async () => {
			const parent = receive();
			const file = { content: bytes(1_000), filename: 'a.bin', contentType: 'application/octet-stream' };
			const [draft] = await mailbox.output(
				'draft:create',
				{
					to: 'ada@customer.example',
					subject: 'Re: Printer',
					body: 'Restart it',
					options: { replyToMessageId: parent.id, attachments: 'data' },
				},
				{ input: [withFiles({ data: file })] },
			);
			expect(draft).toMatchObject({
				object: 'draft',
				thread_id: parent.thread_id,
				attachments: [{ filename: 'a.bin' }],
			});
			await mailbox.output('draft:update', { draftId: draft.id, options: { subject: 'Re: The printer' } });
			expect(mailbox.last().json).toEqual({ subject: 'Re: The printer' });
			expect(await mailbox.output('draft:get', { draftId: draft.id })).toMatchObject([
				{ subject: 'Re: The printer', to: [{ email: 'ada@customer.example' }] },
			]);
			expect(await mailbox.output('draft:getMany', { options: { threadId: parent.thread_id } })).toHaveLength(1);
			const [sent] = await mailbox.output('draft:send', { draftId: draft.id });
			expect(sent).toMatchObject({ sent: true, subject: 'Re: The printer' });
			expect(mailbox.nylas.outbox(mailbox.grant.id)).toMatchObject([
				{ thread_id: parent.thread_id, subject: 'Re: The printer' },
			]);
			expect(await mailbox.output('draft:getMany')).toHaveLength(0);
		});

		it('may have no recipient yet, and is deleted', async () => {
			const [draft] = await mailbox.output('draft:create', { subject: 'Idea' });
			expect(await mailbox.output('draft:delete', { draftId: draft.id })).toEqual([{ deleted: true, id: draft.id }]);
		});

		it('is not sent again after a lost answer, because Nylas has no key for it', async () => {
			const [draft] = await mailbox.output('draft:create', { to: 'ada@customer.example', subject: 'Once' });
			mailbox.nylas.faults.add({ route: /POST .*drafts\//, dropAnswer: true });
			const { items } = await mailbox.run('draft:send', { draftId: draft.id }, { continueOnFail: true });
			expect(items[0].json).toMatchObject({
				error: 'Nylas did not answer',
				details: { ambiguous: true, retryable: false },
			});
			expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(1);
		});

		it('goes to nobody outside when an agent sends it', async () => {
			const [draft] = await mailbox.output('draft:create', { to: 'ada@customer.example', subject: 'Hi' });
			const { error } = await mailbox.run('draft:send', { draftId: draft.id }, { asTool: true });
			expect(error?.message).toBe('The AI agent is not allowed to write to this recipient');
			await mailbox.output(
				'draft:send',
				{ draftId: draft.id, options: { allowedDomains: 'customer.example' } },
				{ asTool: true },
			);
		});

		it('is left alone when nothing is to be changed', async () => {
			const [draft] = await mailbox.output('draft:create', { subject: 'Idea' });
			expect((await mailbox.run('draft:update', { draftId: draft.id })).error?.message).toBe(
				'There is nothing to update',
			);
		});
	});

	describe('an API request', () => {
		it('lets an agent read, and send nothing', async () => {
			const agent = { asTool: true };
			expect(
				(await mailbox.run('apiRequest:send', { method: 'GET', path: '/v3/grants' }, agent)).error,
			).toBeUndefined();
			const { error } = await mailbox.run(
				'apiRequest:send',
				{ method: 'POST', path: `/v3/grants/${mailbox.grant.id}/messages/send`, body: '{}' },
				agent,
			);
			expect(error?.message).toBe('An AI agent can only use read requests here');
			expect(mailbox.sends()).toEqual([]);
		});

		it('returns the items of a list, of one page or of all', async () => {
			for (let number = 0; number < 5; number += 1) receive({ subject: `Mail ${number}` });
			const path = `/v3/grants/${mailbox.grant.id}/messages`;
			expect(
				await mailbox.output('apiRequest:send', { method: 'GET', path, options: { query: { limit: 2 } } }),
			).toHaveLength(2);
			expect(
				await mailbox.output('apiRequest:send', {
					method: 'GET',
					path,
					options: { query: { limit: 2 }, followPages: true },
				}),
			).toHaveLength(5);
		});

		it('takes a query from the path, and headers along from page to page', async () => {
			for (let number = 0; number < 3; number += 1) receive({ subject: `Mail ${number}` });
			const path = `/v3/grants/${mailbox.grant.id}/messages?limit=2`;
			await mailbox.output('apiRequest:send', {
				method: 'GET',
				path,
				options: { query: { unread: true }, headers: { 'X-Trace': 7 }, followPages: true },
			});
			const pages = mailbox.requests().slice(-2);
			expect(
				pages.map(({ query, headers }) => [
					query.get('limit'),
					query.get('unread'),
					query.has('page_token'),
					headers['x-trace'],
				]),
			).toEqual([
				['2', 'true', false, '7'],
				['2', 'true', true, '7'],
			]);
		});

		it('follows the grants by their offset, which is how they alone go on', async () => {
			for (let number = 0; number < 4; number += 1) mailbox.nylas.addGrant({ email: `more${number}@shop.example` });
			const count = mailbox.nylas.grants.length;
			expect(
				await mailbox.output('apiRequest:send', {
					method: 'GET',
					path: '/v3/grants',
					options: { query: { limit: 2 }, followPages: true },
				}),
			).toHaveLength(count);
			const pages = mailbox.requests(/v3\/grants$/).map(({ query }) => query.toString());
			expect(pages.slice(0, 2)).toEqual(['limit=2', 'limit=2&offset=2']);
			expect(
				await mailbox.output('apiRequest:send', {
					method: 'GET',
					path: '/v3/grants',
					options: { query: { offset: 1 }, followPages: true },
				}),
			).toHaveLength(count - 1);
		});

		it('gives what is no list as it is, also when pages are followed', async () => {
			const follow = async (path: string) =>
				await mailbox.output('apiRequest:send', { method: 'GET', path, options: { followPages: true } });
			expect(await follow(`/v3/grants/${mailbox.grant.id}`)).toMatchObject([{ id: mailbox.grant.id }]);
			mailbox.nylas.faults.add({
				route: /schedules/,
				status: 200,
				body: JSON.stringify([{ schedule_id: 's1' }, { schedule_id: 's2' }]),
			});
			expect(await follow(`/v3/grants/${mailbox.grant.id}/messages/schedules`)).toEqual([
				{ schedule_id: 's1' },
				{ schedule_id: 's2' },
			]);
			mailbox.nylas.faults.add({
				route: /webhooks/,
				status: 200,
				body: JSON.stringify({ request_id: 'r', data: null }),
			});
			expect(await follow('/v3/webhooks')).toEqual([]);
		});

		it.each([
			[{ query: { filter: { a: 1 } } }, "The value of 'filter' in 'Query' is an object"],
			[{ headers: { 'X-Trace': [{}] } }, "The value of 'X-Trace' in 'Headers' is an object"],
		])('refuses %j, which would go out as [object Object]', async (options, message) => {
			const { error } = await mailbox.run('apiRequest:send', { method: 'GET', path: '/v3/grants', options });
			expect(error?.message).toBe(message);
			expect(mailbox.requests()).toHaveLength(0);
		});

		it('refuses a query that is no object', async () => {
			const { error } = await mailbox.run('apiRequest:send', {
				method: 'GET',
				path: '/v3/grants',
				options: { query: '[1]' },
			});
			expect(error?.message).toBe("'Query' is not an object");
		});

		it('sends a body and headers, and is repeated after a lost answer only under a key', async () => {
			const path = `/v3/grants/${mailbox.grant.id}/messages/send`;
			const parameters = { method: 'POST', path, body: { to: [{ email: 'ada@customer.example' }], subject: 'Hi' } };
			mailbox.nylas.faults.add({ route: /send/, dropAnswer: true });
			const [sent] = await mailbox.output('apiRequest:send', {
				...parameters,
				options: { headers: { 'Idempotency-Key': 'k1' } },
			});
			expect(sent).toMatchObject({ subject: 'Hi', object: 'message' });
			mailbox.nylas.faults.add({ route: /send/, dropAnswer: true });
			expect((await mailbox.run('apiRequest:send', parameters)).error?.message).toBe('Nylas did not answer');
			expect(mailbox.sends()).toHaveLength(3);
			expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(2);
		});

		it.each(['.example.com/v3', '@example.com/', 'https://example.com/', ''])(
			"does not carry the key to another host: '%s'",
			async (path) => {
				const { error } = await mailbox.run('apiRequest:send', { method: 'GET', path: `={{ '${path}' }}` });
				expect(error?.message).toMatch(/'Path' (does not begin with a slash|is empty)/);
				expect(mailbox.requests()).toHaveLength(0);
			},
		);
	});

	describe('a diagnosis', () => {
		const diagnose = async () => {
			const [json] = await mailbox.output('grant:diagnose');
			return json as { ok: boolean; findings: Array<{ check: string; ok: boolean; found: string; fix?: string }> };
		};

		it('finds nothing wrong', async () => {
			const { ok: isFine, findings } = await diagnose();
			expect(findings.filter((finding) => !finding.ok)).toEqual([]);
			expect(isFine).toBe(true);
			expect(findings.map(({ check }) => check)).toEqual([
				'API key and region',
				'Mailbox',
				'Reading messages',
				'Folder of sent mail',
				'Webhooks',
			]);
		});

		it('says what to do about an expired grant', async () => {
			mailbox.nylas.updateGrant(mailbox.grant.id, { grant_status: 'invalid' });
			const { ok: isFine, findings } = await diagnose();
			expect(isFine).toBe(false);
			expect(findings[1]).toMatchObject({
				check: 'Mailbox',
				ok: false,
				fix: expect.stringContaining('Re-authenticate'),
			});
			expect(findings[2]).toMatchObject({
				ok: false,
				found: "Nylas did not accept the API key, or the mailbox's grant has expired",
			});
		});
	});

	it('makes, renames, lists and deletes a folder', async () => {
		const [folder] = await mailbox.output('folder:create', { name: 'Invoices' });
		await mailbox.output('folder:update', { folderId: folder.id, options: { name: 'Bills' } });
		expect(await mailbox.output('folder:get', { folderId: folder.id })).toMatchObject([
			{ id: folder.id, name: 'Bills' },
		]);
		expect((await mailbox.output('folder:getMany', { returnAll: true })).map(({ name }) => name)).toContain('Bills');
		expect(await mailbox.output('folder:delete', { folderId: folder.id })).toEqual([{ deleted: true, id: folder.id }]);
		expect((await mailbox.run('folder:get', { folderId: folder.id })).error?.httpCode).toBe('404');
	});

	it.each([
		['message:update', { messageId: 'm', options: { unread: true, dryRun: true } }, 'PUT'],
		['message:delete', { messageId: 'm', options: { dryRun: true } }, 'DELETE'],
		['thread:update', { threadId: 't', options: { unread: true, dryRun: true } }, 'PUT'],
		['thread:delete', { threadId: 't', options: { dryRun: true } }, 'DELETE'],
		['draft:create', { options: { dryRun: true } }, 'POST'],
		['draft:update', { draftId: 'd', options: { subject: 'x', dryRun: true } }, 'PUT'],
		['draft:delete', { draftId: 'd', options: { dryRun: true } }, 'DELETE'],
		['draft:send', { draftId: 'd', options: { dryRun: true } }, 'POST'],
		['folder:create', { name: 'x', options: { dryRun: true } }, 'POST'],
		['folder:update', { folderId: 'f', options: { name: 'x', dryRun: true } }, 'PUT'],
		['folder:delete', { folderId: 'f', options: { dryRun: true } }, 'DELETE'],
		['scheduledMessage:cancel', { scheduleId: 's', options: { dryRun: true } }, 'DELETE'],
	])('%s shows its request in a dry run and changes nothing', async (operation, parameters, method) => {
		expect(await mailbox.output(operation, parameters)).toMatchObject([{ dryRun: true, method }]);
		expect(mailbox.requests(/^(POST|PUT|DELETE)/)).toHaveLength(0);
	});
});
