import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTable } from '../scripts/readmeTable';

test("the README's table lists the operations that the nodes have; `npm run readme` makes it anew", () => {
	const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
	expect(readme).toBe(withTable(readme));
});
