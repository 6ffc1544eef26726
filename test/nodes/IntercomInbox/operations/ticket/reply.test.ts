import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: ticket, replies and agents', () => {
	let inbox: Inbox;
	let contactId: string;
	let ticketId: string;
	let ada: string;

	const REPLY = /^POST \/tickets\/\d+\/reply$/;
	const newTicket = async (type = '88') =>
		(
			await inbox.call('POST', '/tickets', {
				ticket_type_id: type,
				contacts: [{ id: contactId }],
				ticket_attributes: { _default_title_: 'Printer' },
			})
		).id;
	const binary = (count = 1) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, number) => [
				`file${number}`,
				{ data: Buffer.from('PDF').toString('base64'), mimeType: 'application/pdf', fileName: `offer${number}.pdf` },
			]),
		);

	beforeAll(async () => {
		inbox = await openInbox();
		[ada] = inbox.intercom.admins.map(({ id }) => id);
		contactId = (await inbox.contact({ email: 'customer@example.com', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		ticketId = await newTicket();
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	it('comments in the name of whom the token belongs to, and answers the new part', async () => {
		const [part] = await inbox.output('ticket:reply', { ticketId, body: '<b>On it</b>' });
		expect(inbox.sent(REPLY)).toEqual([
			{ type: 'admin', message_type: 'comment', admin_id: ada, body: '<b>On it</b>' },
		]);
		expect(part).toMatchObject({ type: 'ticket_part', part_type: 'comment', author: { id: ada } });
	});

	it('adds a note to linked conversations, too', async () => {
		const back = await newTicket('89');
		const options = { crossPost: true, skipNotifications: true, createdAt: '2026-05-03T10:00:00Z' };
		await inbox.output(
			'ticket:reply',
			{ ticketId: back, messageType: 'note', adminId: ada, body: 'Known', options },
			{ apiVersion: '2.11' },
		);
		expect(inbox.sent(REPLY)).toEqual([
			{
				type: 'admin',
				message_type: 'note',
				admin_id: ada,
				body: 'Known',
				cross_post: true,
				skip_notifications: true,
				created_at: 1777802400,
			},
		]);
		expect(inbox.requests(REPLY)[0].headers['intercom-version']).toBe('2.15');
	});

	it.each([
		[{ contactBy: 'id' }, () => ({ intercom_user_id: contactId })],
		[{ contactBy: 'email', email: 'Customer@example.com' }, () => ({ email: 'customer@example.com' })],
		[{ contactBy: 'externalId', externalId: 'c-1' }, () => ({ user_id: 'c-1' })],
	])('comments as the contact that is named by %j', async (identity, who) => {
		// The message type is left over from a reply as a teammate and hidden now.
		const [part] = await inbox.output('ticket:reply', {
			ticketId,
			replyAs: 'contact',
			messageType: 'note',
			contactId,
			...identity,
			body: 'Thanks',
			options: { attachmentUrls: 'https://example.com/a.png' },
		});
		expect(inbox.sent(REPLY)).toEqual([
			{
				type: 'user',
				message_type: 'comment',
				...who(),
				body: 'Thanks',
				attachment_urls: ['https://example.com/a.png'],
			},
		]);
		expect(part).toMatchObject({ author: { id: contactId } });
	});

	it('sends files of a teammate, asking for the version that takes them', async () => {
		const [part] = await inbox.output(
			'ticket:reply',
			{ ticketId, options: { files: '*' } },
			{ input: [{ json: {}, binary: binary() }] },
		);
		expect(inbox.sent(REPLY)).toEqual([
			expect.objectContaining({
				body: '',
				attachment_files: [
					{ content_type: 'application/pdf', name: 'offer0.pdf', data: Buffer.from('PDF').toString('base64') },
				],
			}),
		]);
		expect(inbox.requests(REPLY)[0].headers['intercom-version']).toBe('2.16');
		expect(part).toMatchObject({ attachments: [{ name: 'offer0.pdf' }] });
	});

	it.each([
		['nothing', { body: ' ' }, 'The reply has no text'],
		[
			'files and addresses together',
			{ body: 'x', options: { files: 'file0', attachmentUrls: 'https://example.com/a.png' } },
			"A reply can't have both files and attachment URLs",
		],
		['eleven files', { body: 'x', options: { files: '*' } }, '11 attachments are too many'],
		[
			'files of the contact',
			{ body: 'x', replyAs: 'contact', contactBy: 'email', email: 'a@example.com', options: { files: '*' } },
			"Intercom accepts no files from a ticket's contact",
		],
		['cross-posting a comment', { body: 'x', options: { crossPost: true } }, "'Cross-Post' works for notes only"],
	])('refuses %s, without a request', async (_what, parameters, message) => {
		const { error } = await inbox.run(
			'ticket:reply',
			{ ticketId, ...parameters },
			{ input: [{ json: {}, binary: binary(11) }] },
		);
		expect(error?.message).toBe(message);
		expect(inbox.requests(REPLY)).toHaveLength(0);
	});

	it('passes on that a contact cannot write to the back office', async () => {
		const back = await newTicket('89');
		const { error } = await inbox.run('ticket:reply', { ticketId: back, replyAs: 'contact', contactId, body: 'Hi' });
		expect(error?.description).toContain('User replies are not allowed on Backoffice tickets');
	});

	it('is not sent twice when the answer was lost', async () => {
		inbox.intercom.faults.add({ route: /reply$/, dropAnswer: true });
		expect((await inbox.run('ticket:reply', { ticketId, body: 'Once' })).error?.message).toBe(
			'Intercom did not answer',
		);
		expect(inbox.requests(REPLY)).toHaveLength(1);
	});

	it.each([
		['ticket:get', {}, true],
		['ticket:update', { options: { open: true } }, false],
		['ticket:search', { searchBy: 'json', query: '{"field": "open", "operator": "=", "value": true}' }, false],
		['ticket:getMany', {}, false],
	])(
		'%s gives an agent the name of the type, and parts only where it asks for the ticket',
		async (place, parameters, withParts) => {
			const { items } = await inbox.run(place, { ticketId, ...parameters }, { asTool: true });
			expect(items[0].json.ticket_type).toEqual({ id: '88', name: 'Request' });
			expect('ticket_parts' in items[0].json).toBe(withParts);
			const [whole] = await inbox.output(place, { ticketId, ...parameters });
			expect(whole).toHaveProperty('ticket_parts');
			expect(whole).toHaveProperty('ticket_type.ticket_type_attributes');
		},
	);

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
