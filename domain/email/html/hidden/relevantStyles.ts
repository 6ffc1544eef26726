import { mediaApplies } from './mediaQuery';

/**
 * A style sheet without what can't matter: blocks that say nothing about being seen, and parts for other windows. Those are nearly
 * all of a newsletter's sheet, and parsing them would take longer than reading the mail. Strings with braces are not looked for:
 * where one occurs, the rules around it may be left out.
 */
export function relevantStyles(sheet: string): string {
	const open: Frame[] = [];
	let kept = '';
	let preludeStart = 0;
	const plain = withoutComments(sheet);
	const close = (end: number) => {
		const frame = open.pop();
		if (frame === undefined) return;
		const text = textOf(frame, plain, end);
		const around = open[open.length - 1];
		if (around === undefined) kept += text;
		else around.inner += text;
	};
	for (let at = 0; at < plain.length; at++) {
		const code = plain.charCodeAt(at);
		if (code !== OPENS && code !== CLOSES && code !== SEMICOLON) continue;
		if (code === OPENS) {
			const around = open[open.length - 1];
			if (around !== undefined) around.isLeaf = false;
			open.push({ prelude: plain.slice(preludeStart, at), bodyStart: at + 1, isLeaf: true, inner: '' });
		} else if (code === CLOSES) close(at);
		preludeStart = at + 1;
	}
	while (open.length > 0) close(plain.length);
	return kept;
}

const OPENS = 123;
const CLOSES = 125;
const SEMICOLON = 59;

/** A block that is open. */
interface Frame {
	/** What stands before the brace: selectors, or `@media …`. */
	prelude: string;
	bodyStart: number;
	/** Holds declarations, not blocks. */
	isLeaf: boolean;
	/** What is kept of the blocks in it. */
	inner: string;
}

function textOf({ prelude, bodyStart, isLeaf, inner }: Frame, sheet: string, end: number): string {
	const body = isLeaf ? sheet.slice(bodyStart, end) : inner;
	if (body === '' || (isLeaf && !mentionsBeingSeen(body))) return '';
	const query = MEDIA.exec(prelude)?.[1];
	return query !== undefined && mediaApplies(query) === 'no' ? '' : `${prelude}{${body}}\n`;
}

/** Nearly every block has a font size and many a line height, so the cheap question comes first. */
function mentionsBeingSeen(block: string): boolean {
	const text = block.toLowerCase();
	return WORDS.some((word) => text.includes(word)) || HEIGHT.test(text) || TINY.test(text);
}

const WORDS = ['display', 'visibility', 'opacity', 'max-height'];
const HEIGHT = /(?<![-\w])height\s{0,5}:/;
const TINY = /font-size\s{0,5}:\s{0,5}(?:[0.]{1,4}(?:px|pt|r?em|%)?|1px)\s{0,5}(?:[;!]|$)/;
const MEDIA = /^[\s<!>-]{0,20}@media\s([^]{1,1000})$/i;

function withoutComments(sheet: string): string {
	return sheet
		.split('/*')
		.map((part, at) => (at === 0 ? part : afterComment(part)))
		.join(' ');
}

function afterComment(part: string): string {
	const end = part.indexOf('*/');
	return end < 0 ? '' : part.slice(end + 2);
}
