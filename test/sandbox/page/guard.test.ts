import { createServer } from 'node:net';

import { startPage } from '../../../sandbox/page/server';
import { openPage, send, type PageOnTest } from './pageOnTest';

describe('the sandbox page keeps strangers out', () => {
	let page: PageOnTest;
	const port = () => new URL(page.url).port;

	beforeAll(async () => void (page = await openPage()));
	afterAll(async () => await page.close());

	it('answers to its own origin', async () => {
		const headers = { origin: page.url, 'sec-fetch-site': 'same-origin' };
		expect((await page.get('/api/state', headers)).status).toBe(200);
		expect((await page.post('/api/customers', { email: 'own@origin.example' }, headers)).status).toBe(200);
	});

	it('answers as localhost, too', async () => {
		expect((await page.get('/api/state', { host: `localhost:${port()}` })).status).toBe(200);
	});

	it.each([
		['another origin', { origin: 'https://evil.example' }],
		['the same host under another port', { origin: 'http://127.0.0.1:5678' }],
		['a page without an origin', { origin: 'null' }],
		['another site', { 'sec-fetch-site': 'cross-site' }],
		['another port of this machine', { 'sec-fetch-site': 'same-site' }],
		['a name that was rebound to this machine', { host: 'evil.example' }],
		['its own address under another port', { host: '127.0.0.1:1' }],
	])('refuses %s', async (_, headers) => {
		for (const answer of [
			await page.get('/api/state', headers),
			await page.post('/api/customers', { email: 'x@evil.example' }, headers),
		]) {
			expect(answer.status).toBe(403);
			expect(answer.json.error.message).toMatch(/refused|only answers as/);
		}
		expect((await page.get('/api/state')).json.customers).not.toContainEqual({ email: 'x@evil.example' });
	});

	it('lets a link from elsewhere open the page, but not its API', async () => {
		const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
		expect((await page.get('/', link)).status).toBe(200);
		expect((await page.get('/api/state', link)).status).toBe(403);
		expect((await page.get('/', { ...link, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
	});

	it('takes no body that a plain form of another site could send', async () => {
		const answer = await page.post('/api/customers', 'email=a@b.example', { 'content-type': 'text/plain' });
		expect([answer.status, answer.json.error.message]).toEqual([415, 'Send the body as application/json.']);
	});

	it('refuses more than 30 MB with a sentence, announced or not', async () => {
		const big = Buffer.alloc(30 * 1024 * 1024 + 1, 32);
		const announced = await send(`${page.url}/api/mail`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: big,
		});
		const chunked = await send(`${page.url}/api/mail`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
			body: big,
		});
		for (const answer of [announced, chunked]) {
			expect(answer.status).toBe(413);
			expect(answer.json.error.message).toContain('30 MB');
		}
	});

	it.each([
		['/../server.ts', 404],
		['/%2e%2e/types.ts', 404],
		['/server.ts', 404],
		['/samples/01-gmail-reply.html', 404],
		['/api/nothing', 404],
		['/api/mails/%E0%A4%A/x', 400],
	])('answers %s with %i', async (path, status) => {
		expect((await page.get(path)).status).toBe(status);
	});

	it('names the method that an address wants', async () => {
		const answer = await page.get('/api/mail');
		expect([answer.status, answer.json.error.message]).toEqual([405, 'Use POST.']);
	});

	it('allows scripts from its own files only, and nobody to frame it', async () => {
		const policy = (await page.get('/')).headers['content-security-policy'];
		expect(policy).toContain("default-src 'none'; script-src 'self';");
		expect(policy).toContain("frame-ancestors 'none'");
	});

	it('takes the next free port when the wanted one is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await new Promise((resolve) => other.once('listening', resolve));
		const taken = (other.address() as { port: number }).port;
		const second = await startPage({ ...page.sandbox, port: taken });
		expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
		expect((await send(second.url, { method: 'GET', headers: {} })).status).toBe(200);
		await second.close();
		other.close();
	});
});
