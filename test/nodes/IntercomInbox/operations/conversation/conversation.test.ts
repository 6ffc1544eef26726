import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;
	let ada: string;
	let bo: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada, bo] = inbox.intercom.admins.map(({ id }) => id);
		contactId = (await inbox.contact({ email: 'customer@example.com', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const REPLY = /^POST \/conversations\/\d+\/reply$/;
	const PARTS = /^POST \/conversations\/\d+\/parts$/;
	const parts = (id: string) =>
		inbox.intercom.conversations.find((each) => each.id === id)?.conversation_parts.conversation_parts ?? [];

	describe('Create', () => {
		it("starts it in the contact's own role and answers the conversation's ID", async () => {
			const lead = await inbox.contact({ role: 'lead', email: 'lead@example.com' });
			inbox.intercom.log.clear();
			const [created] = await inbox.output('conversation:create', {
				contactId: lead.id,
				body: 'Where is <my> order?',
				options: { createdAt: '2026-05-03T10:00:00Z' },
			});
			expect(inbox.sent(/^POST \/conversations$/)).toEqual([
				{ from: { type: 'lead', id: lead.id }, body: 'Where is <my> order?', created_at: 1777802400 },
			]);
			const made = inbox.intercom.conversations.find(({ id }) => id === created.conversationId);
			expect(made?.source.id).toBe(created.messageId);
			expect(created).toEqual({
				conversationId: made?.id,
				messageId: made?.source.id,
				contactId: lead.id,
				createdAt: 1777802400,
				body: 'Where is <my> order?',
			});
		});

		it('finds or creates the contact of an email address, and sets subject, brand and attributes', async () => {
			inbox.intercom.log.clear();
			const [created] = await inbox.output('conversation:create', {
				contactId: 'New.Person@example.org',
				body: 'Hello',
				options: {
					subject: 'A question',
					brandId: '12',
					customAttributes: { attribute: [{ name: 'Plan', value: 'pro' }] },
				},
			});
			const contact = inbox.intercom.contacts.find(({ email }) => email === 'new.person@example.org');
			expect(inbox.sent(/^POST \/conversations$/)).toEqual([
				{ from: { type: 'user', id: contact?.id }, body: 'Hello', subject: 'A question', brand_id: '12' },
			]);
			expect(inbox.sent(/^PUT \/conversations\/\d+$/)).toEqual([{ custom_attributes: { Plan: 'pro' } }]);
			expect(created.contactId).toBe(contact?.id);
			await inbox.output('conversation:create', { contactId: 'new.person@example.org', body: 'Again' });
			expect(inbox.sent(/^POST \/contacts$/)).toHaveLength(1);
		});

		it('answers with the conversation, and a hint, where an attribute is not there', async () => {
			const { items, hints } = await inbox.run('conversation:create', {
				contactId,
				body: 'Hello',
				options: { customAttributes: { attribute: [{ name: 'Nobody made it', value: 'x' }] } },
			});
			expect(items).toMatchObject([{ json: { conversationId: inbox.intercom.conversations.at(-1)?.id } }]);
			expect(JSON.stringify(hints)).toContain('created without its custom attributes');
		});

		it('does not try again when the answer was lost, and says that nobody knows', async () => {
			inbox.intercom.faults.add({ route: /^POST \/conversations$/, dropAnswer: true });
			const { error } = await inbox.run('conversation:create', { contactId, body: 'Once' });
			expect(error?.message).toBe('Intercom did not answer');
			expect(error?.description).toContain('The request may have succeeded');
			expect(inbox.requests(/^POST \/conversations$/)).toHaveLength(1);
		});

		it('says that the contact is not known', async () => {
			const { error } = await inbox.run('conversation:create', { contactId: '000000000000000000000000', body: 'x' });
			expect(error?.message).toBe('Intercom did not find this object');
			expect(inbox.requests(/^POST/)).toHaveLength(0);
		});

		it('takes at most ten attachments', async () => {
			const attachmentUrls = Array.from({ length: 11 }, (_, number) => `https://files.example.com/${number}.png`).join(
				', ',
			);
			const { error } = await inbox.run('conversation:create', { contactId, body: 'x', options: { attachmentUrls } });
			expect(error?.message).toBe('11 attachments are too many');
		});

		it('reads the contact in a dry run, and starts nothing', async () => {
			const [planned] = await inbox.output('conversation:create', {
				contactId,
				body: 'Dry',
				options: { dryRun: true },
			});
			expect(planned).toMatchObject({
				dryRun: true,
				method: 'POST',
				body: { from: { type: 'user', id: contactId }, body: 'Dry' },
			});
			expect(inbox.requests(/^POST/)).toHaveLength(0);
		});
	});

	describe('Get', () => {
		it('reads it as it is, with HTML', async () => {
			const [conversation] = await inbox.output('conversation:get', { conversationId });
			expect(conversation).toMatchObject({ id: conversationId, source: { body: '<p>Hello</p>' } });
		});

		it('asks for plain text, and for the version that has translations', async () => {
			const options = { plainText: true, includeTranslations: true };
			const [conversation] = await inbox.output(
				'conversation:get',
				{ conversationId, options },
				{ apiVersion: '2.11' },
			);
			const [request] = inbox.requests(/^GET \/conversations/);
			expect(Object.fromEntries(request.query)).toEqual({ display_as: 'plaintext', include_translations: 'true' });
			expect(request.headers['intercom-version']).toBe('2.14');
			expect(conversation).toMatchObject({ source: { body: 'Hello' } });
		});

		it.each([
			'https://app.intercom.com/a/inbox/abc1/inbox/conversation/ID',
			'https://app.eu.intercom.com/a/apps/abc1/conversations/ID?view=List',
		])('takes the address %s', async (address) => {
			const [conversation] = await inbox.output('conversation:get', {
				conversationId: address.replace('ID', conversationId),
			});
			expect(conversation.id).toBe(conversationId);
		});

		it('refuses an address without a conversation', async () => {
			const { error } = await inbox.run('conversation:get', {
				conversationId: 'https://app.intercom.com/a/inbox/abc1/inbox/admin/12',
			});
			expect(error?.message).toBe('The URL contains no conversation ID');
			expect(inbox.requests(/./)).toHaveLength(0);
		});

		it('says that the conversation is not known', async () => {
			const { error } = await inbox.run('conversation:get', { conversationId: '1' });
			expect(error?.message).toBe('Intercom did not find this object');
			expect(error?.httpCode).toBe('404');
		});
	});

	describe('Reply', () => {
		it('comments as the owner of the token when no teammate is given', async () => {
			const me = inbox.intercom.admins[0].id;
			const [conversation] = await inbox.output('conversation:reply', {
				conversationId,
				replyAs: 'admin',
				messageType: 'comment',
				body: '<p>Hi <b>you</b></p>',
			});
			expect(inbox.sent(REPLY)).toEqual([
				{ message_type: 'comment', type: 'admin', admin_id: me, body: '<p>Hi <b>you</b></p>' },
			]);
			expect(conversation.id).toBe(conversationId);
		});

		it('asks who owns the token once, for all items', async () => {
			const other = await openInbox();
			const contact = await other.contact({ email: 'c@example.com' });
			const id = await other.conversation(contact.id);
			const input = [{ json: { text: 'one' } }, { json: { text: 'two' } }, { json: { text: 'three' } }];
			await other.output('conversation:reply', { conversationId: id, body: '={{ $json.text }}' }, { input });
			expect(other.requests(/^GET \/me$/)).toHaveLength(1);
			expect(other.sent(REPLY)).toHaveLength(3);
			await other.intercom.close();
		});

		it('writes a note as the given teammate', async () => {
			await inbox.run('conversation:reply', { conversationId, messageType: 'note', adminId: bo, body: 'Internal' });
			expect(inbox.sent(REPLY)).toEqual([{ message_type: 'note', type: 'admin', admin_id: bo, body: 'Internal' }]);
			expect(inbox.requests(/\/me/)).toHaveLength(0);
		});

		it('offers quick replies with the version that has them', async () => {
			const quickReplies = { quickReply: [{ text: ' Yes ' }, { text: 'No' }, { text: '' }] };
			await inbox.output(
				'conversation:reply',
				{ conversationId, messageType: 'quick_reply', adminId: ada, quickReplies },
				{ apiVersion: '2.11' },
			);
			const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
			expect(inbox.sent(REPLY)).toEqual([
				{
					message_type: 'quick_reply',
					type: 'admin',
					admin_id: ada,
					reply_options: [
						{ text: 'Yes', uuid },
						{ text: 'No', uuid },
					],
				},
			]);
			expect(inbox.requests(REPLY)[0].headers['intercom-version']).toBe('2.14');
		});

		it.each([
			['2.11', '2.15'],
			['2.15', '2.15'],
			['2.16', '2.16'],
		])('skips notifications with %s as pinned by asking for %s', async (apiVersion, asked) => {
			await inbox.output(
				'conversation:reply',
				{ conversationId, adminId: ada, body: 'Quiet', options: { skipNotifications: true } },
				{ apiVersion },
			);
			expect(inbox.sent(REPLY)).toEqual([
				{ message_type: 'comment', type: 'admin', admin_id: ada, body: 'Quiet', skip_notifications: true },
			]);
			expect(inbox.requests(REPLY)[0].headers['intercom-version']).toBe(asked);
		});

		it.each([
			['id', { contactId: 'CONTACT' }, { intercom_user_id: 'CONTACT' }],
			['email', { email: 'Customer@example.com ' }, { email: 'customer@example.com' }],
			['externalId', { externalId: 'c-1' }, { user_id: 'c-1' }],
		])('writes as the contact, named by %s', async (contactBy, parameters, named) => {
			const fill = (record: Record<string, string>) =>
				Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value.replace('CONTACT', contactId)]));
			await inbox.output('conversation:reply', {
				conversationId,
				replyAs: 'contact',
				contactBy,
				...fill(parameters),
				body: 'Me again',
				options: { createdAt: 1777802400 },
			});
			expect(inbox.sent(REPLY)).toEqual([
				{ message_type: 'comment', type: 'user', ...fill(named), body: 'Me again', created_at: 1777802400 },
			]);
			expect(parts(conversationId).at(-1)).toMatchObject({
				author: { id: contactId },
				created_at: 1777802400,
				body: '<p>Me again</p>',
			});
		});

		it('ignores a message type that is left over from replying as a teammate', async () => {
			await inbox.output('conversation:reply', {
				conversationId,
				replyAs: 'contact',
				messageType: 'note',
				contactBy: 'id',
				contactId,
				body: 'Hello',
			});
			expect(inbox.sent(REPLY)).toEqual([expect.objectContaining({ message_type: 'comment', type: 'user' })]);
		});

		it('sends files of the item, byte by byte', async () => {
			const content = Buffer.from([0, 255, 10, 13, 0x80]);
			const binary = {
				data: { data: content.toString('base64'), mimeType: 'application/pdf', fileName: 'offer ü.pdf' },
			};
			await inbox.output(
				'conversation:reply',
				{ conversationId, adminId: ada, body: 'See file', options: { files: 'data' } },
				{ input: [{ json: {}, binary }] },
			);
			expect(inbox.sent(REPLY)).toEqual([
				expect.objectContaining({
					attachment_files: [
						{ content_type: 'application/pdf', name: 'offer ü.pdf', data: content.toString('base64') },
					],
				}),
			]);
			const [attachment] = parts(conversationId).at(-1)?.attachments ?? [];
			expect(inbox.intercom.file(attachment.url)).toEqual(content);
		});

		it('sends a file without text', async () => {
			const binary = { data: { data: 'aGk=', mimeType: 'text/plain', fileName: 'a.txt' } };
			await inbox.output(
				'conversation:reply',
				{ conversationId, adminId: ada, options: { files: '*' } },
				{ input: [{ json: {}, binary }] },
			);
			expect(parts(conversationId).at(-1)?.attachments).toHaveLength(1);
		});

		const binary = Object.fromEntries(
			Array.from({ length: 11 }, (_, number) => [
				`file${number}`,
				{ data: 'aGk=', mimeType: 'text/plain', fileName: `${number}.txt` },
			]),
		);
		it.each([
			['no text', { body: ' ' }, 'The reply has no text'],
			['quick replies without a text', { messageType: 'quick_reply' }, 'There are no quick replies'],
			[
				'silence as the contact',
				{
					replyAs: 'contact',
					contactBy: 'email',
					email: 'customer@example.com',
					body: 'x',
					options: { skipNotifications: true },
				},
				"'Skip Notifications' works for teammates only",
			],
			[
				'files and addresses together',
				{ body: 'x', options: { files: 'file1', attachmentUrls: 'https://example.com/a.png' } },
				"A reply can't have both files and attachment URLs",
			],
			['eleven files', { body: 'x', options: { files: '*' } }, '11 attachments are too many'],
			[
				'a file that is not there',
				{ body: 'x', options: { files: 'missing' } },
				"The item has no file in the field 'missing'",
			],
			['a date that is none', { body: 'x', options: { createdAt: 'yesterday' } }, "'Created At' is not a date"],
		])('refuses %s before anything is written', async (_what, parameters, message) => {
			const { error } = await inbox.run(
				'conversation:reply',
				{ conversationId, adminId: ada, ...parameters },
				{ input: [{ json: {}, binary }] },
			);
			expect(error?.message).toBe(message);
			expect(inbox.requests(REPLY)).toHaveLength(0);
		});

		it('does not write it again after a 500', async () => {
			inbox.intercom.faults.add({ route: REPLY, status: 500 });
			const { error } = await inbox.run('conversation:reply', { conversationId, adminId: ada, body: 'Once' });
			expect(error?.description).toContain('The request may have succeeded');
			expect(inbox.requests(REPLY)).toHaveLength(1);
		});

		it('waits and writes it after a 429', async () => {
			inbox.intercom.faults.add({ route: REPLY, status: 429, headers: { 'retry-after': '0' } });
			await inbox.output('conversation:reply', { conversationId, adminId: ada, body: 'Later' });
			expect(inbox.requests(REPLY)).toHaveLength(2);
			expect(parts(conversationId)).toHaveLength(1);
		});

		it('passes on one item per input when the workflow goes on after a refusal', async () => {
			const input = [{ json: { id: '1' } }, { json: { id: conversationId } }];
			const { items } = await inbox.run(
				'conversation:reply',
				{ conversationId: '={{ $json.id }}', adminId: ada, body: 'x' },
				{ input, continueOnFail: true },
			);
			expect(items.map(({ json, pairedItem }) => [json.error ?? json.id, pairedItem])).toEqual([
				['Intercom did not find this object', { item: 0 }],
				[conversationId, { item: 1 }],
			]);
			expect(items[0].json.details).toMatchObject({
				status: 404,
				code: 'not_found',
				retryable: false,
				ambiguous: false,
				requestId: expect.any(String),
			});
		});
	});

	describe('Assign', () => {
		it('hands it to a teammate, by the owner of the token', async () => {
			const [conversation] = await inbox.output('conversation:assign', {
				conversationId,
				assignTo: 'teammate',
				adminId: bo,
			});
			expect(inbox.sent(PARTS)).toEqual([
				{ message_type: 'assignment', type: 'admin', admin_id: ada, assignee_id: bo },
			]);
			expect(conversation).toMatchObject({ id: conversationId, admin_assignee_id: Number(bo) });
		});

		it('hands it to a team, by the given teammate, with a message', async () => {
			const [team] = inbox.intercom.teams;
			const options = { actingAdminId: { __rl: true, mode: 'id', value: bo }, body: 'Over to you' };
			await inbox.output('conversation:assign', { conversationId, assignTo: 'team', teamId: team.id, options });
			expect(inbox.sent(PARTS)).toEqual([
				{ message_type: 'assignment', type: 'team', admin_id: bo, assignee_id: team.id, body: 'Over to you' },
			]);
		});

		it('takes it from everybody', async () => {
			await inbox.output('conversation:assign', { conversationId, assignTo: 'teammate', adminId: bo });
			const [conversation] = await inbox.output('conversation:assign', {
				conversationId,
				assignTo: 'nobody',
				adminId: bo,
			});
			expect(inbox.sent(PARTS)[1]).toEqual({
				message_type: 'assignment',
				type: 'admin',
				admin_id: ada,
				assignee_id: '0',
			});
			expect(conversation.admin_assignee_id).toBeNull();
		});

		it.each([
			['teammate', { adminId: '={{ $json.none }}' }, "The parameter 'Teammate' is empty"],
			['team', { teamId: '={{ $json.none }}' }, "The parameter 'Team' is empty"],
		])('refuses an empty %s', async (assignTo, parameters, message) => {
			const { error } = await inbox.run('conversation:assign', { conversationId, assignTo, ...parameters });
			expect(error?.message).toBe(message);
			expect(inbox.requests(PARTS)).toHaveLength(0);
		});

		it('says that the assignee is not known', async () => {
			const { error } = await inbox.run('conversation:assign', { conversationId, assignTo: 'teammate', adminId: '42' });
			expect(error?.httpCode).toBe('404');
			expect(error?.description).toContain('Assignee not found');
		});
	});

	describe('Close', () => {
		it('closes it with a message', async () => {
			const [conversation] = await inbox.output('conversation:close', {
				conversationId,
				adminId: bo,
				options: { body: 'Bye' },
			});
			expect(inbox.sent(PARTS)).toEqual([{ message_type: 'close', type: 'admin', admin_id: bo, body: 'Bye' }]);
			expect(conversation).toMatchObject({ id: conversationId, state: 'closed' });
		});

		it('tries again after a 500 when there is no message, because twice is the same as once', async () => {
			inbox.intercom.faults.add({ route: PARTS, status: 500 });
			const [conversation] = await inbox.output('conversation:close', { conversationId, adminId: bo });
			expect(inbox.sent(PARTS)).toHaveLength(2);
			expect(conversation.state).toBe('closed');
		});
	});

	describe('Add Tag', () => {
		const TAGS = /^POST \/conversations\/\d+\/tags$/;

		it('tags by ID', async () => {
			const { id } = inbox.intercom.addTag('Urgent');
			const [tag] = await inbox.output('conversation:addTag', { conversationId, tagId: id, adminId: bo });
			expect(inbox.sent(TAGS)).toEqual([{ id, admin_id: bo }]);
			expect(tag).toMatchObject({ id, name: 'Urgent' });
		});

		it('tags by name, whatever its case', async () => {
			const { id } = inbox.intercom.addTag('Billing');
			await inbox.output('conversation:addTag', { conversationId, tagId: ' billing', adminId: bo });
			expect(inbox.sent(TAGS)).toEqual([{ id, admin_id: bo }]);
			expect(inbox.requests(/^POST \/tags$/)).toHaveLength(0);
		});

		it('creates a name that does not exist', async () => {
			const [tag] = await inbox.output('conversation:addTag', { conversationId, tagId: 'Brand new' });
			expect(inbox.sent(/^POST \/tags$/)).toEqual([{ name: 'Brand new' }]);
			expect(inbox.sent(TAGS)).toEqual([{ id: tag.id, admin_id: ada }]);
			expect(inbox.intercom.tags.filter(({ name }) => name === 'Brand new')).toHaveLength(1);
		});

		it('does not make a tag out of an ID that does not exist', async () => {
			const { error } = await inbox.run('conversation:addTag', { conversationId, tagId: '999999' });
			expect(error?.message).toBe('There is no tag with this ID');
			expect(inbox.requests(/^POST/)).toHaveLength(0);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
