import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: article', () => {
	let inbox: Inbox;
	let ada: string;
	let bo: string;

	beforeAll(async () => {
		inbox = await openInbox();
		[ada, bo] = inbox.intercom.admins.map(({ id }) => id);
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterAll(async () => await inbox.close());

	const newArticle = async (fields: object = {}) =>
		await inbox.call('POST', '/articles', {
			title: 'Printer',
			body: '<p>Paper is in the drawer</p>',
			author_id: Number(ada),
			...fields,
		});

	it('is a draft of the owner of the token, unless something else is said', async () => {
		const [article] = await inbox.output('article:create', { title: 'Hello' });
		expect(inbox.sent(/^POST/)).toEqual([{ title: 'Hello', state: 'draft', author_id: Number(ada) }]);
		expect(article).toMatchObject({ type: 'article', title: 'Hello', state: 'draft', author_id: Number(ada) });
	});

	it('is created with everything that was filled in', async () => {
		const options = {
			description: 'Short',
			parentId: ' 145 ',
			parentType: 'section',
			translatedContent: { de: { title: 'Hallo', state: 'draft' } },
		};
		await inbox.output('article:create', {
			title: 'Hello',
			body: '<h1>Hi</h1>',
			state: 'published',
			authorId: bo,
			options,
		});
		expect(inbox.sent(/^POST/)).toEqual([
			{
				title: 'Hello',
				body: '<h1>Hi</h1>',
				state: 'published',
				author_id: Number(bo),
				description: 'Short',
				parent_id: 145,
				parent_type: 'section',
				translated_content: { de: { title: 'Hallo', state: 'draft' } },
			},
		]);
	});

	it('changes only what is listed; the parent is text here', async () => {
		const { id } = await newArticle();
		const [article] = await inbox.output('article:update', {
			articleId: id,
			options: { state: 'published', parentId: '145' },
		});
		expect(inbox.sent(/^PUT/)).toEqual([{ state: 'published', parent_id: '145', parent_type: 'collection' }]);
		expect(article).toMatchObject({ id, title: 'Printer', state: 'published' });
		await inbox.output('article:update', {
			articleId: id,
			options: { title: 'New', body: 'Text', authorId: bo, description: '', translatedContent: {} },
		});
		expect(inbox.sent(/^PUT/)[1]).toEqual({ title: 'New', body: 'Text', author_id: Number(bo), description: '' });
	});

	it.each([
		['article:update', { articleId: '1' }, 'There is nothing to update'],
		['article:update', { articleId: '1', options: { parentType: 'section' } }, 'There is nothing to update'],
		['article:update', { articleId: '1', options: { parentId: 'Printers' } }, "'Parent' is not an ID"],
		[
			'article:create',
			{ title: 'x', options: { translatedContent: '["de"]' } },
			"'Translations (JSON)' is not an object",
		],
		[
			'article:create',
			{ title: 'x', options: { translatedContent: '"de"' } },
			"'Translations (JSON)' is not an object",
		],
		['article:create', { title: '={{ "" }}' }, "The parameter 'Title' is empty"],
		['article:create', { title: 'x', authorId: 'Ada' }, "'Ada' is not the ID of a teammate"],
	])('%s refuses %j, without writing', async (place, parameters, message) => {
		const { error } = await inbox.run(place, parameters);
		expect(error?.message).toBe(message);
		expect(inbox.requests(/^(PUT|POST)/)).toHaveLength(0);
	});

	it('is read, and deleted', async () => {
		const { id } = await newArticle();
		expect(await inbox.output('article:get', { articleId: id })).toMatchObject([
			{ id, body: '<p>Paper is in the drawer</p>' },
		]);
		expect(await inbox.output('article:delete', { articleId: id })).toEqual([{ id, object: 'article', deleted: true }]);
		expect((await inbox.run('article:get', { articleId: id })).error?.message).toBe(
			'Intercom did not find this object',
		);
	});

	it('is listed page by page, whose number is counted', async () => {
		await Promise.all(Array.from({ length: 160 }, async (_, number) => await newArticle({ title: `Many ${number}` })));
		inbox.intercom.log.clear();
		const all = await inbox.output('article:getMany', { returnAll: true });
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		expect(all.length).toBeGreaterThan(160);
		expect(inbox.requests(/^GET \/articles/).map(({ query }) => query.toString())).toEqual([
			'per_page=150',
			'per_page=150&page=2',
		]);
		expect(await inbox.output('article:getMany', { limit: 3 })).toHaveLength(3);
		expect(
			inbox
				.requests(/^GET \/articles/)
				.at(-1)
				?.query.get('per_page'),
		).toBe('3');
	});

	it('is found by its words, in the state that is wanted', async () => {
		const { id } = await newArticle({ title: 'A rare word: quokka', state: 'published' });
		await newArticle({ title: 'Quokka again' });
		expect(
			await inbox.output('article:search', { phrase: 'quokka', options: { state: 'published', helpCenterId: '123' } }),
		).toMatchObject([{ id }]);
		expect(inbox.requests(/search/)[0].query.toString()).toBe(
			'phrase=quokka&state=published&help_center_id=123&per_page=50',
		);
		expect(await inbox.output('article:search', { phrase: 'quokka', options: { helpCenterId: '7' } })).toEqual([]);
		const found = await inbox.output('article:search', { phrase: 'many', returnAll: true });
		expect(found).toHaveLength(160);
		expect(found[0]).not.toHaveProperty('highlights');
	});

	it('shows what was found in each article', async () => {
		const { id } = await newArticle({ title: 'All about wombats' });
		const [article] = await inbox.output('article:search', { phrase: 'wombats', options: { highlight: true } });
		expect(article).toMatchObject({
			id,
			highlights: {
				article_id: id,
				highlighted_title: [
					{ type: 'plain', text: 'All about ' },
					{ type: 'highlight', text: 'wombats' },
				],
			},
		});
	});

	it.each(['article:getMany', 'article:search', 'article:update'])('%s gives an agent no text', async (place) => {
		const { id } = await newArticle({ title: 'Agents' });
		const parameters = {
			articleId: id,
			phrase: 'agents',
			options: place.endsWith('update') ? { description: 'x' } : {},
		};
		const { items } = await inbox.run(place, parameters, { asTool: true });
		expect(items[0].json).toHaveProperty('title');
		expect(items[0].json).not.toHaveProperty('body');
		expect((await inbox.output(place, parameters))[0]).toHaveProperty('body');
	});

	it('is offered by its title, page by page and by words', async () => {
		const first = await inbox.list('searchArticles');
		expect(first.results).toHaveLength(50);
		expect(first.paginationToken).toBe('2');
		const last = await inbox.list('searchArticles', { page: '4' });
		expect(last.paginationToken).toBeUndefined();
		expect((await inbox.list('searchArticles', { filter: 'wombats' })).results).toEqual([
			{ name: 'All about wombats', value: expect.any(String), description: 'draft' },
		]);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
