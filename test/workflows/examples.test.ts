import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { example, exampleFiles, ourNodes } from './examples';

describe.each(exampleFiles)('%s', (file) => {
	const workflow = example(file);
	const ours = workflow.nodes.filter(({ type }) => type in ourNodes);

	test('holds no credential, id of anyone, or address outside of example.com', () => {
		const text = JSON.stringify(workflow);
		expect(workflow.nodes.filter(({ credentials }) => credentials)).toEqual([]);
		expect(text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g)?.filter((address) => !/@example\.com$/.test(address)) ?? []).toEqual(
			[],
		);
		expect(Object.keys(workflow)).not.toEqual(expect.arrayContaining(['id', 'versionId', 'meta', 'staticData']));
	});

	test('says what to set in a sticky note', () => {
		const notes = workflow.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(notes.map(({ parameters }) => String(parameters.content)).join()).toMatch(/credential|Set Up/i);
	});

	test('has sample data pinned to its trigger', () => {
		const triggers = ours.filter(({ type }) => type.endsWith('Trigger'));
		for (const { name } of triggers) expect(workflow.pinData?.[name]?.[0]?.json).toBeDefined();
	});

	test('stores how Intercom nodes sign in, and has mailbox and teammate ready to be chosen from a list', () => {
		// n8n's editor chooses a credential at import only by a stored `authentication`.
		for (const { type, parameters } of ours)
			if (type.includes('.intercomInbox')) expect(parameters.authentication).toBe('accessToken');
		const locators = [...JSON.stringify(ours).matchAll(/"__rl":true,"mode":"(\w+)","value":""/g)];
		expect(locators.filter(([, mode]) => mode !== 'list')).toEqual([]);
	});

	test('tells that sample data is pinned, where it is', () => {
		const notes = workflow.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		const text = notes.map(({ parameters }) => String(parameters.content)).join('\n');
		expect(/\*Unpin\*/.test(text)).toBe(workflow.pinData !== undefined && Object.keys(workflow.pinData).length > 0);
		expect(text).not.toMatch(/\bactivate\b/i);
	});

	test('has unique ids, names and webhook ids, and connects nodes that exist', () => {
		const unique = (values: Array<string | undefined>) => expect(new Set(values).size).toBe(values.length);
		unique(workflow.nodes.map(({ id }) => id));
		unique(workflow.nodes.map(({ name }) => name));
		unique(workflow.nodes.flatMap(({ webhookId }) => (webhookId ? [webhookId] : [])));
		const names = workflow.nodes.map(({ name }) => name);
		for (const target of Object.values(workflow.connections).flatMap((outputs) => Object.values(outputs).flat(2)))
			expect(names).toContain(target?.node);
	});

	test.each(ours)('$name uses parameters that the node has, and fills what it requires', (node) => {
		const shown = shownProperties(node);
		expect(Object.keys(node.parameters).filter((name) => !shown.some((property) => property.name === name))).toEqual(
			[],
		);
		const options = shown.find(({ name }) => name === 'options')?.options as INodeProperties[] | undefined;
		const set = Object.keys((node.parameters.options ?? {}) as object);
		expect(set.filter((name) => !options?.some((option) => option.name === name))).toEqual([]);
	});
});

function shownProperties(node: INode): INodeProperties[] {
	const { description } = ourNodes[node.type];
	const values = NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters,
		true,
		true,
		node,
		description,
	) as INodeParameters;
	return description.properties.filter((property) => NodeHelpers.displayParameter(values, property, node, description));
}
