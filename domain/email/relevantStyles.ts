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
	for (const { 0: delimiter, index } of plain.matchAll(/[{};]/g)) {
		if (delimiter === '{') {
			for (const around of open.slice(-1)) around.isLeaf = false;
			open.push({ prelude: plain.slice(preludeStart, index), bodyStart: index + 1, isLeaf: true, inner: '' });
		} else if (delimiter === '}') close(index);
		preludeStart = index + 1;
	}
	while (open.length > 0) close(plain.length);
	return kept;
}

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
	if (body === '' || (isLeaf && !MENTIONS_BEING_SEEN.test(body))) return '';
	const query = MEDIA.exec(prelude)?.[1];
	return query !== undefined && mediaApplies(query) === 'no' ? '' : `${prelude}{${body}}\n`;
}

const MENTIONS_BEING_SEEN = /display\s{0,5}:|visibility\s{0,5}:|(?:^|[^-\w])(?:max-)?height\s{0,5}:|opacity\s{0,5}:/i;
const MEDIA = /^[\s<!>-]{0,20}@media\s([^]{1,1000})$/i;

function withoutComments(sheet: string): string {
	return sheet.split('/*').map((part, at) => (at === 0 ? part : afterComment(part))).join(' ');
}

function afterComment(part: string): string {
	const end = part.indexOf('*/');
	return end < 0 ? '' : part.slice(end + 2);
}
