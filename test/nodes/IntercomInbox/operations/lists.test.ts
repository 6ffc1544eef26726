import { startInbox, type Inbox } from '../inbox';

describe('Intercom Inbox: what comes as a whole list', () => {
	let inbox: Inbox;

	beforeAll(async () => {
		inbox = await startInbox();
		['Billing', 'Bug', 'Praise'].forEach((name) => inbox.intercom.addTag(name));
	});
	afterAll(async () => await inbox.intercom.close());

	it.each([
		['admin:getMany', 2, { email: 'ada@sandbox.example', has_inbox_seat: true }],
		['team:getMany', 1, { name: 'Support' }],
		['tag:getMany', 3, { name: 'Billing' }],
	])('%s gives one item per object', async (place, count, first) => {
		const items = await inbox.output(place, { returnAll: true });
		expect(items).toHaveLength(count);
		expect(items[0]).toMatchObject(first);
	});

	it('keeps to the limit', async () => {
		expect(await inbox.output('tag:getMany', { returnAll: false, limit: 2 })).toHaveLength(2);
	});

	it.each(['admin:getMany', 'team:getMany', 'tag:getMany'])('%s points to token and region when the token is not accepted', async (place) => {
		const { error } = await inbox.run(place, {}, { accessToken: 'wrong' });
		expect(error?.message).toBe('Intercom did not accept the access token');
		expect(error?.description).toContain('region');
	});
});
