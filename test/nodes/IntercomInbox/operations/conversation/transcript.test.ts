import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: conversation, Get Transcript', () => {
	let inbox: Inbox;
	let contactId: string;
	let conversationId: string;
	let ada: string;
	let bo: string;
	let adaName: string;
	let boName: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada, bo] = inbox.intercom.admins.map(({ id }) => id);
		[adaName, boName] = inbox.intercom.admins.map(({ name }) => name);
		contactId = (await inbox.contact({ email: 'customer@example.com', name: 'Carla', external_id: 'c-1' })).id;
	});
	beforeEach(async () => {
		conversationId = await inbox.conversation(contactId);
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	describe('Get Transcript', () => {
		beforeEach(() => {
			inbox.intercom.teammate.reply(conversationId, { adminId: ada, body: '<p>Have you tried <b>this</b>?</p>' });
			inbox.intercom.teammate.reply(conversationId, { adminId: bo, body: 'Angry', note: true });
		});

		it('writes text, without notes', async () => {
			const [output] = await inbox.output('conversation:transcript', { conversationId, format: 'text' });
			expect(output).toMatchObject({ conversationId, state: 'open', messageCount: 2, complete: true });
			const lines = String(output.transcript)
				.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME')
				.split('\n');
			expect(lines).toEqual([
				'[TIME] Carla (customer):',
				'Hello',
				'',
				`[TIME] ${adaName} (teammate):`,
				'Have you tried this?',
			]);
			expect(inbox.requests(/^GET/)[0].query.get('display_as')).toBe('plaintext');
		});

		it('writes Markdown with notes when told to', async () => {
			const [output] = await inbox.output('conversation:transcript', {
				conversationId,
				format: 'markdown',
				options: { includeNotes: true },
			});
			expect(String(output.transcript)).toMatch(
				new RegExp(`^### Carla \\(customer\\), .+\n\nHello\n\n### ${adaName} \\(teammate\\), `),
			);
			expect(String(output.transcript)).toMatch(new RegExp(`### ${boName} \\(internal note\\), .+\n\nAngry$`));
		});

		it('gives chat messages in which the team is the assistant', async () => {
			const [output] = await inbox.output('conversation:transcript', {
				conversationId,
				format: 'messages',
				options: { includeNotes: true },
			});
			expect(output.messages).toEqual([
				{ role: 'user', content: 'Hello' },
				{ role: 'assistant', content: 'Have you tried this?' },
				{ role: 'system', content: `${boName} (internal note):\nAngry` },
			]);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
