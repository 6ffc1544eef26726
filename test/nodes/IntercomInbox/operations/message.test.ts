import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: message', () => {
	let inbox: Inbox;
	let contactId: string;
	let leadId: string;
	let ada: string;

	const SEND = /^POST \/messages$/;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada] = inbox.intercom.admins.map(({ id }) => id);
		contactId = (await inbox.contact({ email: 'customer@example.com', external_id: 'c-1' })).id;
		leadId = (await inbox.contact({ role: 'lead', email: 'lead@example.com' })).id;
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterEach(() => inbox.intercom.faults.clear());
	afterAll(async () => await inbox.close());

	it.each([
		['a user by ID', () => ({ contactId }), () => ({ type: 'user', id: contactId })],
		[
			'a lead by address',
			() => ({ contactBy: 'email', email: 'Lead@example.com' }),
			() => ({ type: 'lead', id: leadId }),
		],
		[
			'a user by external ID',
			() => ({ contactBy: 'externalId', externalId: 'c-1' }),
			() => ({ type: 'user', id: contactId }),
		],
	])('writes in the Messenger to %s', async (_who, identity, to) => {
		// Subject and template are left over from an e-mail and hidden now.
		const [message] = await inbox.output('message:send', {
			body: '<p>Hello</p>',
			subject: 'Old',
			template: 'personal',
			...identity(),
		});
		expect(inbox.sent(SEND)).toEqual([
			{ message_type: 'inapp', from: { type: 'admin', id: Number(ada) }, to: to(), body: '<p>Hello</p>' },
		]);
		expect(message).toMatchObject({ type: 'admin_message', message_type: 'inapp', owner: { id: ada } });
		expect(inbox.intercom.conversations).toHaveLength(0);
	});

	it('writes an e-mail, with subject and template', async () => {
		const [, bo] = inbox.intercom.admins;
		await inbox.output('message:send', {
			messageType: 'email',
			contactId,
			adminId: bo.id,
			subject: 'Your order',
			template: 'personal',
			body: 'Hello',
			options: { createdAt: '2026-05-03T10:00:00Z' },
		});
		expect(inbox.sent(SEND)).toEqual([
			{
				message_type: 'email',
				from: { type: 'admin', id: Number(bo.id) },
				to: { type: 'user', id: contactId },
				subject: 'Your order',
				template: 'personal',
				body: 'Hello',
				created_at: 1777802400,
			},
		]);
	});

	it('starts the conversation at once when told to; it is found by the ID of the message', async () => {
		const [message] = await inbox.output('message:send', {
			contactId,
			body: 'Hello',
			options: { createConversation: true },
		});
		expect(inbox.sent(SEND)).toMatchObject([{ create_conversation_without_contact_reply: true }]);
		const filters = { filter: [{ field: 'source.id', operator: 'equals', value: message.id }] };
		expect(await inbox.output('conversation:search', { filters })).toMatchObject([
			{ source: { id: message.id, delivered_as: 'admin_initiated' } },
		]);
	});

	it.each([400, 422])(
		'tries the other spelling of in-app where Intercom refuses the first one with %s',
		async (status) => {
			inbox.intercom.faults.add({
				route: SEND,
				status,
				body: JSON.stringify({
					type: 'error.list',
					errors: [{ code: 'parameter_invalid', message: 'message_type is not valid', field: 'message_type' }],
				}),
			});
			const [message] = await inbox.output('message:send', { contactId, body: 'Hello' });
			expect(inbox.sent(SEND).map((body) => (body as { message_type: string }).message_type)).toEqual([
				'inapp',
				'in_app',
			]);
			expect(message.message_type).toBe('inapp');
		},
	);

	it('does not send it again for another refusal, or for a lost answer', async () => {
		inbox.intercom.faults.add({
			route: SEND,
			status: 400,
			body: JSON.stringify({
				type: 'error.list',
				errors: [{ code: 'parameter_invalid', message: 'Body is required' }],
			}),
		});
		expect((await inbox.run('message:send', { contactId, body: 'Hello' })).error?.description).toContain(
			'Body is required',
		);
		inbox.intercom.faults.add({ route: SEND, dropAnswer: true });
		expect((await inbox.run('message:send', { contactId, body: 'Hello' })).error?.message).toBe(
			'Intercom did not answer',
		);
		expect(inbox.requests(SEND)).toHaveLength(2);
	});

	it('says that a contact which was just created can be written to later', async () => {
		inbox.intercom.faults.add({
			route: SEND,
			status: 404,
			body: JSON.stringify({
				type: 'error.list',
				request_id: 'r-1',
				errors: [{ code: 'not_found', message: 'User Not Found' }],
			}),
		});
		const { error } = await inbox.run('message:send', { contactId, body: 'Hello' });
		expect(error?.message).toBe("Intercom can't send this message yet");
		expect(error?.description).toContain('User Not Found');
		expect(error?.context?.data).toMatchObject({ status: 404, code: 'not_found', requestId: 'r-1', retryable: true });
	});

	it.each([
		[
			'an e-mail without subject',
			{ messageType: 'email', subject: '={{ "" }}', body: 'x' },
			"The parameter 'Subject' is empty",
		],
		['a message without text', { body: '={{ "" }}' }, "The parameter 'Body' is empty"],
		[
			'an address that nobody has',
			{ contactBy: 'email', email: 'nobody@example.com', body: 'x' },
			'Intercom has no contact with this email address',
		],
		['a teammate who is none', { body: 'x', adminId: 'Ada' }, "'Ada' is not the ID of a teammate"],
	])('refuses %s, without sending', async (_what, parameters, message) => {
		const { error } = await inbox.run('message:send', { contactId, ...parameters });
		expect(error?.message).toBe(message);
		expect(inbox.requests(SEND)).toHaveLength(0);
	});

	it('only says what it would send in a dry run, the contact looked up', async () => {
		const [planned] = await inbox.output('message:send', {
			contactBy: 'email',
			email: 'lead@example.com',
			body: 'Hello',
			options: { dryRun: true },
		});
		expect(planned).toMatchObject({ dryRun: true, method: 'POST', body: { to: { type: 'lead', id: leadId } } });
		expect(inbox.requests(SEND)).toHaveLength(0);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
