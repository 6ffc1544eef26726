import { openInbox, type Inbox, type InboxOptions } from '../../../../support/inbox';

describe('Intercom Inbox: lists of companies', () => {
	let inbox: Inbox;
	const ids: string[] = [];

	beforeAll(async () => {
		inbox = await openInbox();
		const { id: contactId } = await inbox.contact({ email: 'everywhere@example.com', name: 'Ada' });
		for (let number = 0; number < 103; number += 1) {
			const { id } = await inbox.company({ company_id: `c${number}`, name: `Company ${number}` });
			if (number < 102) await inbox.output('contact:attachCompany', { contactId, companyId: id });
			ids.push(id);
		}
	}, 60_000);
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	const idsOf = async (parameters: Record<string, unknown>, run: InboxOptions = {}) =>
		(await inbox.output('company:getMany', parameters, run)).map(({ id }) => id);
	const pagesAsked = () =>
		inbox.requests(/companies/).map(({ method, path, query }) => `${method} ${path} ${query.toString()}`);

	it('come page by page, the last active first; those without contacts are not there', async () => {
		expect(await idsOf({ returnAll: true })).toEqual(ids.slice(0, 102).reverse());
		expect(pagesAsked()).toEqual([
			'POST /companies/list order=desc&per_page=50',
			'POST /companies/list order=desc&per_page=50&page=2',
			'POST /companies/list order=desc&per_page=50&page=3',
		]);
	});

	it('keep to the limit with one small page', async () => {
		expect(await idsOf({ returnAll: false, limit: 3, order: 'asc' })).toEqual(ids.slice(0, 3));
		expect(pagesAsked()).toEqual(['POST /companies/list order=asc&per_page=3']);
	});

	it('are read again when an answer is lost, though they are asked for with POST', async () => {
		inbox.intercom.faults.add({ route: /list/, dropAnswer: true });
		expect(await idsOf({ returnAll: false, limit: 1 })).toHaveLength(1);
	});

	it('can be those with a tag', async () => {
		await inbox.output('company:addTag', { companyId: ids[4], tagId: 'VIP' });
		inbox.intercom.log.clear();
		expect(await idsOf({ filterBy: 'tag', tagId: 'vip', returnAll: true })).toEqual([ids[4]]);
		expect(pagesAsked()).toEqual([`GET /companies tag_id=${inbox.intercom.tags[0].id}&per_page=50`]);
	});

	it('can be those in a segment', async () => {
		const { id } = inbox.intercom.addSegment({ name: 'Big ones' });
		expect(await idsOf({ filterBy: 'segment', segmentId: id, returnAll: true })).toEqual([]);
		expect(pagesAsked()).toEqual([`GET /companies segment_id=${id}&per_page=50`]);
	});

	it('say so when there is no such tag', async () => {
		const { error } = await inbox.run('company:getMany', { filterBy: 'tag', tagId: 'Nobody' });
		expect(error?.message).toBe("There is no tag 'Nobody'");
	});

	it('say when there may be more than pages can reach', async () => {
		const page = (number: number) => ({
			type: 'list',
			data: Array.from({ length: 50 }, (_, row) => ({ id: `${number}-${row}` })),
			pages: { page: number, total_pages: 300, next: null },
		});
		for (let number = 1; number <= 200; number += 1)
			inbox.intercom.faults.add({
				route: /list/,
				status: 200,
				body: JSON.stringify(page(number)),
				headers: { 'content-type': 'application/json' },
			});
		const { items, hints } = await inbox.run('company:getMany', { returnAll: true });
		expect(items).toHaveLength(10_000);
		expect(inbox.requests(/list/)).toHaveLength(200);
		expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining("'Order': None")]);
	});

	describe('by scrolling', () => {
		const scroll = { order: 'scroll', returnAll: true };
		const closed = async () => {
			// The end of a scroll closes it; what a test leaves open is read to its end here.
			const open = inbox
				.requests(/scroll/)
				.at(-1)
				?.query.get('scroll_param');
			for (let more = open; more;) {
				const answer = await fetch(`${inbox.intercom.url}/companies/scroll?scroll_param=${more}`, {
					headers: { authorization: `Bearer ${inbox.intercom.accessToken}`, accept: 'application/json' },
				});
				const { data, scroll_param } = (await answer.json()) as { data?: unknown[]; scroll_param?: string };
				more = data?.length ? scroll_param : undefined;
			}
		};

		it('give all of them, and end with an empty page', async () => {
			expect(await idsOf(scroll)).toEqual(ids);
			expect(inbox.requests(/scroll/).map(({ query }) => query.has('scroll_param'))).toEqual([false, true, true]);
		});

		it('take turns, because there is one scroll per app', async () => {
			expect(await idsOf(scroll, { input: [{ json: {} }, { json: {} }, { json: {} }] })).toEqual([
				...ids,
				...ids,
				...ids,
			]);
		});

		it('need Return All, so that no scroll is left open', async () => {
			const { error } = await inbox.run('company:getMany', { order: 'scroll', returnAll: false, limit: 1 });
			expect(error?.message).toBe("'Order': None needs 'Return All'");
			expect(inbox.requests(/./)).toHaveLength(0);
		});

		it.each([400, 423])('say that another scroll is open (%d)', async (status) => {
			const body = JSON.stringify({
				type: 'error.list',
				errors: [{ code: 'scroll_exists', message: 'scroll already exists for this workspace' }],
			});
			inbox.intercom.faults.add({ route: /scroll/, status, body, headers: { 'content-type': 'application/json' } });
			const { error } = await inbox.run('company:getMany', scroll);
			expect(error?.message).toBe('Another scroll through the companies is open');
			expect(error?.description).toContain('one minute');
		});

		it.each([
			['its answer is lost', { dropAnswer: true }],
			['Intercom fails inside', { status: 500 }],
			['it has expired', { status: 404 }],
		])('are not sent again when %s: a page would be missing', async (_what, fault) => {
			inbox.intercom.faults.add({ route: /scroll_param/, ...fault });
			const { error } = await inbox.run('company:getMany', scroll);
			expect(error?.message).toBe('The scroll through the companies failed');
			expect(error?.description).toContain('starts from the beginning');
			expect(inbox.requests(/scroll/)).toHaveLength(2);
			await closed();
			// The turn was given back.
			expect(await idsOf(scroll)).toHaveLength(ids.length);
		});

		it('wait when Intercom asks to slow down', async () => {
			inbox.intercom.faults.add({ route: /scroll_param/, status: 429, headers: { 'retry-after': '0.1' } });
			expect(await idsOf(scroll)).toEqual(ids);
		});

		it('leave other errors as they are', async () => {
			const { error } = await inbox.run('company:getMany', scroll, { accessToken: 'wrong' });
			expect(error?.message).toBe('Intercom did not accept the access token');
		});
	});

	describe('Get Contacts', () => {
		it('gives them page by page', async () => {
			for (let number = 0; number < 51; number += 1) {
				const { id } = await inbox.contact({ email: `member${number}@example.com` });
				await inbox.output('contact:attachCompany', { contactId: id, companyId: ids[102] });
			}
			inbox.intercom.log.clear();
			expect(await inbox.output('company:getContacts', { companyId: ids[102], returnAll: true })).toHaveLength(51);
			expect(inbox.requests(/./).map(({ query }) => query.toString())).toEqual(['per_page=50', 'per_page=50&page=2']);
		});

		it('keeps to the limit', async () => {
			expect(
				await inbox.output('company:getContacts', { companyId: ids[102], returnAll: false, limit: 4 }),
			).toHaveLength(4);
			expect(inbox.requests(/./).map(({ query }) => query.toString())).toEqual(['per_page=4']);
		});

		it('says that there is no such company', async () => {
			const { error } = await inbox.run('company:getContacts', { companyId: 'nope' });
			expect(error?.description).toContain('Company Not Found');
		});

		it('leaves empty fields out for an AI agent', async () => {
			const asTool: InboxOptions = { asTool: true };
			const [contact] = await inbox.output('company:getContacts', { companyId: ids[0], returnAll: true }, asTool);
			expect(contact).toMatchObject({
				name: 'Ada',
				email: 'everywhere@example.com',
				unsubscribed_from_emails: false,
				companies: { data: expect.any(Array) },
			});
			for (const name of ['phone', 'location', 'tags', 'custom_attributes', 'avatar'])
				expect(contact).not.toHaveProperty(name);
			const [company] = await inbox.output('company:getMany', { returnAll: false, limit: 1 }, asTool);
			expect(company).toMatchObject({ company_id: 'c102', user_count: 51 });
			expect(company).not.toHaveProperty('plan');
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
