import { isBlock } from './elements';
import { scanTags } from './scanTags';

/** The words of HTML without a parser, in linear time, with entities as they are written. */
export function stripTags(html: string): string {
	const parts: string[] = [];
	let copiedTo = 0;
	let hiddenFrom = -1;
	scanTags(html, ({ name, closes, start, end }) => {
		if (hiddenFrom < 0) parts.push(withoutDeclarations(html.slice(copiedTo, start)));
		if (isBlock(name) || name === 'br') parts.push('\n');
		hiddenFrom = !closes && NOT_TEXT.has(name) ? start : -1;
		copiedTo = end;
	});
	if (hiddenFrom < 0) parts.push(withoutDeclarations(html.slice(copiedTo)));
	return parts.join('');
}

export const NOT_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'title']);

/** Comments and doctypes stand between the tags that `scanTags` reports. */
export function withoutDeclarations(text: string): string {
	if (!text.includes('<!')) return text;
	return text
		.split('<!')
		.map((part, at) => (at === 0 ? part : afterDeclaration(part)))
		.join('');
}

function afterDeclaration(part: string): string {
	const end = part.startsWith('--') ? part.indexOf('-->') + 2 : part.indexOf('>');
	return end > 1 ? part.slice(end + 1) : '';
}
