import { openInbox, type Inbox } from '../../../../support/inbox';

let inbox: Inbox;
let contactId: string;

beforeEach(async () => {
	inbox = await openInbox();
	contactId = (await inbox.contact({ role: 'user', email: 'ada@customer.example' })).id;
});
afterEach(async () => {
	expect(inbox.mistakes).toEqual([]);
	await inbox.close();
});

it('lists more tags than the contact itself shows', async () => {
	const names = Array.from({ length: 12 }, (_, i) => `Tag ${i + 1}`);
	for (const name of names) await inbox.output('contact:addTag', { contactId, tagId: inbox.intercom.addTag(name).id });
	const tags = await inbox.output('contact:getTags', { contactId, returnAll: true });
	expect(tags.map(({ name }) => name)).toEqual(names);
	expect(await inbox.output('contact:getTags', { contactId, limit: 2 })).toHaveLength(2);
});

it('lists the segments that the contact is in', async () => {
	const users = inbox.intercom.addSegment({ name: 'All users' });
	inbox.intercom.addSegment({ name: 'All leads', person_type: 'contact' });
	expect(await inbox.output('contact:getSegments', { contactId, returnAll: true })).toMatchObject([{ id: users.id }]);
});

it.each(['getTags', 'getSegments'])('%s says that there is no such contact', async (operation) => {
	const { error } = await inbox.run(`contact:${operation}`, { contactId: 'nope' });
	expect(error?.httpCode).toBe('404');
});
