import type { INodeType } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { nylas } from '../../../../nodes/Nylas/client/service';
import { Nylas } from '../../../../nodes/Nylas/Nylas.node';
import { ProcessState } from '../../../../nodes/shared/base/processState';
import { describe as parametersOf } from '../../../../nodes/shared/kit/describe';
import { executor } from '../../../../nodes/shared/kit/execute';
import { operation } from '../../../../nodes/shared/kit/operation';
import { field } from '../../../../nodes/shared/kit/fields/field';
import { TestCredentialsHelper } from '../../../support/credentialsHelper';
import { runNode } from '../../../support/node';

const begun: number[] = [];

const count = operation({
	name: 'Count',
	action: 'Count',
	description: 'Notes which item begins when',
	fields: { number: field({ displayName: 'Number', type: 'number', default: 0 }) },
	async execute({ params }) {
		begun.push(params.number);
		// The first ones end last.
		await sleep(20 - params.number);
		return { number: params.number };
	},
});

const registry = { item: { count } };
const node = Object.assign(new Nylas(), { execute: executor(registry, nylas, new ProcessState()) }) as INodeType;
node.description = { ...node.description, properties: parametersOf(registry) };

const credentials = { nylasApi: { apiKey: 'k', region: 'custom', baseUrl: 'http://127.0.0.1:9' } };
const input = Array.from({ length: 20 }, (_, number) => ({ json: { number } }));
const run = async () =>
	await runNode({
		node,
		resource: 'item',
		operation: 'count',
		parameters: { number: '={{ $json.number }}' },
		credentials,
		input,
	});

beforeEach(() => (begun.length = 0));
afterEach(() => jest.restoreAllMocks());

it('begins the items in their order, however long each one takes, and gives them back in it', async () => {
	const { items, error } = await run();
	expect(error).toBeUndefined();
	expect(begun).toEqual(input.map(({ json }) => json.number));
	expect(items.map(({ json }) => json)).toEqual(input.map(({ json }) => json));
});

it('asks n8n for the credential once, not once for each item', async () => {
	const asked = jest.spyOn(TestCredentialsHelper.prototype, 'getDecrypted');
	await run();
	expect(asked).toHaveBeenCalledTimes(1);
});

it('begins them in their order also where n8n answers in another', async () => {
	let calls = 0;
	const original = TestCredentialsHelper.prototype.getDecrypted;
	jest.spyOn(TestCredentialsHelper.prototype, 'getDecrypted').mockImplementation(async function (
		this: TestCredentialsHelper,
		...args
	) {
		await sleep(30 - 10 * Math.min(2, calls++));
		return await original.apply(this, args);
	});
	await run();
	expect(begun).toEqual(input.map(({ json }) => json.number));
});
