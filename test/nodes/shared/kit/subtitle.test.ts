import { Workflow, type INode, type INodeTypes } from 'n8n-workflow';
import { label, SUBTITLE, type Registry } from '../../../../nodes/shared/kit/describe';
import { operations as intercom } from '../../../../nodes/IntercomInbox/operations';
import { operations as nylas } from '../../../../nodes/Nylas/operations';

/** As the editor does it. */
function subtitleOf(resource: string, operation: string): unknown {
	const node: INode = {
		id: '1',
		name: 'Subject',
		type: 'test.none',
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource, operation },
	};
	const text = (name: string) => ({ displayName: name, name, type: 'string', default: '' });
	const description = { properties: [text('resource'), text('operation')], version: 1 };
	const nodeTypes = { getByNameAndVersion: () => ({ description }) } as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, SUBTITLE, 'internal', {});
}

const all = (registry: Registry) =>
	Object.entries(registry).flatMap(([resource, operations]) =>
		Object.entries(operations).map(([operation, { name }]) => ({ resource, operation, name })),
	);

/** `Get Free/Busy` is stored as `freeBusy`, and what n8n calls Send and Wait for Response as `sendAndWait`. */
const plain = (words: string) =>
	words
		.toLowerCase()
		.replace(/: get /, ': ')
		.replace(/ for response$/, '')
		.replace(/[^a-z:]/g, '');

test.each([...all(nylas), ...all(intercom)])('$resource $operation is named as in the menus', (given) => {
	const { resource, operation, name } = given;
	expect(plain(String(subtitleOf(resource, operation)))).toBe(plain(`${label(resource)}: ${name}`));
});

test('in title case', () => {
	expect(subtitleOf('grant', 'diagnose')).toBe('Mailbox: Diagnose');
	expect(subtitleOf('dataAttribute', 'getMany')).toBe('Data Attribute: Get Many');
	expect(subtitleOf('apiRequest', 'send')).toBe('API Request: Send');
});

/** What a menu words otherwise than its stored value: `Get Free/Busy` is `freeBusy`. */
const OTHERWISE = new Set(['Availability: Free Busy', 'Message: Send and Wait', 'Conversation: Transcript']);

test.each([...all(nylas), ...all(intercom)])('$resource $operation has the small words of the menus', (given) => {
	const { resource, operation, name } = given;
	const subtitle = String(subtitleOf(resource, operation));
	if (!OTHERWISE.has(subtitle)) expect(subtitle).toBe(`${label(resource)}: ${name}`);
});
