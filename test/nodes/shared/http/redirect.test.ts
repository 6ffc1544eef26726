import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Nylas } from '../../../../nodes/Nylas/Nylas.node';
import { runNode } from '../../../support/node';

/** A key never leaves its host: the services redirect nobody, so whoever does is not believed. */

const opened: Server[] = [];

async function serve(answer: (path: string) => { status: number; location?: string }) {
	const asked: Array<{ path: string; authorization?: string }> = [];
	const server = createServer((request, response) => {
		asked.push({ path: request.url ?? '', authorization: request.headers.authorization });
		const { status, location } = answer(request.url ?? '');
		response
			.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) })
			.end('{"data":[]}');
	});
	opened.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { asked, port: (server.address() as AddressInfo).port };
}

afterEach(async () => {
	await Promise.all(opened.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const ask = async (port: number, operation: string, parameters: Record<string, unknown>) =>
	await runNode({
		node: new Nylas(),
		resource: operation.split(':')[0],
		operation: operation.split(':')[1],
		parameters,
		credentials: { nylasApi: { apiKey: 'key-1', region: 'custom', baseUrl: `http://127.0.0.1:${port}` } },
	});

it.each([
	{
		name: 'a GET, to another host',
		status: 302,
		operation: 'grant:get',
		parameters: { grantId: 'g' },
		host: 'localhost',
	},
	{
		name: 'a GET, to the same host',
		status: 301,
		operation: 'grant:get',
		parameters: { grantId: 'g' },
		host: '127.0.0.1',
	},
	{
		name: 'a POST, with its body',
		status: 307,
		operation: 'message:send',
		parameters: { grantId: 'g', to: 'ada@customer.example', subject: 'Hi', body: 'Hi' },
		host: 'localhost',
	},
	{
		name: 'a download',
		status: 303,
		operation: 'attachment:download',
		parameters: { grantId: 'g', messageId: 'm', attachmentId: 'a' },
		host: 'localhost',
	},
])(
	'a redirect of $name is a failure, and nothing arrives where it leads',
	async ({ status, operation, parameters, host }) => {
		const elsewhere = await serve(() => ({ status: 200 }));
		const service = await serve(() => ({ status, location: `http://${host}:${elsewhere.port}/taken` }));
		const { error } = await ask(service.port, operation, parameters);
		expect(error?.message).toBe('Nylas answered with a redirect, which is not followed');
		expect(error?.description).toContain('Check the region or the base URL in the credential');
		expect(elsewhere.asked).toEqual([]);
		expect(service.asked.map(({ path }) => path)).not.toContain('/taken');
		expect(service.asked).toHaveLength(1);
	},
);

it('a base URL without encryption gets no request', async () => {
	const { error } = await runNode({
		node: new Nylas(),
		resource: 'grant',
		operation: 'getMany',
		credentials: { nylasApi: { apiKey: 'key-1', region: 'custom', baseUrl: 'http://nylas-proxy:8080' } },
	});
	expect(error?.message).toBe('The base URL of the Nylas credential is not safe for the key');
	expect(error?.description).toContain('must start with https://');
});
