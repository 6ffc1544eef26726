import type { FormatCallback } from 'html-to-text';
import { closeBlock } from './closeBlock';
import type { DomNode } from '../dom';

/** Lists as a person types them: `- one`, `1. one`, what is inside an item indented below it. */

/** Deeper items are not indented any further: each level copies the text in it once more. */
const MAX_INDENTED_LISTS = 8;

/** A number beyond this is a trick: html-to-text's Roman numerals end at 3,999. */
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
	const start = Math.trunc(Number(list.attribs?.start ?? 1)) || 1;
	let next = Math.max(-MAX_START, Math.min(MAX_START, start));
	const letters = /^a$/i.test(String(list.attribs?.type ?? ''));
	return (item) => {
		if (item.name !== 'li') return '';
		const number = next++;
		const label = letters && number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number);
		return `${label}. `;
	};
}

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
