/**
 * Lines with something in them that are looked at one by one. No mail that a person wrote has as many, and while they are read nothing else
 * of the process runs (docs/security.md).
 */
const MAX_LINES = 30_000;

/** Index after the last of them. */
export function endOfLines(text: string): number {
	if (text.length <= MAX_LINES) return text.length;
	let lines = 0;
	let start = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
		if (at > start && ++lines >= MAX_LINES) return at;
		start = at + 1;
	}
	return text.length;
}
