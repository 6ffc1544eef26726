const BEGINNING_CHARS = 60;

/** The first words of a text, on one line: enough to know it by. */
export function beginningOf(text: string): string {
	const words = text
		.slice(0, 20 * BEGINNING_CHARS)
		.replace(/\s+/g, ' ')
		.trim();
	return words.length > BEGINNING_CHARS ? `${words.slice(0, BEGINNING_CHARS).trimEnd().toWellFormed()}…` : words;
}
