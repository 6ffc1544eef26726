import type { IntercomPart } from '../../../../../sandbox/types';
import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: what teammates do beside a conversation', () => {
	let inbox: Inbox;
	let conversationId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		conversationId = await inbox.conversation((await inbox.contact({ email: 'ada@customer.example' })).id);
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	const version = () => inbox.last().headers['intercom-version'];

	it('lists when the handling was paused and resumed', async () => {
		const event = (type: string, minute: string) => ({
			teammate: { type: 'admin', id: 1, name: 'Ada', email: 'ada@acme.example' },
			type,
			timestamp: `2026-01-09T09:${minute}:00Z`,
		});
		const events = [event('paused', '00'), event('resumed', '10')];
		inbox.intercom.settings.handlingEvents.set(conversationId, events);
		const place = 'conversation:getHandlingEvents';
		expect(await inbox.output(place, { conversationId, returnAll: true }, { apiVersion: '2.11' })).toEqual(events);
		expect(version()).toBe('2.15');
		expect(await inbox.output(place, { conversationId, limit: 1 })).toEqual(events.slice(0, 1));
	});

	it('lists side conversations page by page, as plain words for an AI agent', async () => {
		const part = inbox.intercom.teammate.reply(conversationId, {
			adminId: inbox.intercom.admins[0].id,
			body: '<p>Do <b>we</b> pay?</p>',
			note: true,
		}) as IntercomPart;
		const threads = Array.from({ length: 51 }, (_, index) => ({ id: String(index + 1), parts: [part] }));
		inbox.intercom.settings.sideConversations.set(conversationId, threads);
		const place = 'conversation:getSideConversations';
		const all = await inbox.output(place, { conversationId, returnAll: true });
		expect(all.map(({ side_conversation_id: id }) => id)).toEqual(threads.map(({ id }) => id));
		expect(inbox.requests().map(({ query }) => query.toString())).toEqual(['per_page=50', 'per_page=50&page=2']);
		expect(version()).toBe('2.16');
		const [forAgent] = await inbox.output(place, { conversationId, limit: 1 }, { asTool: true });
		expect(forAgent).toMatchObject({ wordsOfCustomers: expect.any(String) });
		expect(JSON.stringify(forAgent)).toContain('Do we pay?');
	});

	it.each(['getHandlingEvents', 'getSideConversations'])('%s says that there is no such conversation', async (name) => {
		const { error } = await inbox.run(`conversation:${name}`, { conversationId: '1' });
		expect(error?.message).toBe('Intercom did not find this object');
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
