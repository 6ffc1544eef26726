import { faultsOf, huntedCases, losesWords } from '../test/domain/email/hunted';

/**
 * How many of the cases from the field are read right, kind by kind. `npm run bench -- email-cases signature` shows the faults of the
 * kinds whose names contain "signature"; `all` shows every fault.
 */

const pattern = process.argv[2];
const rows = new Map<string, { right: number; lost: number; all: number }>();

for (const hunted of huntedCases()) {
	if (hunted.debatable) continue;
	const faults = faultsOf(hunted);
	const row = rows.get(hunted.kind) ?? { right: 0, lost: 0, all: 0 };
	rows.set(hunted.kind, row);
	row.all++;
	if (faults.length === 0) row.right++;
	if (losesWords(hunted)) row.lost++;
	if (
		faults.length > 0 &&
		pattern !== undefined &&
		(pattern === 'all' || hunted.kind.includes(pattern) || hunted.id === pattern)
	)
		console.log(`${hunted.id} (${hunted.kind}): ${faults.join('; ')}`);
}

const total = { right: 0, lost: 0, all: 0 };
for (const [kind, { right, lost, all }] of rows) {
	console.log(
		`${String(right).padStart(4)} of ${String(all).padStart(4)}, ${String(lost).padStart(3)} lose words  ${kind}`,
	);
	total.right += right;
	total.lost += lost;
	total.all += all;
}
console.log(
	`${total.right} of ${total.all} (${((total.right / total.all) * 100).toFixed(1)} %), ${total.lost} lose words`,
);
