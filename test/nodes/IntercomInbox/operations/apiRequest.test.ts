import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: API request', () => {
	let inbox: Inbox;
	let contactId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		contactId = (await inbox.contact({ email: 'customer@example.com', external_id: 'c-1' })).id;
		for (let number = 0; number < 4; number += 1) await inbox.contact({ email: `more${number}@example.com` });
	});
	beforeEach(() => inbox.intercom.log.clear());
	afterEach(() => inbox.intercom.faults.clear());
	afterAll(async () => await inbox.close());

	const send = async (parameters: Record<string, unknown>, options: object = {}) =>
		await inbox.output('apiRequest:send', parameters, options);

	it('returns one object, or the items of one page of a list', async () => {
		expect(await send({ method: 'GET', path: `/contacts/${contactId}` })).toMatchObject([
			{ id: contactId, type: 'contact' },
		]);
		expect(await send({ method: 'GET', path: '/contacts', options: { query: { per_page: 2 } } })).toHaveLength(2);
		expect(await send({ method: 'GET', path: '/admins' })).toMatchObject([{ type: 'admin' }, { type: 'admin' }]);
	});

	it('lets an agent read and search, and change nothing', async () => {
		const asAgent = { asTool: true };
		expect((await inbox.run('apiRequest:send', { method: 'GET', path: '/admins' }, asAgent)).error).toBeUndefined();
		expect(
			(
				await inbox.run(
					'apiRequest:send',
					{
						method: 'POST',
						path: '/contacts/search',
						body: '{"query":{"field":"role","operator":"=","value":"user"}}',
					},
					asAgent,
				)
			).error,
		).toBeUndefined();
		inbox.intercom.log.clear();
		const { error } = await inbox.run('apiRequest:send', { method: 'POST', path: '/messages', body: '{}' }, asAgent);
		expect(error?.message).toBe('An AI agent can only use read requests here');
		expect(inbox.requests()).toEqual([]);
	});

	describe.each([
		['an agent', {}, { asTool: true }],
		['a dry run', { dryRun: true }, {}],
	])('by %s', (_who, more, as) => {
		it.each([
			['/conversations/1/reply#/search'],
			['/conversations/1/reply%23/search'],
			['/conversations/1/reply/search'],
			['/messages?/search'],
			['/messages?x=/contacts/search'],
			['/messages/../contacts/search/../../messages'],
			['/contacts/search/%2e%2e/merge'],
			['/contacts/search/%252e%252e/merge'],
			['/contacts/search\\..\\merge'],
			['/contacts/merge\n/search'],
			['//messages/search'],
			['/Contacts/Search'],
		])('sends nothing to %s, which only looks like a search', async (path) => {
			await inbox.run('apiRequest:send', { method: 'POST', path, body: '{}', options: more }, as);
			expect(inbox.requests()).toEqual([]);
		});

		it.each([
			[{ headers: { 'X-HTTP-Method-Override': 'DELETE' } }, '{}'],
			[{ headers: { x_http_method_override: 'PUT' } }, '{}'],
			[{ query: { _method: 'DELETE' } }, '{}'],
			[{}, '{"_method": "DELETE"}'],
		])('sends no search that %j would make something else', async (options, body) => {
			const given = { method: 'POST', path: '/contacts/search', body, options: { ...options, ...more } };
			const { error } = await inbox.run('apiRequest:send', given, as);
			expect(error?.message).toMatch(/would change the method$/);
			expect(inbox.requests()).toEqual([]);
		});
	});

	it('lets an agent add no header that could replace the credential', async () => {
		const options = { headers: { Authorization: 'Bearer x' } };
		const { error } = await inbox.run('apiRequest:send', { method: 'GET', path: '/admins', options }, { asTool: true });
		expect(error?.message).toBe("An AI agent can't add this header");
		expect(inbox.requests()).toEqual([]);
	});

	it('follows the cursor of a list', async () => {
		const all = await send({ method: 'GET', path: '/contacts?per_page=2', options: { followPages: true } });
		expect(new Set(all.map(({ id }) => id)).size).toBe(5);
		expect(inbox.requests(/^GET/).map(({ query }) => [query.get('per_page'), query.has('starting_after')])).toEqual([
			['2', false],
			['2', true],
			['2', true],
		]);
	});

	it('follows the cursor of a search, which lies in its body', async () => {
		const body = '{"query": {"field": "role", "operator": "=", "value": "user"}, "pagination": {"per_page": 3}}';
		const all = await send({ method: 'POST', path: '/contacts/search', body, options: { followPages: true } });
		expect(all).toHaveLength(5);
		expect(inbox.sent(/search$/)).toMatchObject([
			{ pagination: { per_page: 3 } },
			{ query: { field: 'role' }, pagination: { per_page: 3, starting_after: expect.any(String) } },
		]);
		expect(await send({ method: 'POST', path: '/contacts/search', body })).toHaveLength(3);
	});

	it('follows pages by number', async () => {
		for (let number = 0; number < 3; number += 1)
			await inbox.company({ company_id: `co-${number}`, name: `Company ${number}` });
		inbox.intercom.log.clear();
		expect(
			await send({ method: 'GET', path: '/companies', options: { query: { per_page: 2 }, followPages: true } }),
		).toHaveLength(3);
		expect(inbox.requests(/^GET/).map(({ query }) => query.get('page'))).toEqual([null, '2']);
	});

	it('follows an address, but only its query, and never to another host', async () => {
		const page = (next: unknown) => JSON.stringify({ type: 'list', data: [{ id: 1 }], pages: { next } });
		inbox.intercom.faults.add({
			route: /GET \/companies/,
			status: 200,
			body: page('https://elsewhere.example.com/companies?per_page=1&page=2'),
		});
		inbox.intercom.faults.add({ route: /GET \/companies/, status: 200, body: page(null) });
		expect(await send({ method: 'GET', path: '/companies', options: { followPages: true } })).toHaveLength(2);
		expect(inbox.requests(/^GET \/companies/).map(({ query }) => query.toString())).toEqual(['', 'per_page=1&page=2']);
	});

	it('scrolls until a page is empty', async () => {
		expect(await send({ method: 'GET', path: '/companies/scroll', options: { followPages: true } })).toHaveLength(3);
		expect(inbox.requests(/scroll/).map(({ query }) => query.has('scroll_param'))).toEqual([false, true]);
	});

	it('stops where a list ignores the number of the page', async () => {
		inbox.intercom.faults.add({
			route: /GET \/segments/,
			status: 200,
			times: 5,
			body: JSON.stringify({ segments: [{ id: 1 }], pages: { page: 1, total_pages: 3 } }),
		});
		expect(await send({ method: 'GET', path: '/segments', options: { followPages: true } })).toHaveLength(1);
		expect(inbox.requests(/segments/)).toHaveLength(2);
	});

	it('begins with the page that was asked for', async () => {
		expect(
			await send({ method: 'GET', path: '/companies?per_page=1&page=2', options: { followPages: true } }),
		).toHaveLength(2);
		expect(inbox.requests(/companies/).map(({ query }) => query.get('page'))).toEqual(['2', '3']);
	});

	it('gives what is no list as it is, also when pages are followed', async () => {
		expect(await send({ method: 'GET', path: '/me', options: { followPages: true } })).toMatchObject([
			{ type: 'admin' },
		]);
	});

	it('sends body, headers and another version, under one header', async () => {
		const [tag] = await send({
			method: 'POST',
			path: '/tags',
			body: '{"name": "Fresh"}',
			options: { version: '2.16', headers: { 'intercom-version': '2.11', 'X-Trace': 7 } },
		});
		const [request] = inbox.requests(/tags$/);
		expect(request.json).toEqual({ name: 'Fresh' });
		expect([request.headers['intercom-version'], request.headers['x-trace']]).toEqual(['2.16', '7']);
		expect(tag).toMatchObject({ name: 'Fresh' });
		await send({ method: 'GET', path: '/tags', options: { headers: { 'intercom-version': '2.12' } } });
		expect(inbox.requests(/GET \/tags$/)[0].headers['intercom-version']).toBe('2.12');
		await send({ method: 'GET', path: '/tags' });
		expect(inbox.requests(/GET \/tags$/)[1].headers['intercom-version']).toBe('2.15');
	});

	it('sends a body with a DELETE only where one was written', async () => {
		const conversationId = await inbox.conversation(contactId);
		const [{ id: admin }] = inbox.intercom.admins;
		const { id: tag } = inbox.intercom.addTag('Off');
		await send({
			method: 'POST',
			path: `/conversations/${conversationId}/tags`,
			body: JSON.stringify({ id: tag, admin_id: admin }),
		});
		await send({
			method: 'DELETE',
			path: `/conversations/${conversationId}/tags/${tag}`,
			body: JSON.stringify({ admin_id: admin }),
		});
		await send({ method: 'DELETE', path: `/tags/${tag}`, body: '{}' });
		expect(inbox.requests(/^DELETE/).map(({ json }) => json)).toEqual([{ admin_id: admin }, undefined]);
	});

	it('gives an answer without an object as text', async () => {
		const body = JSON.stringify({ event_name: 'ordered', created_at: 1777802400, id: contactId });
		expect(await send({ method: 'POST', path: '/events', body })).toEqual([{ body: '' }]);
	});

	it('repeats what reads and what can be done twice, and nothing else', async () => {
		const lost = async (parameters: Record<string, unknown>) => {
			inbox.intercom.log.clear();
			inbox.intercom.faults.add({ route: /./, dropAnswer: true });
			const { error } = await inbox.run('apiRequest:send', parameters);
			return [error?.message ?? 'done', inbox.requests(/./).length];
		};
		expect(
			await lost({
				method: 'POST',
				path: '/contacts/search',
				body: '{"query": {"field": "role", "operator": "!=", "value": "lead"}}',
			}),
		).toEqual(['done', 2]);
		expect(await lost({ method: 'PUT', path: `/contacts/${contactId}`, body: '{"name": "Ada"}' })).toEqual(['done', 2]);
		expect(await lost({ method: 'POST', path: '/tags', body: '{"name": "Once"}' })).toEqual([
			'Intercom did not answer',
			1,
		]);
		expect(await lost({ method: 'PATCH', path: '/tags', body: '{}' })).toEqual(['Intercom did not answer', 1]);
	});

	it('does not repeat a scroll, whose parameter would give the page after', async () => {
		inbox.intercom.faults.add({ route: /scroll/, dropAnswer: true });
		const { error } = await inbox.run('apiRequest:send', {
			method: 'GET',
			path: '/companies/scroll',
			options: { followPages: true },
		});
		expect([error?.message, inbox.requests(/scroll/).length]).toEqual(['Intercom did not answer', 1]);
		inbox.intercom.faults.add({ route: /scroll/, dropAnswer: true });
		await inbox.run('apiRequest:send', { method: 'GET', path: '/companies/scroll' });
		expect(inbox.requests(/scroll/)).toHaveLength(2);
	});

	it('reads the list of companies, though it is a POST', async () => {
		inbox.intercom.faults.add({ route: /companies/, status: 500 });
		await send({
			method: 'POST',
			path: '/companies/list',
			body: '{}',
			options: { query: { per_page: 1 }, followPages: true, dryRun: true },
		});
		expect(inbox.requests(/companies/).map(({ method, query }) => `${method} ${query.toString()}`)).toEqual([
			'POST per_page=1',
			'POST per_page=1',
		]);
	});

	it('in a dry run shows what would change something, and sends what only reads', async () => {
		const options = { dryRun: true, version: '2.16' };
		expect(await send({ method: 'POST', path: '/tags?x=1', body: '{"name": "Dry"}', options })).toEqual([
			expect.objectContaining({
				dryRun: true,
				method: 'POST',
				url: `${inbox.intercom.url}/tags?x=1`,
				headers: { 'Intercom-Version': '2.16' },
				body: { name: 'Dry' },
			}),
		]);
		expect(inbox.requests(/./)).toHaveLength(0);
		expect(
			await send({
				method: 'POST',
				path: '/contacts/search',
				body: '{"query": {"field": "role", "operator": "=", "value": "lead"}}',
				options,
			}),
		).toEqual([]);
	});

	it.each([
		['.example.com/contacts', {}, "'Path' does not begin with a slash"],
		['@example.com/', {}, "'Path' does not begin with a slash"],
		['https://example.com/', {}, "'Path' does not begin with a slash"],
		['/contacts', { query: '["a"]' }, "'Query' is not an object"],
		['/contacts', { headers: '"a"' }, "'Headers' is not an object"],
		['/contacts', { version: 'newest' }, "'newest' is not an API version"],
	])('refuses %s with %j, without a request', async (path, options, message) => {
		const { error } = await inbox.run('apiRequest:send', { method: 'GET', path, options });
		expect(error?.message).toBe(message);
		expect(inbox.requests(/./)).toHaveLength(0);
	});

	it('explains a refusal as every operation does', async () => {
		const { error } = await inbox.run(
			'apiRequest:send',
			{ method: 'GET', path: '/conversations/attributes' },
			{ apiVersion: '2.11' },
		);
		expect(error?.message).toBe('The API version does not support this request');
	});
});
