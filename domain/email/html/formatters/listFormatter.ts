import type { FormatCallback } from 'html-to-text';
import { closeBlock } from './closeBlock';
import type { DomNode } from '../dom';

/** Lists as a person types them: `- one`, `1. one`, what is inside an item indented below it. */

/** Deeper items are not indented any further: each level copies the text in it once more. */
const MAX_INDENTED_LISTS = 8;

/** A number beyond this is a trick. */
const MAX_START = 3_000;

export const formatList: FormatCallback = (node, walk, builder) => {
	const list = node as DomNode;
	const items = list.children.filter((child) => child.type !== 'comment' && !isBlankText(child));
	if (items.length === 0) return;
	const depth = listDepth(list);
	const leading = depth > 1 ? 1 : 2;
	if (depth > MAX_INDENTED_LISTS) return walkFlat(items, walk, builder);
	const prefixes = items.map(prefixer(list));
	builder.openList({
		interRowLineBreaks: 1,
		leadingLineBreaks: leading,
		maxPrefixLength: Math.max(...prefixes.slice(0, 2_000).map(({ length }) => length)),
	});
	items.forEach((item, at) => {
		builder.openListItem({ prefix: prefixes[at] });
		walk([item], builder);
		builder.closeListItem();
	});
	builder.closeList({ trailingLineBreaks: leading });
};

/** An item without a list around it is a line. */
export const formatItem: FormatCallback = (node, walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 1 });
	walk(node.children, builder);
	closeBlock(builder, 1);
};

function walkFlat(items: DomNode[], walk: Parameters<FormatCallback>[1], builder: Parameters<FormatCallback>[2]): void {
	builder.openBlock({ leadingLineBreaks: 1 });
	walk(items, builder);
	closeBlock(builder, 1);
}

function prefixer(list: DomNode): (item: DomNode) => string {
	if (list.name !== 'ol') return (item) => (item.name === 'li' ? '- ' : '');
	const step = 'reversed' in (list.attribs ?? {}) ? -1 : 1;
	const items = list.children.filter(({ name }) => name === 'li').length;
	let next = wholeNumber(list.attribs?.start) ?? (step < 0 ? items : 1);
	const label = labeller(list);
	return (item) => {
		if (item.name !== 'li') return '';
		const number = Math.max(-MAX_START, Math.min(MAX_START, wholeNumber(item.attribs?.value) ?? next));
		next = number + step;
		return `${label(number)}. `;
	};
}

function wholeNumber(value: unknown): number | undefined {
	const number =
		typeof value === 'string' && /^\s{0,5}[+-]?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : undefined;
	return number === undefined ? undefined : Math.max(-MAX_START, Math.min(MAX_START, number));
}

/** Letters and Roman numbers as the list's type asks for them, in its element or its style. */
function labeller({ attribs }: DomNode): (number: number) => string {
	const style = String(attribs?.style ?? '').slice(0, 1_000);
	const type = String(attribs?.type ?? LIST_STYLES.get(LIST_STYLE.exec(style)?.[1]?.toLowerCase() ?? '') ?? '1');
	if (/^a$/i.test(type))
		return (number) => (number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number));
	if (/^i$/i.test(type)) return (number) => ROMAN[number - 1] ?? String(number);
	return String;
}

const LIST_STYLE = /list-style(?:-type)?\s?:\s?((?:lower|upper)-[a-z]{5,6})/i;
const LIST_STYLES = new Map([
	['lower-alpha', 'a'],
	['lower-latin', 'a'],
	['upper-alpha', 'a'],
	['upper-latin', 'a'],
	['lower-roman', 'i'],
	['upper-roman', 'i'],
]);
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

function listDepth(list: DomNode): number {
	let depth = 0;
	for (let node: DomNode | undefined = list; node && depth <= MAX_INDENTED_LISTS; node = node.parent) {
		if (node.name === 'ul' || node.name === 'ol') depth++;
	}
	return depth;
}

function isBlankText({ type, data }: DomNode): boolean {
	return type === 'text' && !/[^ \t\r\n\f]/.test(data ?? '');
}
