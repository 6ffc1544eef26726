import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: contact, taken away and brought back', () => {
	let inbox: Inbox;
	let contactId: string;
	let count = 0;

	beforeAll(async () => (inbox = await openInbox()));
	beforeEach(async () => {
		count += 1;
		contactId = (await inbox.contact({ email: `contact${count}@example.com` })).id;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	it.each([
		['delete', 'DELETE', '', { deleted: true }],
		['archive', 'POST', '/archive', { archived: true }],
		['unarchive', 'POST', '/unarchive', { archived: false }],
		['block', 'POST', '/block', { blocked: true }],
	])('can %s a contact', async (operation, method, tail, answer) => {
		const [output] = await inbox.output(`contact:${operation}`, { contactId });
		expect(output).toMatchObject({ id: contactId, ...answer });
		expect(inbox.requests(/./).map((request) => `${request.method} ${request.path}`)).toEqual([
			`${method} /contacts/${contactId}${tail}`,
		]);
	});

	it('blocks with the version that can', async () => {
		await inbox.output('contact:block', { contactId }, { apiVersion: '2.11' });
		expect(inbox.requests(/block$/)[0].headers['intercom-version']).toBe('2.13');
	});

	it.each(['delete', 'archive', 'unarchive', 'block'])('says that there is no contact to %s', async (operation) => {
		const { error } = await inbox.run(`contact:${operation}`, { contactId: '000000000000000000000000' });
		expect(error?.message).toBe('Intercom did not find this object');
	});

	it('does not send a dry run', async () => {
		const [planned] = await inbox.output('contact:delete', { contactId, options: { dryRun: true } });
		expect(planned).toMatchObject({
			dryRun: true,
			method: 'DELETE',
			url: `${inbox.intercom.url}/contacts/${contactId}`,
		});
		expect(inbox.requests(/./)).toHaveLength(0);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
