import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coveragePage } from './coverage/page';
import { generatedPages } from './generatedPages';
import { withNode } from './nodePages';
import { withTable } from './readmeTable';

const root = join(__dirname, '..');

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
	const file = join(root, path);
	await writeFile(file, change(await readFile(file, 'utf8')));
}

async function main(): Promise<void> {
	await rewrite('README.md', withTable);
	for (const [path, generated] of generatedPages()) await rewrite(path, (page) => withNode(page, generated));
	const coverage = await coveragePage();
	if (coverage) await writeFile(join(root, 'docs/coverage.md'), coverage);
	else console.log("docs/coverage.md: skipped, the vendors' OpenAPI files are not here (SPECS_DIR)");
}

void main();
