import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations as intercom } from '../../nodes/IntercomInbox/operations';
import { operations as nylas } from '../../nodes/Nylas/operations';
import { label, type Registry } from '../../nodes/shared/kit/describe';
import { endpointFor, endpointsOf } from '../../scripts/coverage/endpoints';
import { requestsByOperation, vendors } from '../../scripts/coverage/exercise';
import { intercomFamilies, nylasFamilies } from '../../scripts/coverage/families';
import { coverage, coveragePage } from '../../scripts/coverage/page';

jest.setTimeout(120_000);

const page = readFileSync(join(__dirname, '../../docs/coverage.md'), 'utf8');
const isHere = endpointsOf('nylas/openapi.yaml') !== undefined;

/** Operations that work on what they are given, ask only where that says so, or only look at other runs. */
const WITHOUT_REQUESTS = [
	'Message: Read',
	'Message: Get Outcome',
	'Mailbox: Plan Reconcile',
	'Mailbox: Finish Reconcile',
	'Scheduled Message: Stop Answers',
	'Workspace: Plan Sync',
	'Workspace: Finish Sync',
];

(isHere ? describe : describe.skip)("the table of coverage against the vendors' specifications", () => {
	test('docs/coverage.md is what the operations reach; `npm run readme` makes it anew', async () => {
		expect(page).toBe(await coveragePage());
	});

	test('every endpoint is reached, or has a reason, and every reason has an endpoint', async () => {
		const both = (await coverage())!;
		const rows = [...both.nylas, ...both.intercom];
		expect(rows.length).toBeGreaterThan(400);
		expect(rows.filter(({ by, family }) => by.length === 0 && !family)).toEqual([]);
		const used = new Set(rows.map(({ family }) => family));
		expect([...intercomFamilies, ...nylasFamilies].filter((family) => !used.has(family))).toEqual([]);
	});
});

describe('what an operation asks for is seen by running it', () => {
	const named = (resource: string, { name }: { name: string }) => `${label(resource)}: ${name}`;

	test.each([
		{ service: 'nylas', registry: nylas as Registry },
		{ service: 'intercom', registry: intercom as Registry },
	] as const)('of every operation of $service', async ({ service, registry }) => {
		const all = await requestsByOperation(vendors[service], registry, named);
		const silent = [...all].filter(([, requests]) => requests.length === 0).map(([name]) => name);
		expect(silent.filter((name) => !WITHOUT_REQUESTS.includes(name))).toEqual([]);
	});

	test('a path is that of the template with the most words of its own', () => {
		const endpoints = [
			{ method: 'GET', path: '/contacts/{id}' },
			{ method: 'GET', path: '/contacts/search' },
			{ method: 'POST', path: '/contacts/search' },
		];
		expect(endpointFor(endpoints, { method: 'GET', path: '/contacts/search' })).toBe(endpoints[1]);
		expect(endpointFor(endpoints, { method: 'GET', path: '/contacts/1' })).toBe(endpoints[0]);
		expect(endpointFor(endpoints, { method: 'PUT', path: '/contacts/1' })).toBeUndefined();
	});
});
