import { openMailbox, type Mailbox } from '../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, API requests', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Printer', body: '<p>It burns</p>', ...more });

	describe('an API request', () => {
		it('lets an agent read, and send nothing', async () => {
			const agent = { asTool: true };
			expect(
				(await mailbox.run('apiRequest:send', { method: 'GET', path: '/v3/grants' }, agent)).error,
			).toBeUndefined();
			const { error } = await mailbox.run(
				'apiRequest:send',
				{ method: 'POST', path: `/v3/grants/${mailbox.grant.id}/messages/send`, body: '{}' },
				agent,
			);
			expect(error?.message).toBe('An AI agent can only use read requests here');
			expect(mailbox.sends()).toEqual([]);
		});

		it.each(['/../../other/messages', '/%2e%2e/other', '/%252e%252e%252fother', '/x#y', '/x\\..\\y', '/x\ty'])(
			'goes to no other mailbox by %j',
			async (rest) => {
				const path = `/v3/grants/${mailbox.grant.id}/messages${rest}`;
				const { error } = await mailbox.run('apiRequest:send', { method: 'GET', path }, { asTool: true });
				expect(error?.message).toMatch(/^'Path' contains /);
				expect(mailbox.requests()).toEqual([]);
			},
		);

		it('returns the items of a list, of one page or of all', async () => {
			for (let number = 0; number < 5; number += 1) receive({ subject: `Mail ${number}` });
			const path = `/v3/grants/${mailbox.grant.id}/messages`;
			expect(
				await mailbox.output('apiRequest:send', { method: 'GET', path, options: { query: { limit: 2 } } }),
			).toHaveLength(2);
			expect(
				await mailbox.output('apiRequest:send', {
					method: 'GET',
					path,
					options: { query: { limit: 2 }, followPages: true },
				}),
			).toHaveLength(5);
		});

		it('takes a query from the path, and headers along from page to page', async () => {
			for (let number = 0; number < 3; number += 1) receive({ subject: `Mail ${number}` });
			const path = `/v3/grants/${mailbox.grant.id}/messages?limit=2`;
			await mailbox.output('apiRequest:send', {
				method: 'GET',
				path,
				options: { query: { unread: true }, headers: { 'X-Trace': 7 }, followPages: true },
			});
			const pages = mailbox.requests().slice(-2);
			expect(
				pages.map(({ query, headers }) => [
					query.get('limit'),
					query.get('unread'),
					query.has('page_token'),
					headers['x-trace'],
				]),
			).toEqual([
				['2', 'true', false, '7'],
				['2', 'true', true, '7'],
			]);
		});

		it('follows the grants by their offset, which is how they alone go on', async () => {
			for (let number = 0; number < 4; number += 1) mailbox.nylas.addGrant({ email: `more${number}@shop.example` });
			const count = mailbox.nylas.grants.length;
			expect(
				await mailbox.output('apiRequest:send', {
					method: 'GET',
					path: '/v3/grants',
					options: { query: { limit: 2 }, followPages: true },
				}),
			).toHaveLength(count);
			const pages = mailbox.requests(/v3\/grants$/).map(({ query }) => query.toString());
			expect(pages.slice(0, 2)).toEqual(['limit=2', 'limit=2&offset=2']);
			expect(
				await mailbox.output('apiRequest:send', {
					method: 'GET',
					path: '/v3/grants',
					options: { query: { offset: 1 }, followPages: true },
				}),
			).toHaveLength(count - 1);
		});

		it('gives what is no list as it is, also when pages are followed', async () => {
			const follow = async (path: string) =>
				await mailbox.output('apiRequest:send', { method: 'GET', path, options: { followPages: true } });
			expect(await follow(`/v3/grants/${mailbox.grant.id}`)).toMatchObject([{ id: mailbox.grant.id }]);
			mailbox.nylas.faults.add({
				route: /schedules/,
				status: 200,
				body: JSON.stringify([{ schedule_id: 's1' }, { schedule_id: 's2' }]),
			});
			expect(await follow(`/v3/grants/${mailbox.grant.id}/messages/schedules`)).toEqual([
				{ schedule_id: 's1' },
				{ schedule_id: 's2' },
			]);
			mailbox.nylas.faults.add({
				route: /webhooks/,
				status: 200,
				body: JSON.stringify({ request_id: 'r', data: null }),
			});
			expect(await follow('/v3/webhooks')).toEqual([]);
		});

		it.each([
			[{ query: { filter: { a: 1 } } }, "The value of 'filter' in 'Query' is an object"],
			[{ headers: { 'X-Trace': [{}] } }, "The value of 'X-Trace' in 'Headers' is an object"],
		])('refuses %j, which would go out as [object Object]', async (options, message) => {
			const { error } = await mailbox.run('apiRequest:send', { method: 'GET', path: '/v3/grants', options });
			expect(error?.message).toBe(message);
			expect(mailbox.requests()).toHaveLength(0);
		});

		it('refuses a query that is no object', async () => {
			const { error } = await mailbox.run('apiRequest:send', {
				method: 'GET',
				path: '/v3/grants',
				options: { query: '[1]' },
			});
			expect(error?.message).toBe("'Query' is not an object");
		});

		it('sends a body and headers, and is repeated after a lost answer only under a key', async () => {
			const path = `/v3/grants/${mailbox.grant.id}/messages/send`;
			const parameters = { method: 'POST', path, body: { to: [{ email: 'ada@customer.example' }], subject: 'Hi' } };
			mailbox.nylas.faults.add({ route: /send/, dropAnswer: true });
			const [sent] = await mailbox.output('apiRequest:send', {
				...parameters,
				options: { headers: { 'Idempotency-Key': 'k1' } },
			});
			expect(sent).toMatchObject({ subject: 'Hi', object: 'message' });
			mailbox.nylas.faults.add({ route: /send/, dropAnswer: true });
			expect((await mailbox.run('apiRequest:send', parameters)).error?.message).toBe('Nylas did not answer');
			expect(mailbox.sends()).toHaveLength(3);
			expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(2);
		});

		it.each(['.example.com/v3', '@example.com/', 'https://example.com/', ''])(
			"does not carry the key to another host: '%s'",
			async (path) => {
				const { error } = await mailbox.run('apiRequest:send', { method: 'GET', path: `={{ '${path}' }}` });
				expect(error?.message).toMatch(/'Path' (does not begin with a slash|is empty)/);
				expect(mailbox.requests()).toHaveLength(0);
			},
		);
	});
});
