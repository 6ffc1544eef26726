import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from '../../scripts/generatedPages';
import { withNode } from '../../scripts/nodePages';
import { credentialTypes } from '../support/node';
import { ourNodes } from '../workflows/examples';

const root = join(__dirname, '../..');
const HOME = 'https://github.com/n8n-nodes-nylas-intercom/n8n-nodes-nylas-intercom/blob/main/';

test.each([...generatedPages()])('%s says what the node has; `npm run readme` makes it anew', (path, generated) => {
	const page = readFileSync(join(root, path), 'utf8');
	expect(page).toBe(withNode(page, generated));
});

test('each node leads to its page, and each credential to a page of ours', () => {
	const folders: Record<string, string> = { nylas: 'Nylas', intercomInbox: 'IntercomInbox' };
	for (const { description } of Object.values(ourNodes)) {
		const folder = folders[description.name.replace(/Trigger$/, '')];
		const file = `${description.name[0].toUpperCase()}${description.name.slice(1)}.node.json`;
		const codex = JSON.parse(readFileSync(join(root, 'nodes', folder, file), 'utf8')) as {
			resources: { primaryDocumentation: Array<{ url: string }> };
		};
		const [{ url }] = codex.resources.primaryDocumentation;
		expect(description.documentationUrl).toBe(url);
		expect(generatedPages().has(url.replace(HOME, ''))).toBe(true);
	}
	for (const { documentationUrl = '' } of Object.values(credentialTypes))
		expect(readFileSync(join(root, documentationUrl.replace(HOME, '').split('#')[0]), 'utf8')).toContain('## Connect');
});
