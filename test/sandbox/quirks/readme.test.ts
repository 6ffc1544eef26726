import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quirkTable } from '../../../sandbox/quirks/quirks';

const README = join(__dirname, '../../../sandbox/README.md');

test('the README lists every quirk as the table has it, and no other', () => {
	const rows = readFileSync(README, 'utf8').match(/^\| `[a-z-]+` \|.*$/gm);
	expect(rows).toEqual(
		quirkTable.map(({ name, service, plays, seen, value }) => {
			const measure = value ? ` (${value.usual} ${value.unit})` : '';
			return `| \`${name}\` | ${service} | ${plays}${measure} | ${seen} |`;
		}),
	);
});
