import { Workflow, type INode, type INodeTypes } from 'n8n-workflow';
import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';

/** As the editor does it. */
function subtitleOf(topics: unknown): unknown {
	const parameters = { topics } as INode['parameters'];
	const node: INode = { id: '1', name: 'Subject', type: 'test.none', typeVersion: 1, position: [0, 0], parameters };
	const properties = [{ displayName: 'Topics', name: 'topics', type: 'multiOptions', default: [] }];
	const nodeTypes = { getByNameAndVersion: () => ({ description: { properties, version: 1 } }) };
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypes as unknown as INodeTypes,
	});
	const { subtitle } = new IntercomInboxTrigger().description;
	return workflow.expression.getSimpleParameterValue(node, subtitle!, 'internal', {});
}

test.each([
	{ topics: ['conversation.admin.replied'], expected: 'Teammate Answered' },
	{
		topics: ['conversation.admin.replied', 'conversation.admin.closed', 'ticket.admin.replied'],
		expected: 'Teammate Answered and 2 more',
	},
	{ topics: ['conversation.admin.replied.translated'], expected: "Teammate's Answer Translated" },
	{ topics: ['all'], expected: 'All Topics' },
	{ topics: ['some.new_topic'], expected: 'some new topic' },
	{ topics: [], expected: '' },
])('$topics is "$expected"', ({ topics, expected }) => {
	expect(subtitleOf(topics)).toBe(expected);
});
