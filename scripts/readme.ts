import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTable } from './readmeTable';

const file = join(__dirname, '..', 'README.md');

async function main(): Promise<void> {
	await writeFile(file, withTable(await readFile(file, 'utf8')));
}

void main();
