import { openInbox, type Inbox } from '../../../../support/inbox';

let inbox: Inbox;
let ids: string[];

beforeEach(async () => {
	inbox = await openInbox();
	const { id } = await inbox.contact({ role: 'user', email: 'ada@customer.example' });
	ids = [await inbox.conversation(id), await inbox.conversation(id), await inbox.conversation(id)];
	for (const conversationId of ids.slice(0, 2)) await inbox.output('conversation:delete', { conversationId });
	inbox.intercom.log.clear();
});
afterEach(async () => {
	expect(inbox.mistakes).toEqual([]);
	await inbox.close();
});

it('lists what was deleted, the latest first, whatever version the credential pins', async () => {
	const deleted = await inbox.output('conversation:getDeleted', { returnAll: true }, { apiVersion: '2.11' });
	expect(deleted).toMatchObject([{ id: ids[1] }, { id: ids[0] }]);
	expect(inbox.last().headers['intercom-version']).toBe('2.16');
});

it('asks for no more than it was told', async () => {
	expect(await inbox.output('conversation:getDeleted', { limit: 1 })).toMatchObject([{ id: ids[1] }]);
	expect(inbox.requests().map(({ query }) => query.get('per_page'))).toEqual(['1']);
});
