import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const threats = page.split('\n').filter((line) => /^\| .*`test\//.test(line));

test('docs/security.md has a test for each threat', () => {
	expect(threats.length).toBeGreaterThan(10);
	const named = threats.flatMap((line) => [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path));
	expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
