import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: tags', () => {
	let inbox: Inbox;

	beforeAll(async () => {
		inbox = await openInbox();
		['Billing', 'Bug', 'Praise'].forEach((name) => inbox.intercom.addTag(name));
	});
	afterAll(async () => await inbox.close());

	it('keeps to the limit', async () => {
		expect(await inbox.output('tag:getMany', { returnAll: false, limit: 2 })).toHaveLength(2);
	});

	it('creates, renames and deletes a tag', async () => {
		const [tag] = await inbox.output('tag:create', { name: ' Fresh ' });
		expect(tag).toMatchObject({ name: 'Fresh' });
		inbox.intercom.log.clear();
		await inbox.output('tag:rename', { tagId: 'fresh', name: 'Stale' });
		expect(inbox.sent(/^POST/)).toEqual([{ id: tag.id, name: 'Stale' }]);
		expect(await inbox.output('tag:delete', { tagId: 'stale' })).toEqual([{ id: tag.id, deleted: true }]);
		expect(inbox.intercom.tags.map(({ id }) => id)).not.toContain(tag.id);
	});

	it('gives the existing tag for a name that is taken', async () => {
		const [{ id }] = inbox.intercom.tags;
		expect(await inbox.output('tag:create', { name: 'BILLING' })).toMatchObject([{ id }]);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
