const ESCAPES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;'],
]);

/** The text with everything that HTML would read as markup written as entities. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? character);
}

/** Plain text as HTML paragraphs: a blank line parts paragraphs, a line break stays a line break. */
export function textToHtml(text: string, paragraphStyle = 'margin:0 0 1em 0'): string {
	const lines = text
		.replace(/\r\n?/g, '\n')
		.trim()
		.split('\n')
		.map((line) => line.trimEnd());
	return paragraphs(lines)
		.map((paragraph) => `<p style="${paragraphStyle}">${paragraph.map(indented).join('<br>')}</p>`)
		.join('');
}

function paragraphs(lines: readonly string[]): string[][] {
	let last: string[] = [];
	const found = [last];
	for (const line of lines) {
		if (line !== '') last.push(line);
		else if (last.length > 0) found.push((last = []));
	}
	return found.filter((paragraph) => paragraph.length > 0);
}

/** HTML would swallow the blanks that indent a line. */
function indented(line: string): string {
	const text = line.trimStart();
	return '&nbsp;'.repeat(Math.min(line.length - text.length, 40)) + escapeHtml(text);
}
