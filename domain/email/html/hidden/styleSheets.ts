/** Characters of style that are read. Gmail takes 16 KB of it, no mail that a person sees has more than this. */
const MAX_STYLE_CHARS = 200_000;

/** What is in comments is for Word. */
const COMMENT_OR_STYLE = /<!--|<style(?=[\s/>])([^>]{0,500})>/gi;
/** `<style media="print">`, as a query that parts of the sheet have. */
const MEDIA = /\smedia\s{0,5}=\s{0,5}["']?([^"'>]{1,200})/i;

/** What stands in the `<style>` elements of a mail, as one sheet. Time is linear. */
export function styleSheet(html: string): string {
	const parts: string[] = [];
	let chars = 0;
	let readTo = 0;
	for (const { 0: found, 1: attributes, index } of html.matchAll(COMMENT_OR_STYLE)) {
		if (index < readTo) continue;
		if (chars > MAX_STYLE_CHARS) break;
		const start = index + found.length;
		readTo = endOf(html, attributes === undefined ? '-->' : '</style', start);
		if (attributes === undefined) continue;
		const sheet = html.slice(start, Math.min(readTo, start + MAX_STYLE_CHARS));
		chars += sheet.length;
		parts.push(inMedia(sheet, MEDIA.exec(attributes)?.[1]));
	}
	return parts.join('\n');
}

/** Where the next `closing` begins, in capitals or not; the end of the mail where there is none. */
function endOf(html: string, closing: string, from: number): number {
	for (let at = html.indexOf(closing.slice(0, 2), from); at >= 0; at = html.indexOf(closing.slice(0, 2), at + 1)) {
		if (html.slice(at, at + closing.length).toLowerCase() === closing) return at;
	}
	return html.length;
}

function inMedia(sheet: string, media: string | undefined): string {
	return media === undefined ? sheet : `@media ${media.replace(/[{};]/g, '')} {${sheet}}`;
}
