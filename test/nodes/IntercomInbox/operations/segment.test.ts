import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: segments', () => {
	let inbox: Inbox;

	beforeAll(async () => {
		inbox = await openInbox();
		await inbox.contact({ email: 'user@example.com' });
		['Active', 'New', 'Slipping away'].forEach((name) => inbox.intercom.addSegment({ name }));
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	describe('segment', () => {
		it('are listed, with their size if wanted', async () => {
			const [first] = await inbox.output('segment:getMany', { returnAll: true });
			expect(first).toEqual({
				type: 'segment',
				id: expect.any(String),
				name: 'Active',
				person_type: 'user',
				created_at: expect.any(Number),
				updated_at: expect.any(Number),
			});
			expect(
				await inbox.output('segment:getMany', { returnAll: false, limit: 2, options: { includeCount: true } }),
			).toMatchObject([{ count: 1 }, { count: 1 }]);
			expect(inbox.requests(/./).map(({ query }) => query.toString())).toEqual(['', 'include_count=true']);
		});

		it('is read by its ID', async () => {
			const [{ id }] = await inbox.output('segment:getMany');
			expect(await inbox.output('segment:get', { segmentId: id })).toMatchObject([{ id, name: 'Active' }]);
			const { error } = await inbox.run('segment:get', { segmentId: '1' });
			expect(error?.message).toBe('Intercom did not find this object');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
