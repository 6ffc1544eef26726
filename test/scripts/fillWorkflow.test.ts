import { fillWorkflow, type Workflow } from '../../scripts/n8n/rest/fillWorkflow';

const workflow: Workflow = {
	name: 'Example',
	connections: {},
	nodes: [
		node('Trigger', 'p.nylasTrigger', { grantId: { __rl: true, mode: 'list', value: '' }, options: { adminId: '' } }),
		node('Reply', 'p.nylas', {
			grantId: { __rl: true, mode: 'id', value: '={{ $json.link.grantId }}' },
			adminId: '={{ $json.adminId }}',
		}),
		node('Note', 'n8n-nodes-base.stickyNote', { content: 'grantId goes here' }),
	],
};

const filling = {
	credentials: [
		{ id: 'c1', name: 'Nylas sandbox', type: 'nylasApi' },
		{ id: 'c2', name: 'Intercom sandbox', type: 'intercomInboxApi' },
	],
	nodeTypes: [nodeType('p.nylasTrigger', 'nylasApi'), nodeType('p.nylas', 'nylasApi')],
	parameters: { grantId: 'grant-1', adminId: '7' },
};

describe('filling an example workflow', () => {
	const [trigger, reply, note] = fillWorkflow(workflow, filling).nodes;

	it('sets a resource locator to the id, and finds parameters inside collections', () => {
		expect(trigger.parameters).toEqual({
			grantId: { __rl: true, mode: 'id', value: 'grant-1' },
			options: { adminId: '7' },
		});
	});

	it('leaves expressions alone', () => {
		expect(reply.parameters).toEqual(workflow.nodes[1].parameters);
	});

	it('gives each node the credentials that its type takes', () => {
		expect(reply.credentials).toEqual({ nylasApi: { id: 'c1', name: 'Nylas sandbox' } });
		expect(note).toEqual(workflow.nodes[2]);
	});

	it('does not change the workflow that came in', () => {
		expect(workflow.nodes[0].parameters.grantId).toEqual({ __rl: true, mode: 'list', value: '' });
	});
});

function node(name: string, type: string, parameters: Record<string, unknown>): Workflow['nodes'][number] {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}

function nodeType(name: string, credential: string) {
	return { name, displayName: name, version: 1, credentials: [{ name: credential }] };
}
