/** How many are worth naming. */
const MOST = 3;

/** A name is compared up to here: what is longer is no slip of the pen. */
const MAX_CHARS = 100;

/** The names that were probably meant, the nearest first: one that begins or ends alike, or differs by a few letters. */
export function nearNames(wanted: string, names: readonly string[]): string[] {
	const sought = plain(wanted);
	if (sought === '') return [];
	return names
		.map((name) => ({ name, steps: stepsTo(sought, plain(name)) }))
		.filter(({ steps }) => steps !== undefined)
		.sort((a, b) => Number(a.steps) - Number(b.steps) || a.name.localeCompare(b.name))
		.slice(0, MOST)
		.map(({ name }) => name);
}

/** Undefined: not near. Three letters in common at least, or "a" would be near to everything. */
function stepsTo(sought: string, name: string): number | undefined {
	const shorter = Math.min(sought.length, name.length);
	const isPart = shorter >= 3 && (name.includes(sought) || sought.includes(name));
	const steps = distance(sought, name);
	return isPart || steps <= Math.floor(sought.length / 3) ? steps : undefined;
}

/** Letters and digits in lower case without accents, so that "Follow-up" and "follow up" are one. */
function plain(name: string): string {
	return name
		.slice(0, MAX_CHARS)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters have to be added, removed or exchanged. */
function distance(from: string, to: string): number {
	const letters = [...to];
	let row = [0, ...letters.keys()].map((_, at) => at);
	for (const [line, letter] of [...from].entries()) {
		const next = [line + 1];
		for (const [at, other] of letters.entries())
			next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === other ? 0 : 1)));
		row = next;
	}
	return row[letters.length] ?? 0;
}
