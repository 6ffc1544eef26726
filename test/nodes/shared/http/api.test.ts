import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { Api } from '../../../../nodes/shared/http/api';
import type { Run } from '../../../../nodes/shared/http/requests';
import type { Service } from '../../../../nodes/shared/http/service';
import { PlannedRequests } from '../../../../nodes/shared/http/plannedRequest';
import { ProcessState, remembers } from '../../../../nodes/shared/base/processState';
import type { Failure } from '../../../../nodes/shared/base/failure';
import type { Clock } from '../../../../nodes/shared/base/wait';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const status =
	(code: number, headers: Record<string, string> = {}, body = '{"error":"no"}'): Handler =>
	(_, response) =>
		void response.writeHead(code, headers).end(body);
const ok = status(200, {}, '{"data":1}');
const page = status(200, { 'content-type': 'text/html' }, '<!DOCTYPE html><title>Please log in</title>');
const hangUp: Handler = (request) => void request.socket.destroy();

/** Waits are over at once. */
const quick: Clock = { nowMs: Date.now, sleep: async () => await new Promise((resolve) => setImmediate(resolve)) };

let tokens = 0;

describe('a request to a service', () => {
	let server: Server;
	let script: Handler[];
	let seen: Array<{ method?: string; url?: string; body: string; atMs: number }>;
	let baseUrl: string;

	beforeAll(async () => {
		server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request
				.on('data', (chunk: Buffer) => chunks.push(chunk))
				.on('end', () => {
					seen.push({
						method: request.method,
						url: request.url,
						body: Buffer.concat(chunks).toString(),
						atMs: Date.now(),
					});
					(script.shift() ?? ok)(request, response);
				});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});

	afterAll(() => {
		server.close();
		server.closeAllConnections();
	});

	beforeEach(() => {
		script = [];
		seen = [];
	});

	/** Each api has a token of its own, so no test waits for another one's pause. */
	function api(run: Run = {}, url = baseUrl): Api {
		const connection = { baseUrl: url, headers: { 'X-Version': '1' }, tokenKey: `token-${(tokens += 1)}` };
		const service: Service = {
			name: 'Postbox',
			credentials: [{ authentication: 'key', type: 'postboxApi' }],
			maxRunning: 4,
			connection: () => connection,
			explain: ({ status: code }) => ({ message: `Postbox answered ${code}`, code: `code_${code}` }),
		};
		return new Api(service, connection, send, run);
	}

	async function send({ method, url, headers, body }: IHttpRequestOptions) {
		const response = await fetch(url, {
			method,
			headers: headers as Record<string, string>,
			body: body ? new Uint8Array(body as Buffer) : undefined,
		});
		return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
	}

	const failure = async (work: Promise<unknown>): Promise<Failure> =>
		await work.then(
			() => Promise.reject(new Error('It did not fail')),
			(error: Failure) => error,
		);

	it('sends JSON and reads JSON', async () => {
		await expect(api().post('/letters', { a: 'ä' })).resolves.toEqual({ data: 1 });
		expect(seen).toMatchObject([{ method: 'POST', url: '/letters', body: '{"a":"ä"}' }]);
	});

	it('repeats a read after a 500 and after a lost answer', async () => {
		script = [status(500), hangUp];
		await expect(api({ clock: quick }).get('/letters')).resolves.toEqual({ data: 1 });
		expect(seen).toHaveLength(3);
	});

	it.each([500, 502, 504])(
		'does not repeat a creation after a %i, and says that it may have been done',
		async (code) => {
			script = [status(code)];
			const { message, details } = await failure(api().post('/letters', {}));
			expect(seen).toHaveLength(1);
			expect(message).toBe(`Postbox answered ${code}`);
			expect(details).toMatchObject({ status: code, ambiguous: true, retryable: false });
		},
	);

	it('does not repeat a creation whose answer got lost', async () => {
		script = [hangUp];
		const { message, details } = await failure(api().post('/letters', {}));
		expect(seen).toHaveLength(1);
		expect(message).toBe('Postbox did not answer');
		expect(details).toMatchObject({
			ambiguous: true,
			retryable: false,
			description: expect.stringContaining('Check whether it did before you run the item again'),
		});
	});

	it('repeats a creation after a 429 and a 503, which say that nothing was done', async () => {
		script = [status(429, { 'Retry-After': '0' }), status(503, { 'Retry-After': '0' })];
		await expect(api().post('/letters', {})).resolves.toEqual({ data: 1 });
		expect(seen).toHaveLength(3);
	});

	it('repeats a search, though it is a POST', async () => {
		script = [status(500)];
		await expect(api({ clock: quick }).search('/letters/search', {})).resolves.toEqual({ data: 1 });
		expect(seen).toHaveLength(2);
	});

	it('repeats what goes under a key', async () => {
		script = [hangUp];
		await expect(api({ clock: quick }).post('/letters', {}, { effect: 'keyed' })).resolves.toEqual({ data: 1 });
		expect(seen).toHaveLength(2);
	});

	it('takes a page for no answer, whoever between us and the service has sent it', async () => {
		script = [page];
		await expect(api({ clock: quick }).get('/letters')).resolves.toEqual({ data: 1 });
		script = [page];
		expect((await failure(api().post('/letters', {}))).details).toMatchObject({ status: 502, ambiguous: true });
	});

	it('gives up in the time it has', async () => {
		script = [status(429, { 'Retry-After': '30' })];
		const { details } = await failure(api().request({ method: 'GET', path: '/letters', giveUpAfterMs: 1_000 }));
		expect(details).toMatchObject({ status: 429, retryable: true });
	});

	it('takes an answer that is wanted for no failure', async () => {
		script = [status(404), status(503)];
		expect((await api().request({ method: 'GET', path: '/letters', accept: [404] })).status).toBe(404);
		expect(
			(await api().request({ method: 'GET', path: '/letters', accept: ({ status: code }) => code === 503 })).status,
		).toBe(503);
		expect(seen).toHaveLength(2);
	});

	it('says that the service can not be reached, and that nothing was done', async () => {
		const gone = createServer();
		await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
		const { port } = gone.address() as AddressInfo;
		await new Promise((resolve) => gone.close(resolve));
		const work = api({}, `http://127.0.0.1:${port}`).request({ method: 'POST', path: '/letters', giveUpAfterMs: 100 });
		const { message, details } = await failure(work);
		expect(message).toBe('Postbox could not be reached');
		expect(details).toMatchObject({ ambiguous: false, retryable: true });
	});

	it('stops at once when the execution is cancelled', async () => {
		const cancel = new AbortController();
		script = [status(429, { 'Retry-After': '1' })];
		const work = failure(api({ signal: cancel.signal }).get('/letters'));
		while (seen.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
		cancel.abort();
		expect((await work).message).toBe('The execution was cancelled');
		expect(seen).toHaveLength(1);
	});

	it('keeps query and body out of an error', async () => {
		script = [status(400)];
		const { message, details } = await failure(api().post('/letters?email=ada@customer.example', { text: 'secret' }));
		expect(`${message} ${details.description}`).not.toMatch(/ada@|secret/);
		expect(details.description).toContain('POST /letters');
	});

	it('sends reads in a dry run, and writes down what would change something', async () => {
		const plan = new PlannedRequests();
		const dry = api({ plan });
		await dry.get('/letters');
		await dry.search('/letters/search', {});
		expect(await dry.put('/letters/1', { a: 1 })).toEqual({ id: 'id-of-request-1', a: 1 });
		const { id } = await dry.post<{ id: string }>('/letters', { to: 'ada' });
		expect(await dry.get(`/letters/${id}`)).toEqual({ id: 'id-of-request-2', to: 'ada' });
		await dry.delete(`/letters/${id}`);
		expect(plan.all).toEqual([
			{
				request: 1,
				dryRun: true,
				method: 'PUT',
				url: `${baseUrl}/letters/1`,
				headers: { 'X-Version': '1' },
				body: { a: 1 },
			},
			expect.objectContaining({ request: 2, method: 'POST', body: { to: 'ada' } }),
			expect.objectContaining({ request: 3, method: 'DELETE', url: `${baseUrl}/letters/id-of-request-2` }),
		]);
		expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST']);
	});

	it('remembers nothing of a dry run, and knows what is known', async () => {
		const letters = remembers<string>('letters', { maxEntries: 10, keepMs: Infinity });
		const process = new ProcessState();
		process.the(letters).set('1', 'known');
		const dry = api({ plan: new PlannedRequests(), process });
		expect(dry.process.the(letters).get('1')).toBe('known');
		dry.process.the(letters).set('2', 'made up');
		expect(process.the(letters).get('2')).toBeUndefined();
	});
});
