import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: what is set up in a workspace', () => {
	let inbox: Inbox;
	let brandId: string;
	let awayId: string;
	let collectionId: string;
	let sectionId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		const { settings } = inbox.intercom;
		brandId = settings.addBrand('Premium').id;
		awayId = settings.addAwayReason({ label: 'Lunch' }).id;
		settings.addAwayReason({ label: 'Old', deleted: true });
		collectionId = settings.addCollection({ name: 'Billing' }).id;
		sectionId = settings.addCollection({ name: 'Refunds', parentId: collectionId }).id;
		for (let number = 0; number < 60; number += 1) settings.addCollection({ name: `More ${number}` });
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	it.each([
		{ place: 'workspace:getBrands', named: 'name', expected: ['Sandbox', 'Premium'], version: '2.15' },
		{ place: 'admin:getAwayReasons', named: 'label', expected: ['Lunch', 'Old'], version: '2.14' },
	])('$place lists them, by the version that has them', async ({ place, named, expected, version }) => {
		const items = await inbox.output(place, { returnAll: true }, { apiVersion: '2.11' });
		expect(items.map((item) => item[named])).toEqual(expected);
		expect(inbox.last().headers['intercom-version']).toBe(version);
		expect(await inbox.output(place, { limit: 1 })).toHaveLength(1);
	});

	it('article:getCollections lists all of them, page by page', async () => {
		expect(await inbox.output('article:getCollections', { returnAll: true })).toHaveLength(62);
		expect(inbox.requests().map(({ query }) => query.toString())).toEqual(['per_page=50', 'per_page=50&page=2']);
		expect(await inbox.output('article:getCollections', { limit: 2 })).toMatchObject([
			{ id: collectionId, parent_id: null },
			{ id: sectionId, parent_id: collectionId },
		]);
	});

	it('are offered by name where a field takes their ID', async () => {
		expect((await inbox.list('searchBrands')).results).toEqual([
			{ name: 'Premium', value: brandId, description: undefined },
			{ name: 'Sandbox', value: 'sandbox1', description: 'default' },
		]);
		expect((await inbox.list('searchAwayReasons')).results).toEqual([
			{ name: '☕ Lunch', value: awayId, description: undefined },
		]);
		expect((await inbox.list('searchCollections', { filter: 'refunds' })).results).toEqual([
			{ name: 'Billing > Refunds', value: sectionId },
		]);
		expect((await inbox.list('searchHelpCenters')).results).toEqual([{ name: 'Help', value: '79' }]);
	});

	it('are taken as they are chosen from the list, and as saved workflows have them', async () => {
		const [{ id: adminId }] = inbox.intercom.admins;
		for (const reasonId of [awayId, { __rl: true, mode: 'list', value: awayId }])
			await inbox.output('admin:setAway', { adminId, away: true, options: { reasonId } });
		expect(inbox.sent(/away$/)).toMatchObject([
			{ away_status_reason_id: Number(awayId) },
			{ away_status_reason_id: Number(awayId) },
		]);
		await inbox.output('article:create', {
			title: 'Refunds',
			options: { parentId: { __rl: true, mode: 'list', value: sectionId } },
		});
		expect(inbox.sent(/^POST \/articles$/)).toMatchObject([
			{ parent_id: Number(sectionId), parent_type: 'collection' },
		]);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
