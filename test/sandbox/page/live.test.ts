import { request } from 'node:http';

import { faultRoutes } from '../../../sandbox/page/server/faults';
import { routes } from '../../../sandbox/page/server/routes';
import { openPage, type PageOnTest } from './pageOnTest';

describe('the sandbox page live', () => {
	let page: PageOnTest;

	beforeAll(async () => void (page = await openPage()));
	afterAll(async () => await page.close());

	const callNylas = () =>
		fetch(`${page.sandbox.nylas.url}/v3/grants/${page.grant.id}/messages`, {
			headers: { authorization: `Bearer ${page.sandbox.nylas.apiKey}` },
		});
	const callIntercom = () =>
		fetch(`${page.sandbox.intercom.url}/admins`, {
			headers: { authorization: `Bearer ${page.sandbox.intercom.accessToken}` },
		});

	it('tells an open page that mails and log changed', async () => {
		const told = await new Promise<string>((resolve, reject) => {
			let text = '';
			const events = request(`${page.url}/api/events`, (response) => {
				response.on('data', (chunk: Buffer) => {
					if (text === '')
						void page
							.post('/api/mail', { from: 'a@b.example', to: page.grant.email, subject: 'x', body: 'y' })
							.then(callNylas);
					text += chunk.toString();
					if (/event: state\n/.test(text) && /event: log\n/.test(text)) {
						events.destroy();
						resolve(text);
					}
				});
			});
			events.on('error', (error: NodeJS.ErrnoException) => error.code !== 'ECONNRESET' && reject(error));
			events.end();
		});
		expect(told).toMatch(/^retry: 1000\nevent: hello\ndata: \{\}\n\n/);
	});

	it('merges the logs of both services and numbers them', async () => {
		await callNylas();
		await callIntercom();
		const all = (await page.get('/api/log?after=0')).json;
		expect(new Set(all.map(({ service }: { service: string }) => service))).toEqual(new Set(['nylas', 'intercom']));
		expect(all.map(({ number }: { number: number }) => number)).toEqual(all.map((_: unknown, at: number) => at + 1));
		expect((await page.get(`/api/log?after=${all.length - 1}`)).json).toEqual([all.at(-1)]);
	});

	it('goes on numbering after a service’s log was cleared', async () => {
		const before = (await page.get('/api/log')).json.at(-1).number;
		page.sandbox.nylas.log.clear();
		await callNylas();
		expect((await page.get(`/api/log?after=${before}`)).json).toEqual([
			expect.objectContaining({ number: before + 1, service: 'nylas', status: 200 }),
		]);
	});

	it.each([
		['429', 429],
		['503', 503],
	])('makes one request fail with %s', async (kind, status) => {
		await page.post('/api/faults', { service: 'nylas', kind, route: '^GET /v3/grants/[^/]+/messages' });
		expect([(await callIntercom()).status, (await callNylas()).status, (await callNylas()).status]).toEqual([
			200,
			status,
			200,
		]);
	});

	it('drops an answer, as often as it was asked to', async () => {
		await page.post('/api/faults', { service: 'intercom', kind: 'dropAnswer', times: 2 });
		await expect(callIntercom()).rejects.toThrow();
		await expect(callIntercom()).rejects.toThrow();
		expect((await callIntercom()).status).toBe(200);
	});

	it('sets how notifications misbehave and how late a search is, and ends it all', async () => {
		await page.post('/api/faults', { service: 'nylas', delivery: { duplicate: 1, delayMs: 20 } });
		await page.post('/api/faults', { searchLagMs: { contacts: 4_000 } });
		await page.post('/api/faults', { service: 'nylas', kind: '503', times: 5 });
		expect(page.sandbox.nylas.deliveryFaults).toMatchObject({ duplicate: 1, delayMs: 20 });
		expect(page.sandbox.intercom.searchLagMs.contacts).toBe(4_000);
		const { json } = await page.post('/api/faults', { clear: true });
		expect([json.chosen, page.sandbox.nylas.deliveryFaults.duplicate, (await callNylas()).status]).toEqual([
			[],
			0,
			200,
		]);
	});

	it.each([
		[{ service: 'other', kind: '503' }, '"service" must be nylas or intercom.'],
		[{ service: 'nylas', kind: 'x' }, '"kind" must be one of 429, 503, dropAnswer, slow.'],
		[{ service: 'nylas', kind: '503', route: '(' }, '"route" is not a regular expression.'],
		[{ service: 'nylas', delivery: { lose: 2 } }, '"lose" must be a number from 0 to 1.'],
	])('refuses the fault %j', async (body, sentence) => {
		const answer = await page.post('/api/faults', body);
		expect([answer.status, answer.json.error.message]).toEqual([400, sentence]);
	});

	it('fits each route and each place for faults to its example', () => {
		for (const { path, example } of routes) expect(new URL(example, page.url).pathname).toMatch(path);
		for (const { route, example } of faultRoutes) expect(example).toMatch(new RegExp(route));
	});
});
