import { isBlock, isVoid } from './elements';
import { scanTags, type Tag } from './scanTags';

/**
 * Deeper than any mail that a person sees: 60 nested Gmail quotes make about 200 levels.
 * The parser below html-to-text needs time that grows with depth × tags, and recursion ends near 2,500 levels.
 */
const MAX_DEPTH = 300;

/** How far up a closing tag looks for the tag it closes. Bounds the work on mail made of stray closing tags. */
const SEARCH_DEPTH = 400;

/** The same HTML where it is not too deep, else without the tags below the limit. No text is lost. */
export function limitDepth(html: string): string {
	return isTooDeep(html) ? flattened(html) : html;
}

function isTooDeep(html: string): boolean {
	if (opensFewTags(html)) return false;
	const open: string[] = [];
	let tooDeep = false;
	scanTags(html, (tag) => {
		if (tooDeep) return;
		follow(open, tag);
		tooDeep = open.length > MAX_DEPTH;
	});
	return tooDeep;
}

/** Fewer than could be too deep: most mail that a person writes. */
function opensFewTags(html: string): boolean {
	let tags = 0;
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
		if (html.charCodeAt(at + 1) !== 47 && !isBreak(html, at) && ++tags > MAX_DEPTH) return false;
	}
	return true;
}

/** `<br>`, of which mail has many and which holds nothing. `<breeze>` is counted. */
function isBreak(html: string, at: number): boolean {
	const end = html.charCodeAt(at + 3);
	return (
		(html.charCodeAt(at + 1) | 32) === 98 &&
		(html.charCodeAt(at + 2) | 32) === 114 &&
		(end === 62 || end === 32 || end === 47)
	);
}

function flattened(html: string): string {
	const open: string[] = [];
	const parts: string[] = [];
	let copiedTo = 0;
	scanTags(html, (tag) => {
		const depthBefore = open.length;
		const found = follow(open, tag);
		const depth = Math.max(depthBefore, open.length);
		if (found && (depth <= MAX_DEPTH || isVoid(tag.name))) return;
		parts.push(html.slice(copiedTo, tag.start), isBlock(tag.name) ? '<br>' : '');
		copiedTo = tag.end;
	});
	parts.push(html.slice(copiedTo));
	return parts.join('');
}

/** Follows one tag; says whether it opens or closes something. */
export function follow(open: string[], { name, closes }: Tag): boolean {
	if (closes) return close(open, name);
	if (isVoid(name)) return true;
	// `<p>one<p>two` and `<li>one<li>two`: the second closes the first.
	if (CLOSED_BY_THE_NEXT.has(name) && open[open.length - 1] === name) return true;
	open.push(name);
	return true;
}

const CLOSED_BY_THE_NEXT = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option', 'thead', 'tbody', 'tfoot']);

/** Takes an element and all that it holds off the open ones; says whether it was open. */
export function close(open: string[], name: string): boolean {
	const lowest = Math.max(0, open.length - SEARCH_DEPTH);
	for (let at = open.length - 1; at >= lowest; at--) {
		if (open[at] !== name) continue;
		while (open.length > at) open.pop();
		return true;
	}
	return false;
}
