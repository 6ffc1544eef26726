import type { OurNodes } from './examples';

/**
 * The package as a second n8n process would have it: its memory is empty, and it shares nothing with this one.
 * n8n's own module stays the same, because errors are told apart by their class.
 */
export function anotherProcess(): OurNodes {
	let nodes: OurNodes = {};
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		nodes = (jest.requireActual('./examples') as { ourNodes: OurNodes }).ourNodes;
	});
	jest.dontMock('n8n-workflow');
	return nodes;
}

const n8nWorkflow: unknown = jest.requireActual('n8n-workflow');
