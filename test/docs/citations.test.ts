import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongCitations, wrongFacts, type Pages } from './citations';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['bench', 'credentials', 'docs', 'domain', 'nodes', 'sandbox', 'scripts', 'test', 'workflows'];
const ELSEWHERE = /(?:^|\/)(?:node_modules|fixtures|versions)\/|^test\/docs\/citations/;

const files = new Map(
	[...readdirSync(ROOT), ...FOLDERS.flatMap((folder) => filesIn(folder))]
		.filter((path) => /\.(?:ts|mjs|js|cjs|md)$/.test(path) && !ELSEWHERE.test(path))
		.map((path): [string, string] => [path, readFileSync(join(ROOT, path), 'utf8')]),
);
const pages: Pages = { texts: new Map([...files].filter(([path]) => path.endsWith('.md'))) };

function filesIn(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);
}

test('every citation in code and docs leads to a page, number, step or heading that is there', () => {
	expect(files.size).toBeGreaterThan(500);
	expect([...files].flatMap(([path, text]) => wrongCitations(path, text, pages))).toEqual([]);
});

test('every fact has a number of its own, a status and a source', () => {
	expect(wrongFacts(pages)).toEqual([]);
});

describe('the check itself', () => {
	const fact = '- **1.1** It rains. *(documented: RFC 1, 2)*';
	const texts = {
		'docs/facts/sky.md': `# Sky\n\n## 1. Weather\n\n${fact}\n- **1.2** It hails. *(seen in others' code: a shop's sign)*\n`,
		'docs/loop.md': '# The loop\n\n### In 5. Read the mail\n\n### Out 1. Which part\n\n## Mirror\n',
		'docs/decisions.md': '# Decisions\n\n## 2026-11-20: Not a verified package\n',
		'docs/architecture.md': '# Architecture\n\n## Retries and faults\n',
	};
	const world: Pages = { texts: new Map(Object.entries(texts)) };

	test.each([
		'docs/facts/sky.md 1.1',
		'docs/facts/sky.md 1.1, 1.2',
		'docs/facts/sky.md 1',
		'docs/loop.md In 5, Out 1',
		'docs/loop.md Mirror',
		'docs/decisions.md "Not a verified package"',
		'docs/architecture.md "Retries and faults"',
		'docs/architecture.md says who may import whom',
	])('takes "%s"', (citation) => {
		expect(wrongCitations('a.ts', `// Rain. Source: ${citation}.`, world)).toEqual([]);
	});

	test.each([
		{ name: 'a page that is not there', citation: 'docs/facts/sea.md 1.1' },
		{ name: 'a number that is not there', citation: 'docs/facts/sky.md 1.3' },
		{ name: 'the second of two numbers', citation: 'docs/facts/sky.md 1.1, 7.1' },
		{ name: 'a section that is not there', citation: 'docs/facts/sky.md 2' },
		{ name: 'a page of facts without a number', citation: 'docs/facts/sky.md' },
		{ name: 'a page without its folder', citation: 'facts/sky.md 1.1' },
		{ name: 'a number without a page', citation: 'Source: 1.1' },
		{ name: 'a step that is not there', citation: 'docs/loop.md In 9' },
		{ name: 'a step of another page', citation: 'docs/architecture.md In 5' },
		{ name: 'a step without a page', citation: 'step "In" 5' },
		{ name: 'the loop without a step', citation: 'docs/loop.md' },
		{ name: 'a heading that is not there', citation: 'docs/decisions.md "A verified package"' },
		{ name: 'the decisions without a heading', citation: 'docs/decisions.md' },
	])('refuses $name', ({ citation }) => {
		expect(wrongCitations('a.ts', `// Rain (${citation}).`, world)).not.toEqual([]);
	});

	test('follows links between pages', () => {
		expect(wrongCitations('docs/a.md', '[loop](loop.md#in), [sky](facts/sky.md)', world)).toEqual([]);
		expect(wrongCitations('docs/facts/a.md', '[loop](loop.md)', world)).toEqual(['docs/facts/a.md: loop.md']);
	});

	test.each([
		{ name: 'no source', line: '- **1.3** It snows. *(documented)*' },
		{ name: 'no status', line: '- **1.3** It snows. *(RFC 1, 2)*' },
		{ name: 'a status of its own', line: '- **1.3** It snows. *(rumoured: RFC 1, 2)*' },
		{ name: 'no number', line: '- It snows. *(documented: RFC 1, 2)*' },
		{ name: 'the number of another', line: '- **1.1** It snows. *(documented: RFC 1, 2)*' },
		{ name: 'a section that is not there', line: '- **2.1** It snows. *(documented: RFC 1, 2)*' },
	])('refuses a fact with $name', ({ line }) => {
		const text = `${texts['docs/facts/sky.md']}${line}\n`;
		expect(wrongFacts({ texts: new Map([['docs/facts/sky.md', text]]) })).toHaveLength(1);
	});
});
