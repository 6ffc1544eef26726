import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

const JAN_1 = 1_767_225_600;

const HOUR = 3_600;

describe('Nylas, lists of messages', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (subject: string, more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject, body: `<p>${subject}</p>`, ...more });
	const queries = () => mailbox.requests(/^GET .*\/messages$/).map(({ query }) => Object.fromEntries(query));
	const subjects = (items: Array<{ json: { subject?: unknown } }>) => items.map(({ json }) => json.subject);

	describe('Message: Get Many', () => {
		it('asks for no more than is wanted', async () => {
			for (let number = 0; number < 5; number += 1) receive(`Mail ${number}`);
			const { items, error } = await mailbox.run('message:getMany', { limit: 3 });
			expect(error).toBeUndefined();
			expect(items).toHaveLength(3);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }, { item: 0 }]);
			expect(queries()).toEqual([{ limit: '3' }]);
		});

		it('follows the cursor to the end with the same filters', async () => {
			for (let number = 0; number < 450; number += 1) receive(`Mail ${number}`);
			receive('Other', { from: { email: 'grace@customer.example' } });
			const { items } = await mailbox.run('message:getMany', {
				returnAll: true,
				options: { from: 'ada@customer.example' },
			});
			expect(new Set(subjects(items)).size).toBe(450);
			expect(queries().map(({ page_token: _cursor, ...query }) => query)).toEqual(
				Array.from({ length: 3 }, () => ({ from: 'ada@customer.example', limit: '200' })),
			);
		});

		it('names every filter as Nylas does', async () => {
			const options = {
				in: 'INBOX',
				from: 'ada@customer.example',
				to: 'support@shop.example',
				cc: 'a@x.example',
				bcc: 'b@x.example',
				anyEmail: 'ada@customer.example, grace@customer.example',
				subject: 'Mail',
				receivedAfter: '2026-01-01T00:00:00Z',
				receivedBefore: '1767225601',
				unread: true,
				starred: false,
				hasAttachment: false,
				threadId: 't1',
				fields: 'include_headers',
				select: 'Subject, id',
				queryImap: true,
				sharedFrom: 'team@shop.example',
				sharedFolderId: 'f1',
				metadataPair: 'key1:a',
				searchQueryNative: 'subject:Mail',
			};
			await mailbox.run('message:getMany', { limit: 1, options });
			expect(queries()[0]).toEqual({
				limit: '1',
				in: 'INBOX',
				from: 'ada@customer.example',
				to: 'support@shop.example',
				cc: 'a@x.example',
				bcc: 'b@x.example',
				any_email: 'ada@customer.example,grace@customer.example',
				subject: 'Mail',
				received_after: '1767225600',
				received_before: '1767225601',
				unread: 'true',
				starred: 'false',
				has_attachment: 'false',
				thread_id: 't1',
				fields: 'include_headers',
				select: 'subject,id',
				query_imap: 'true',
				shared_from: 'team@shop.example',
				shared_folder_id: 'f1',
				metadata_pair: 'key1:a',
				search_query_native: 'subject:Mail',
			});
		});

		it('gives the oldest first over a window of time', async () => {
			for (let day = 20; day >= 0; day -= 1) receive(`Day ${day}`, { date: JAN_1 + day * 24 * HOUR });
			const { items, error } = await mailbox.run('message:getMany', {
				returnAll: true,
				options: { sort: 'oldestFirst', receivedAfter: '2026-01-01T12:00:00Z', receivedBefore: '2026-01-20T12:00:00Z' },
			});
			expect(error).toBeUndefined();
			expect(subjects(items)).toEqual(Array.from({ length: 19 }, (_, index) => `Day ${index + 1}`));
		});

		it('reads no more windows than the limit needs', async () => {
			for (let day = 0; day < 60; day += 1) receive(`Day ${day}`, { date: JAN_1 + day * 24 * HOUR + 1 });
			const { items } = await mailbox.run('message:getMany', {
				limit: 2,
				options: { sort: 'oldestFirst', receivedAfter: '2026-01-01T00:00:00Z' },
			});
			expect(subjects(items)).toEqual(['Day 0', 'Day 1']);
			expect(queries()).toHaveLength(2);
		});

		it('gives the oldest first within a thread', async () => {
			const first = receive('Printer', { date: JAN_1 });
			receive('Re: Printer', { date: JAN_1 + 20, inReplyTo: first.id });
			receive('Re: Printer again', { date: JAN_1 + 10, inReplyTo: first.id });
			const { items } = await mailbox.run('message:getMany', {
				options: { sort: 'oldestFirst', threadId: first.thread_id },
			});
			expect(subjects(items)).toEqual(['Printer', 'Re: Printer again', 'Re: Printer']);
		});

		it('wants to know where to begin', async () => {
			const { error } = await mailbox.run('message:getMany', { options: { sort: 'oldestFirst' } });
			expect(error?.message).toBe("'Sort' needs 'Received After' or 'Thread ID'");
		});

		it('says what is no date', async () => {
			const { error } = await mailbox.run('message:getMany', { options: { receivedAfter: 'last week' } });
			expect(error?.message).toBe("'Received After' is not a date");
		});

		it('retries a page after an HTML 502', async () => {
			receive('Mail');
			mailbox.nylas.faults.add({ route: /GET .*messages/, status: 502, body: '<html>Bad gateway</html>' });
			const { items, error } = await mailbox.run('message:getMany');
			expect(error).toBeUndefined();
			expect(subjects(items)).toEqual(['Mail']);
		});

		it('says that the grant has expired', async () => {
			mailbox.nylas.updateGrant(mailbox.grant.id, { grant_status: 'invalid' });
			const { error } = await mailbox.run('message:getMany');
			expect(error?.message).toBe("Nylas did not accept the API key, or the mailbox's grant has expired");
			expect(error?.httpCode).toBe('401');
		});
	});
});
