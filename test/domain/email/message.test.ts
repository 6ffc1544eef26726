import { author, automatic, composeReply, readEmail, readMessage } from '../../../domain/email';

const RAW = {
	object: 'message',
	id: 'm1',
	grant_id: 'g1',
	thread_id: 't1',
	date: 1_763_625_985,
	subject: 'Printer\r\non fire',
	from: [{ name: '"Ada"', email: 'Ada.Byron@Customer.example' }],
	reply_to: [{ email: 'office@customer.example' }],
	to: [{ email: 'support@shop.example' }, { email: 'no address' }],
	bcc: [{ email: 'archive@shop.example' }],
	body: 'It burns.\n\n--\nAda',
	folders: ['INBOX', 7],
	headers: [{ name: 'List-Id', value: '<support.shop.example>' }],
	attachments: [{ content_type: 'IMAGE/PNG', filename: 'Logo.PNG', is_inline: true }, null],
	metadata: { intercom_part_id: '1' },
};

describe('readMessage', () => {
	it('reads the fields that the package needs, each of its type', () => {
		expect(readMessage(RAW)).toMatchObject({
			id: 'm1',
			grantId: 'g1',
			threadId: 't1',
			dateSec: 1_763_625_985,
			subject: 'Printer on fire',
			from: [{ email: 'ada.byron@customer.example', name: 'Ada' }],
			to: [{ email: 'support@shop.example' }],
			bcc: [{ email: 'archive@shop.example' }],
			folders: ['INBOX'],
			isDraft: false,
			isCleaned: false,
			metadata: { intercom_part_id: '1' },
			attachments: [
				{ contentType: 'image/png', filename: 'logo.png', isInline: true },
				{ contentType: '', filename: '', isInline: false },
			],
		});
	});

	it.each([
		{ name: "by the object's type", given: { object: 'draft' } },
		{ name: 'by its label at Google', given: { folders: ['DRAFT'] } },
	])('tells a draft $name', ({ given }) => {
		expect(readMessage(given).isDraft).toBe(true);
	});

	it.each([undefined, null, 7, 'text', [], { id: 1, date: 'soon', folders: 'INBOX', metadata: [] }])(
		'reads %j as an empty mail',
		(given) => {
			expect(readMessage(given)).toMatchObject({
				id: undefined,
				dateSec: undefined,
				from: [],
				folders: [],
				metadata: {},
			});
		},
	);

	it('hands back a mail that was read already', () => {
		const mail = readMessage(RAW);
		expect(readMessage(mail)).toBe(mail);
	});
});

describe('a mail that was read', () => {
	const mail = readMessage(RAW);
	const own = ['support@shop.example'];

	it('is taken as what Nylas delivers is', () => {
		expect(readEmail(mail)).toEqual(readEmail(RAW));
		expect(author(mail, { ownAddresses: own })).toEqual(author(RAW, { ownAddresses: own }));
		expect(automatic(mail, { ownAddresses: own })).toEqual(automatic(RAW, { ownAddresses: own }));
		expect(composeReply({ message: mail, html: 'Hello', own })).toEqual(
			composeReply({ message: RAW, html: 'Hello', own }),
		);
	});
});

describe('readEmail', () => {
	it('keeps the lines of a body that Nylas has made Markdown of', () => {
		const cleaned = { body: 'It **burns**.\nPlease help.', cleaning_status: 'success' };
		expect(readEmail(cleaned).reply).toBe('It **burns**.\nPlease help.');
	});

	it("knows the author behind the mailbox's own list by its addresses, and so the name in the signature", () => {
		const throughGroup = {
			from: [{ name: "'Ana Silva' via Support", email: 'support@shop.example' }],
			headers: [{ name: 'X-Original-From', value: 'Ana Silva <ana@silva-moveis.example>' }],
			body: 'It burns.\n\n--\nAna Silva\n+351 21 123 4567\nwww.silva-moveis.example',
		};
		expect(readEmail(throughGroup).signature).not.toHaveProperty('website');
		expect(readEmail(throughGroup, { ownAddresses: ['support@shop.example'] }).signature).toMatchObject({
			name: 'Ana Silva',
			website: 'www.silva-moveis.example',
		});
	});
});
