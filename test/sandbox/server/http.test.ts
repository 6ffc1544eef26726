import { echo, type Echo } from './service';

describe('a service on localhost', () => {
	let service: Echo;
	beforeEach(async () => (service = await echo()));
	afterEach(async () => await service.close());

	it('decodes the parts of a path after it has split them', async () => {
		const response = await fetch(`${service.url}/v3/grants/a%2Fb%3D%23?x=1&x=2`);
		expect(await response.json()).toEqual({
			segments: ['v3', 'grants', 'a/b=#'],
			query: [
				['x', '1'],
				['x', '2'],
			],
		});
	});

	it('takes the next free port when the wanted one is taken', async () => {
		const second = await echo(undefined, Number(new URL(service.url).port));
		expect(second.url).not.toBe(service.url);
		expect((await fetch(second.url)).status).toBe(200);
		await second.close();
	});

	it('listens on the loopback address only', () => {
		expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	});

	it('cuts open connections when it closes', async () => {
		const slow = await echo(async () => await new Promise(() => undefined));
		const asked = fetch(slow.url).then(
			() => 'answered',
			() => 'cut',
		);
		while (slow.done.length === 0) await new Promise(setImmediate);
		await slow.close();
		expect(await asked).toBe('cut');
	});

	it('keeps what came in, with the parsed body and the status of the answer', async () => {
		await fetch(`${service.url}/v3/x?a=1`, { method: 'POST', body: '{"b":2}' });
		await fetch(`${service.url}/v3/y`, { method: 'POST', body: 'no json' });
		expect(service.log.requests(/POST \/v3\/x/)).toMatchObject([
			{ path: '/v3/x', json: { b: 2 }, status: 200, rawBody: Buffer.from('{"b":2}') },
		]);
		expect(service.log.requests(/\/y$/)[0].json).toBeUndefined();
		expect(service.log.requests()).toHaveLength(2);
	});

	it('shows method, target and status in the log', async () => {
		await fetch(`${service.url}/v3/x?a=1`);
		expect(service.log.entries).toMatchObject([
			{ id: 1, service: 'nylas', kind: 'request', method: 'GET', target: '/v3/x?a=1', status: 200 },
		]);
	});
});

describe('a handler', () => {
	it('gets the refusal of a bad JSON body made into the error of its service', async () => {
		const service = await echo(async (request) => ({ status: 200, body: { got: request.json() } }));
		const response = await fetch(service.url, { method: 'POST', body: '{' });
		expect([response.status, await response.json()]).toEqual([400, { error: 'The body is not valid JSON' }]);
		expect(service.log.entries[0].detail).toBe('The body is not valid JSON');
		await service.close();
	});

	it('may answer bytes', async () => {
		const service = await echo(async () => ({
			status: 200,
			headers: { 'content-type': 'application/octet-stream' },
			body: Buffer.from([0, 255]),
		}));
		const response = await fetch(service.url);
		expect([response.headers.get('content-length'), ...new Uint8Array(await response.arrayBuffer())]).toEqual([
			'2',
			0,
			255,
		]);
		await service.close();
	});
});

describe('faults', () => {
	let service: Echo;
	beforeEach(async () => (service = await echo()));
	afterEach(async () => await service.close());
	const get = async (path = '/') => await fetch(`${service.url}${path}`);

	it('answer with a status instead of doing what was asked, once', async () => {
		service.faults.add({ status: 429, headers: { 'Retry-After': '3' } });
		const refused = await get();
		expect([refused.status, refused.headers.get('retry-after'), service.done]).toEqual([429, '3', []]);
		expect((await get()).status).toBe(200);
	});

	it('bring the error of the service, or a body of their own', async () => {
		service.faults.add({ status: 503 });
		service.faults.add({ status: 502, body: '<h1>Bad gateway</h1>' });
		expect(await (await get()).json()).toEqual({ error: 'A fault that was set on purpose' });
		const html = await get();
		expect([html.headers.get('content-type'), await html.text()]).toEqual(['text/html', '<h1>Bad gateway</h1>']);
	});

	it('do what was asked and cut the connection with dropAnswer', async () => {
		service.faults.add({ dropAnswer: true });
		await expect(get('/paid')).rejects.toThrow();
		expect(service.done).toEqual(['GET /paid']);
		expect(service.log.entries).toMatchObject([{ status: 0, detail: 'fault: answer dropped' }]);
	});

	it('do what was asked before they wait', async () => {
		service.faults.add({ delayMs: 10_000 });
		await expect(fetch(`${service.url}/slow`, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
		expect(service.done).toEqual(['GET /slow']);
	});

	it('fit a route with its query, as often as they are told', async () => {
		service.faults.add({ route: /^GET \/a\?x=1$/g, status: 500, times: 2 });
		const statuses = [];
		for (const path of ['/a', '/a?x=1', '/b', '/a?x=1', '/a?x=1']) statuses.push((await get(path)).status);
		expect(statuses).toEqual([200, 500, 200, 500, 200]);
	});

	it('come by chance, the same with the same seed', async () => {
		const draw = async () => {
			const again = await echo();
			again.faults.add({ status: 500, chance: 0.5, times: Infinity });
			const statuses = [];
			for (let i = 0; i < 20; i += 1) statuses.push((await fetch(again.url)).status);
			await again.close();
			return statuses;
		};
		const statuses = await draw();
		expect(new Set(statuses)).toEqual(new Set([200, 500]));
		expect(await draw()).toEqual(statuses);
	});

	it('end with clear', async () => {
		service.faults.add({ status: 500, times: Infinity });
		service.faults.clear();
		expect((await get()).status).toBe(200);
	});
});
