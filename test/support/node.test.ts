import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Nylas } from '../../nodes/Nylas/Nylas.node';
import { runNode, runWorkflow, searchList } from './node';
import { standIns } from './standIns';

describe('the n8n-core harness', () => {
	let server: Server;
	let seen: Array<{ url: string; authorization: string | undefined }>;
	let credentials: { nylasApi: { apiKey: string; region: string; baseUrl: string } };

	beforeAll(async () => {
		server = createServer((request, response) => {
			seen.push({ url: request.url ?? '', authorization: request.headers.authorization });
			const known = request.url?.startsWith('/v3/grants');
			response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
			response.end(
				JSON.stringify(
					known
						? { data: [{ id: 'g1', email: 'support@example.com' }] }
						: { error: { type: 'not_found_error', message: 'no' } },
				),
			);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		credentials = { nylasApi: { apiKey: 'key-1', region: 'custom', baseUrl: `http://127.0.0.1:${port}/` } };
	});

	beforeEach(() => (seen = []));

	afterAll(() => server.close());

	it('runs one node over real HTTP, with the credential in the header', async () => {
		const { items, error } = await runNode({ node: new Nylas(), resource: 'grant', operation: 'getMany', credentials });
		expect(error).toBeUndefined();
		expect(items).toEqual([{ json: { id: 'g1', email: 'support@example.com' }, pairedItem: { item: 0 } }]);
		expect(seen).toEqual([{ url: '/v3/grants?limit=50&offset=0', authorization: 'Bearer key-1' }]);
	});

	it('returns the error of a node that stops, with what to do about it', async () => {
		const nowhere = { nylasApi: { ...credentials.nylasApi, baseUrl: `${credentials.nylasApi.baseUrl}elsewhere` } };
		const { error, items } = await runNode({
			node: new Nylas(),
			resource: 'grant',
			operation: 'getMany',
			credentials: nowhere,
		});
		expect(items).toEqual([]);
		expect(error?.message).toBe('Nylas did not find this object');
		expect(error?.httpCode).toBe('404');
	});

	it('runs a workflow with expressions and stand-ins for built-in nodes', async () => {
		const node = (name: string, type: string, parameters = {}) => ({
			id: name,
			name,
			type,
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters,
		});
		const to = (name: string) => ({ node: name, type: 'main' as const, index: 0 });
		const condition = {
			leftValue: '={{ $json.route }}',
			rightValue: 'b',
			operator: { type: 'string', operation: 'equals' },
		};
		const { items, ran } = await runWorkflow({
			workflow: {
				nodes: [
					node('By hand', 'n8n-nodes-base.manualTrigger'),
					node('Window', 'n8n-nodes-base.set', {
						assignments: { assignments: [{ name: 'route', value: '={{ $json.letter }}' }] },
					}),
					node('Route', 'n8n-nodes-base.switch', {
						rules: {
							values: [
								{ conditions: { conditions: [{ ...condition, rightValue: 'a' }], combinator: 'and' } },
								{ conditions: { conditions: [condition], combinator: 'and' } },
							],
						},
					}),
					node('A', 'n8n-nodes-base.noOp'),
					node('B', 'n8n-nodes-base.noOp'),
				],
				connections: {
					'By hand': { main: [[to('Window')]] },
					Window: { main: [[to('Route')]] },
					Route: { main: [[to('A')], [to('B')]] },
				},
			},
			nodes: standIns,
			input: [{ json: { letter: 'b' } }],
		});
		expect(ran).toEqual(['By hand', 'Window', 'Route', 'B']);
		expect(items('B').map(({ json }) => json)).toEqual([{ route: 'b' }]);
	});

	it('asks the method behind a searchable list', async () => {
		const { results } = await searchList({ node: new Nylas(), method: 'searchGrants', credentials, filter: 'supp' });
		expect(results).toEqual([{ name: 'support@example.com', value: 'g1' }]);
	});
});
