import { bytes } from '../../../../support/files';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, attachments', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Printer', body: '<p>It burns</p>', ...more });

	it("gets an attachment's name, type and size", async () => {
		const message = receive({ files: [{ filename: 'a.csv', contentType: 'text/csv', content: Buffer.from('a;b') }] });
		const [json] = await mailbox.output('attachment:get', {
			messageId: message.id,
			attachmentId: message.attachments[0].id,
		});
		expect(json).toMatchObject({ filename: 'a.csv', size: 3 });
	});
});

describe('Nylas, downloads', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (subject: string, more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject, body: `<p>${subject}</p>`, ...more });

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
});
