import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: contact, Get Many', () => {
	let inbox: Inbox;
	let count = 0;

	beforeAll(async () => (inbox = await openInbox()));
	beforeEach(async () => {
		count += 1;
		await inbox.contact({ email: `contact${count}@example.com` });
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	it('lists contacts up to the limit', async () => {
		await inbox.contact({ email: 'second@example.com' });
		expect(await inbox.output('contact:getMany', { returnAll: false, limit: 2 })).toHaveLength(2);
		expect(await inbox.output('contact:getMany', { returnAll: true })).toHaveLength(inbox.intercom.contacts.length);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
