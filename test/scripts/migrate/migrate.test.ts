import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { companyFields, contactFields } from '../../../scripts/migrate/fields';
import { mapping, rowFor } from '../../../scripts/migrate/mapping';
import { told } from '../../../scripts/migrate/told';
import { migrated, type StoredNode } from '../../../scripts/migrate/workflow';
import { ourNodes } from '../../workflows/examples';
import { openInbox } from '../../support/inbox';
import { builtIn, FORMS, sampleWorkflow } from './sample';

const OURS = 'n8n-nodes-nylas-intercom.intercomInbox';
const migration = migrated(sampleWorkflow());
const node = (name: string) => migration.workflow.nodes.find((each) => each.name === name)!;
const turn = (parameters: Record<string, unknown>) => migrated({ nodes: [builtIn('One', parameters)] });

test('the sample has every form that the table has', () => {
	const used = new Set(
		Object.values(FORMS).map((parameters) => {
			const { resource = 'user', operation = 'create' } = parameters;
			return rowFor(`${resource as string}:${operation as string}`, parameters);
		}),
	);
	expect(mapping.filter((row) => !used.has(row))).toEqual([]);
});

test('everything but the nodes themselves stays', () => {
	const before = sampleWorkflow();
	expect({ ...migration.workflow, nodes: [] }).toEqual({ ...before, nodes: [] });
	const places = ({ nodes }: { nodes: StoredNode[] }) =>
		nodes.map(({ id, name, position }) => ({ id, name, position }));
	expect(places(migration.workflow)).toEqual(places(before));
});

test.each(migration.workflow.nodes.filter(({ type }) => type === OURS))(
	'$name has parameters that our node has, and fills what it requires',
	({ name, parameters, ...rest }) => {
		const { description } = ourNodes[OURS];
		const made = { name, parameters, ...rest } as unknown as INode;
		const values = NodeHelpers.getNodeParameters(
			description.properties,
			made.parameters,
			true,
			true,
			made,
			description,
		) as INodeParameters;
		const shown = description.properties.filter((each) =>
			NodeHelpers.displayParameter(values, each, made, description),
		);
		expect(Object.keys(parameters).filter((key) => !shown.some((property) => property.name === key))).toEqual([]);
		const options = shown.find((property) => property.name === 'options')?.options as INodeProperties[] | undefined;
		const set = Object.keys((parameters.options ?? {}) as object);
		expect(set.filter((key) => !options?.some((option) => option.name === key))).toEqual([]);
		expect(NodeHelpers.getNodeParametersIssues(description.properties, made, description)).toBeNull();
		expect(rest).toMatchObject({ typeVersion: 1, credentials: { intercomInboxApi: { id: null } } });
	},
);

test.each([
	{
		name: 'User by Email',
		expected: {
			resource: 'contact',
			operation: 'createOrUpdate',
			email: '={{ $json.email }}',
			options: {
				name: '={{ $json.name }}',
				phone: '+353871234567',
				avatar: 'https://example.com/ada.png',
				unsubscribedFromEmails: true,
				lastSeenAt: '={{ $now.toISO() }}',
				customAttributes: { attribute: [{ name: 'plan', value: 'pro' }] },
			},
		},
	},
	{
		name: 'Change User by User ID',
		expected: { email: '', options: { externalId: '4711', customAttributesJson: '{"seats": 5}' } },
	},
	{
		name: 'Some Users',
		expected: {
			operation: 'search',
			limit: 7,
			returnAll: false,
			filters: {
				filter: [
					{ field: 'role', operator: 'equals', value: 'user' },
					{ field: 'email', operator: 'equals', value: 'ada@example.com' },
				],
			},
		},
	},
	{ name: 'New Lead', expected: { operation: 'create', role: 'lead', email: 'ada@example.com' } },
	{ name: 'New Company', expected: { externalId: '4711', options: { monthlySpend: 90, size: 7 } } },
	{ name: 'Change Company', expected: { options: { monthlySpend: '={{ $json.spend }}' } } },
	{ name: 'Companies by Tag', expected: { filterBy: 'tag', tagId: { mode: 'id', value: '12' } } },
])('$name says the same to our node', ({ name, expected }) => {
	expect(node(name).parameters).toMatchObject(expected);
});

describe('nothing is dropped in silence', () => {
	test.each([
		{ name: 'User by Email', lost: [/^Companies: use/, /^Session Count/, /^UTM Source/] },
		{ name: 'All Users', lost: [/^Filter Company ID/] },
		{ name: 'Companies by Segment', lost: [/^Filter Tag ID/] },
	])('$name tells what has no twin, in the list and on the node', ({ name, lost }) => {
		const found = migration.turned.find((each) => each.node === name)?.lost ?? [];
		expect(found).toHaveLength(lost.length);
		lost.forEach((pattern, i) => {
			expect(found[i]).toMatch(pattern);
			expect(node(name).notes).toContain(found[i]);
		});
	});

	test.each(['Change Lead by User ID', 'Delete Lead by User ID', 'Users of Company by Company ID'])(
		'%s stays as it is, and is told',
		(name) => {
			expect(node(name)).toEqual(builtIn(name, FORMS[name]));
			expect(migration.turned.find((each) => each.node === name)).toMatchObject({
				remark: expect.any(String) as string,
			});
			expect(told(migration).join('\n')).toMatch(new RegExp(`${name}: .* has no twin`));
		},
	);

	test.each([
		{
			name: 'a parameter that nobody knows',
			parameters: { identifierType: 'email', idValue: 'a@example.com', later: 1 },
			lost: ['later'],
		},
		{
			name: 'an additional field that nobody knows',
			parameters: { identifierType: 'email', idValue: 'a@example.com', additionalFields: { nickname: 'A' } },
			lost: ['nickname'],
		},
		{
			name: 'a filter that nobody knows',
			parameters: { operation: 'getAll', filters: { city: 'Cork' } },
			lost: ['city'],
		},
	])('$name is told', ({ parameters, lost }) => {
		expect(turn(parameters).turned[0].lost).toEqual(lost);
	});

	test.each([
		{ name: 'an operation that is not there', parameters: { resource: 'user', operation: 'merge' } },
		{ name: 'an operation by expression', parameters: { operation: '={{ $json.what }}' } },
		{ name: 'a choice by expression', parameters: { operation: 'update', updateBy: '={{ $json.by }}', value: '1' } },
	])('$name stays as it is', ({ parameters }) => {
		const { workflow, turned } = turn(parameters);
		expect(workflow.nodes).toEqual([builtIn('One', parameters)]);
		expect(turned[0].to).toBeUndefined();
		expect(turned[0].remark).toBeTruthy();
	});

	test('what the built-in node did not send is not told', () => {
		const empty = { unsubscribedFromEmails: false, phone: '', utmSource: '' };
		const [{ lost }] = turn({ identifierType: 'email', idValue: 'a@example.com', additionalFields: empty }).turned;
		expect(lost).toEqual([]);
	});

	test('a node that reads what has another name now is named', () => {
		expect(migration.readers).toEqual([{ node: 'Remember', field: 'user_id', now: 'external_id' }]);
		expect(told(migration)).toContain('  Remember reads user_id, which is external_id now');
	});
});

test('a tool of an AI agent stays one, with its description', () => {
	const tool = {
		...builtIn('Look Up', { operation: 'get', selectBy: 'id', value: '1', toolDescription: 'Finds a user' }),
	};
	const { workflow, turned } = migrated({ nodes: [{ ...tool, type: 'n8n-nodes-base.intercomTool' }] });
	expect(workflow.nodes[0]).toMatchObject({ type: `${OURS}Tool`, parameters: { toolDescription: 'Finds a user' } });
	expect(turned[0].lost).toEqual([]);
});

test('a workflow without the built-in node stays as it is', () => {
	const { nodes } = sampleWorkflow();
	const others = { name: 'Other', nodes: nodes.slice(-1) };
	expect(migrated(others)).toEqual({ workflow: others, turned: [], readers: [] });
});

test('no field of the built-in forms is there twice', () => {
	for (const fields of [contactFields, companyFields])
		expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
});

test('what was turned runs: a user is made, found and changed', async () => {
	const inbox = await openInbox();
	const run = async (parameters: Record<string, unknown>) => {
		const { resource, operation, ...rest } = turn(parameters).workflow.nodes[0].parameters;
		return await inbox.output(`${resource as string}:${operation as string}`, rest);
	};
	const [made] = await run({
		identifierType: 'userId',
		idValue: '4711',
		additionalFields: { email: 'ada@example.com' },
	});
	expect(made).toMatchObject({ external_id: '4711', email: 'ada@example.com', role: 'user' });
	const [changed] = await run({
		operation: 'update',
		updateBy: 'email',
		value: 'ada@example.com',
		additionalFields: { name: 'Ada' },
	});
	expect(changed).toMatchObject({ id: made.id, name: 'Ada', created: false });
	expect(await run({ operation: 'getAll', filters: { email: 'ada@example.com' } })).toMatchObject([{ id: made.id }]);
	expect(await run({ operation: 'delete', id: made.id })).toMatchObject([{ deleted: true }]);
	await inbox.close();
});
