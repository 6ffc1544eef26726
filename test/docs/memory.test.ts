import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Names given in code: `remembers<T>('name', …)`, `takesTurns('name')`, `Held<T> = { name: 'name', … }`. */
function namesIn(source: string): string[] {
	const made = /(?:remembers(?:<[^(]*>)?|takesTurns)\('([^']+)'|Held<\w+> = \{ name: '([^']+)'/g;
	return [...source.matchAll(made)].map(([, one, other]) => one ?? other);
}

const files = readdirSync(join(root, 'nodes'), { recursive: true, encoding: 'utf8' }).filter((file) =>
	file.endsWith('.ts'),
);
const names = files.flatMap((file) => namesIn(readFileSync(join(root, 'nodes', file), 'utf8')));

test('everything that the process remembers is in the table of docs/architecture.md, once, and nothing else', () => {
	const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
	const [, section = ''] = page.split('## Memory in the process\n');
	const rows = [...section.split('\n## ')[0].matchAll(/^\| ([^|]+) \|/gm)].map(([, name]) => name).slice(2);
	expect(rows.flatMap((row) => row.split(', ')).sort()).toEqual([...names].sort());
	expect(names.length).toBeGreaterThan(15);
});

test('no module of the nodes keeps a memory of its own', () => {
	const own =
		/^(?:export )?(?:let |const \w+(?:: [^=]+)? = new (?:Memory|InTurn|Limiter|Admission|Pauses|WeakMap|Map)\b(?!.*\[))/m;
	const found = files.filter((file) => own.test(readFileSync(join(root, 'nodes', file), 'utf8')));
	expect(found).toEqual([]);
	expect(own.test('const turns = new InTurn();\n')).toBe(true);
});
