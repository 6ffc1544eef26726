import { start, type Started } from './start';

const UUID = /^[0-9a-f-]{36}$/;

describe('access', () => {
	let at: Started;
	beforeEach(async () => (at = await start({ email_aliases: ['help@acme.example'] })));
	afterEach(async () => await at.nylas.close());

	it.each([[undefined], ['Bearer wrong'], ['Basic eDp5']])(
		'answers 401 unauthorized to Authorization: %s',
		async (authorization) => {
			const response = await fetch(`${at.nylas.url}/v3/grants`, { headers: authorization ? { authorization } : {} });
			expect(response.status).toBe(401);
			expect(await response.json()).toEqual({
				request_id: expect.stringMatching(UUID),
				error: { type: 'unauthorized', message: 'Unauthorized' },
			});
		},
	);

	it('gives the request id in the body and as a header', async () => {
		const { headers, body } = await at.ask('/grants');
		expect(body.request_id).toMatch(UUID);
		expect(headers.get('x-request-id')).toBe(body.request_id);
	});

	it.each(['/nothing', '/grants/x/nothing', '$/messages/a/b/c'])('answers 404 to the unknown path %s', async (path) => {
		expect(await at.ask(path)).toMatchObject({ status: 404, body: { error: { type: 'not_found_error' } } });
	});

	it('answers 405 to a method that the path does not take', async () => {
		expect((await at.ask('$/messages/send')).status).toBe(405);
	});

	it('answers 404 to a grant that does not exist', async () => {
		expect(await at.ask('/grants/nobody/messages')).toMatchObject({
			status: 404,
			body: { error: { type: 'grant.not_found' } },
		});
	});

	it('answers 401 for mail of an expired grant, and still shows the grant', async () => {
		at.nylas.updateGrant(at.grant.id, { grant_status: 'invalid' });
		expect((await at.ask('$/messages')).status).toBe(401);
		expect(await at.ask('$')).toMatchObject({ status: 200, body: { data: { grant_status: 'invalid' } } });
	});

	it('finds a grant by id, grant:id, address and email:address', async () => {
		for (const name of [at.grant.id, `grant:${at.grant.id}`, 'Support@acme.example', 'email:support@acme.example']) {
			expect((await at.ask<{ id: string }>(`/grants/${encodeURIComponent(name)}`)).body.data.id).toBe(at.grant.id);
		}
	});

	it('gives aliases only when they are asked for', async () => {
		expect((await at.ask('$')).body.data).not.toHaveProperty('email_aliases');
		expect((await at.ask('$?expose_aliases=true')).body.data).toMatchObject({ email_aliases: ['help@acme.example'] });
	});

	it('pages grants by offset, 10 at a time', async () => {
		for (let i = 0; i < 11; i += 1) at.nylas.addGrant({ email: `box${i}@acme.example`, provider: 'microsoft' });
		const first = await at.ask<unknown[]>('/grants');
		expect(first.body).toMatchObject({ limit: 10, offset: 0 });
		expect(first.body.data).toHaveLength(10);
		expect((await at.ask<unknown[]>('/grants?offset=10')).body.data).toHaveLength(2);
		expect((await at.ask<unknown[]>('/grants?provider=google')).body.data).toHaveLength(1);
	});

	it('refuses a query parameter that the path does not know', async () => {
		expect(await at.ask('$/messages?offset=3')).toMatchObject({
			status: 400,
			body: { error: { type: 'invalid_request_error', message: 'unknown query parameter offset' } },
		});
	});

	it.each([
		['limit=many'],
		['limit=0'],
		['limit=201'],
		['unread=yes'],
		['fields=all'],
		['page_token=x'],
		['select=nothing'],
		['in=Inbox'],
		['metadata_pair=other:1'],
	])('refuses the query %s', async (query) => {
		at.nylas.receive(at.grant.id, { from: { email: 'a@x.example' }, subject: '', body: '' });
		expect((await at.ask(`$/messages?${query}`)).status).toBe(400);
	});

	it('refuses a JSON body without its Content-Type', async () => {
		const { status, body } = await at.ask('$/folders', {
			method: 'POST',
			body: '{"name":"x"}',
			headers: { 'content-type': 'text/plain' },
		});
		expect({ status, message: body.error.message }).toEqual({
			status: 400,
			message: 'The header Content-Type: application/json is missing',
		});
	});

	it('refuses a body that is not JSON', async () => {
		expect(
			(await at.ask('$/folders', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }))
				.status,
		).toBe(400);
	});

	it('refuses a field that it does not know, by name', async () => {
		expect((await at.ask('$/folders', { json: { name: 'x', colour: 'red' } })).body.error.message).toBe(
			'colour is not a known field',
		);
	});

	it('refuses a field of the wrong type', async () => {
		expect((await at.ask('$/folders', { json: { name: 3 } })).body.error.message).toBe('name must be a string');
	});
});
