import { bytes } from '../../../../support/files';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };
const JAN_1 = 1_767_225_600;
const HOUR = 3_600;

describe('Nylas, reading', () => {
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

	describe('Attachment: Download', () => {
		const pdf = { filename: 'Rechnung ä.pdf', contentType: 'application/pdf', content: bytes(70_000) };
		const png = { filename: 'logo.png', contentType: 'image/png', content: bytes(300, 7), contentId: 'logo' };
		const csv = { filename: 'list.csv', contentType: 'text/csv', content: Buffer.from('a;b\n') };

		it('gives the same bytes under the name that the message has for them', async () => {
			const message = receive('Files', { files: [pdf, csv] });
			const { items, error } = await mailbox.run('attachment:download', {
				messageId: message.id,
				attachmentId: message.attachments[0].id,
				outputField: 'invoice',
			});
			expect(error).toBeUndefined();
			const file = items[0].binary!.invoice;
			// Google gives no type for such a name, so n8n guesses it.
			expect([file.fileName, file.mimeType]).toEqual(['Rechnung ä.pdf', 'application/pdf']);
			expect(Buffer.from(file.data, 'base64').equals(pdf.content)).toBe(true);
			expect(items[0].json).toMatchObject({ id: message.id, attachments: [{ filename: 'Rechnung ä.pdf' }] });
		});

		const ics = {
			filename: 'invite.ics',
			contentType: 'text/calendar; method=REQUEST',
			content: Buffer.from('BEGIN:VCALENDAR'),
		};

		it.each([
			['all files of the message', {}, ['Rechnung ä.pdf', 'logo.png', 'list.csv', 'invite.ics']],
			['all but the images inside the text', { inlineImages: false }, ['Rechnung ä.pdf', 'list.csv', 'invite.ics']],
			['all but invitations', { calendarInvitations: false }, ['Rechnung ä.pdf', 'logo.png', 'list.csv']],
		])('gives %s', async (...[, options, expected]) => {
			const message = receive('Files', { files: [pdf, png, csv, ics] });
			const { items } = await mailbox.run('attachment:download', { messageId: message.id, options });
			expect(Object.values(items[0].binary!).map(({ fileName }) => fileName)).toEqual(expected);
			expect(Object.keys(items[0].binary!)).toEqual(expected.map((...[, index]) => `data_${index}`));
		});

		it('takes the list that is at hand, and asks for the message where it is none', async () => {
			const message = receive('Files', { files: [pdf, csv] });
			const reads = () => mailbox.requests(new RegExp(`^GET .*/messages/${message.id}`)).length;
			const withKnown = async (knownAttachments: unknown) =>
				(await mailbox.run('attachment:download', { messageId: message.id, options: { knownAttachments } })).items[0];
			expect(Object.keys((await withKnown(message.attachments)).binary!)).toEqual(['data_0', 'data_1']);
			expect((await withKnown([])).binary ?? {}).toEqual({});
			expect(reads()).toBe(0);
			for (const [index, none] of [undefined, null, 'null', [{ filename: 'x' }], [null]].entries()) {
				expect(Object.keys((await withKnown(none)).binary!)).toEqual(['data_0', 'data_1']);
				expect(reads()).toBe(index + 1);
			}
		});

		it('lists what is too large instead of downloading it', async () => {
			const large = { filename: 'video.mp4', contentType: 'video/mp4', content: bytes(1_200_000) };
			const message = receive('Files', { files: [large, csv] });
			const { items } = await mailbox.run('attachment:download', { messageId: message.id, options: { maxSizeMb: 1 } });
			expect(items[0].json).toMatchObject({
				attachments: [{ filename: 'list.csv' }],
				leftOut: [{ filename: 'video.mp4' }],
			});
			expect(Object.keys(items[0].binary!)).toEqual(['data_0']);
		});

		it('gives what can be had, and says why the rest can not', async () => {
			const message = receive('Files', { files: [pdf, png, csv] });
			const [gone] = message.attachments;
			mailbox.nylas.faults.add({
				route: new RegExp(`attachments/${encodeURIComponent(gone.id)}/download`),
				status: 404,
				body: '{}',
				times: Infinity,
			});
			const { items, error, hints } = await mailbox.run('attachment:download', { messageId: message.id });
			expect(error).toBeUndefined();
			expect(Object.values(items[0].binary!).map(({ fileName }) => fileName)).toEqual(['logo.png', 'list.csv']);
			expect(items[0].json).toMatchObject({
				attachments: [{ filename: 'logo.png' }, { filename: 'list.csv' }],
				leftOut: [
					{ filename: 'Rechnung ä.pdf', error: expect.stringContaining('Nylas did not find this object') as string },
				],
			});
			expect(hints.map(({ message: text }) => text)).toEqual([
				"1 of the attachments could not be downloaded. 'leftOut' shows why.",
			]);
			expect(
				(await mailbox.run('attachment:download', { messageId: message.id, attachmentId: gone.id })).error?.message,
			).toBe('Nylas did not find this object');
		});

		it('fails where the mailbox as a whole does not answer', async () => {
			const message = receive('Files', { files: [pdf, csv] });
			mailbox.nylas.faults.add({ route: /download/, status: 401, body: '{}', times: Infinity });
			expect((await mailbox.run('attachment:download', { messageId: message.id })).error?.message).toContain(
				'did not accept the API key',
			);
		});

		it('says that the message has no such attachment', async () => {
			const message = receive('Files', { files: [csv] });
			const { error } = await mailbox.run('attachment:download', { messageId: message.id, attachmentId: 'v0:other' });
			expect(error?.message).toBe('The message has no attachment with this ID');
		});
	});

	it('gets a thread', async () => {
		const message = receive('Printer');
		const { items } = await mailbox.run('thread:get', { threadId: message.thread_id });
		expect(items[0].json).toMatchObject({ id: message.thread_id, message_ids: [message.id], subject: 'Printer' });
	});

	describe('grants', () => {
		it('are listed over all pages', async () => {
			for (let number = 0; number < 250; number += 1)
				mailbox.nylas.addGrant({ email: `box${number}@shop.example`, provider: 'imap' });
			const { items } = await mailbox.run('grant:getMany', { returnAll: true });
			expect(new Set(items.map(({ json }) => json.id)).size).toBe(251);
			expect(mailbox.requests(/^GET \/v3\/grants$/).map(({ query }) => query.get('offset'))).toEqual(['0', '200']);
		});

		it('can be found in the list by address, on whatever page', async () => {
			for (let number = 0; number < 150; number += 1)
				mailbox.nylas.addGrant({ email: `box${number}@shop.example`, provider: 'imap' });
			const all = await mailbox.list('searchGrants');
			const rest = await mailbox.list('searchGrants', { page: all.paginationToken as string });
			expect(all.results.length + rest.results.length).toBe(151);
			expect(rest.paginationToken).toBeUndefined();
			const { results } = await mailbox.list('searchGrants', { filter: 'box149@shop.example' });
			expect(results).toMatchObject([{ name: 'box149@shop.example' }]);
		});

		it('may be given by e-mail address', async () => {
			receive('Mail');
			const { items } = await mailbox.run('message:getMany', { grantId: mailbox.grant.email });
			expect(subjects(items)).toEqual(['Mail']);
		});
	});
});
