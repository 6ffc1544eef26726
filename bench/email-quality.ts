import { faults, fixtures, replyOf, shares } from '../test/domain/email/fixtures';

/** How well mails are read: every fixture, with what is exact, what lost text and what leaked history. */

/** Below this share of the expected words, text counts as lost; below it of the returned ones, history leaked. */
const THRESHOLD = 0.98;

interface Row {
	mails: number;
	exact: number;
	lost: string[];
	leaked: string[];
	faulty: string[];
}

const rows = new Map<string, Row>();

for (const fixture of fixtures()) {
	const row = rows.get(fixture.file) ?? { mails: 0, exact: 0, lost: [], leaked: [], faulty: [] };
	rows.set(fixture.file, row);
	const reply = replyOf(fixture);
	const found = faults(reply, fixture);
	const { kept, own } = shares(reply, fixture);
	row.mails++;
	if (found.length === 0) row.exact++;
	else row.faulty.push(`${fixture.id}: ${found.join(', ')}\n      ${JSON.stringify(reply).slice(0, 300)}`);
	if (kept < THRESHOLD) row.lost.push(fixture.id);
	if (own < THRESHOLD) row.leaked.push(fixture.id);
}

console.log('fixtures                 mails   exact  text lost  quote leaked');
for (const [file, { mails, exact, lost, leaked }] of [...rows, ['all', total()] as const]) {
	console.log(
		`${file.padEnd(22)} ${String(mails).padStart(7)} ${percent(exact / mails)} ${String(lost.length).padStart(10)} ${String(leaked.length).padStart(13)}`,
	);
}
for (const [file, { faulty }] of rows) for (const fault of faulty) console.log(`  ${file}/${fault}`);

function total(): Row {
	const all = [...rows.values()];
	const count = (of: (row: Row) => number) => all.reduce((sum, row) => sum + of(row), 0);
	return {
		mails: count((row) => row.mails),
		exact: count((row) => row.exact),
		lost: all.flatMap((row) => row.lost),
		leaked: all.flatMap((row) => row.leaked),
		faulty: [],
	};
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`.padStart(7);
}
