import type { DomNode as TypedNode } from 'html-to-text';
import { isBlock } from './elements';

/** A node as htmlparser2 makes it; the published types leave out the siblings. */
export interface DomNode extends TypedNode {
	children: DomNode[];
	parent?: DomNode;
	next?: DomNode | null;
	prev?: DomNode | null;
}

/** Questions about the DOM that the formatters ask; each looks at a bounded number of nodes. */

/** The text inside a node, up to a number of characters. */
export function textWithin(node: DomNode, maxChars: number): string {
	let text = '';
	walk(node, (inner) => {
		if (inner.type === 'text') text += inner.data ?? '';
		return text.length < maxChars;
	});
	return text.slice(0, maxChars);
}

/** Whether something inside the node is so; true as well where there is too much to look at. */
export function hasWithin(node: DomNode, isWanted: (inner: DomNode) => boolean): boolean {
	return !walk(node, (inner) => inner === node || !isWanted(inner));
}

/** Whether `node` is a table cell or the like that reads as one short line. */
export function isOneShortLine(node: DomNode, maxChars: number): boolean {
	let chars = 0;
	let blocks = 0;
	const sound = walk(node, (inner) => {
		if (inner.type === 'text') chars += (inner.data ?? '').trim().length;
		else if (TELLS_LINES.has(inner.name ?? '')) blocks += 2;
		else if (inner !== node && isBlock(inner.name ?? '')) blocks += 1;
		return chars <= maxChars && blocks <= 1;
	});
	return sound;
}

const TELLS_LINES = new Set(['table', 'ul', 'ol', 'blockquote', 'pre', 'br', 'hr']);

/** A line break that shows nothing: the last one in a block, or the last before a block begins. */
export function isSwallowedBreak(br: DomNode): boolean {
	let node = br;
	let textBefore = hasTextBefore(br);
	for (let climbed = 0; climbed < 10; climbed++) {
		const next = sibling(node, 'next');
		if (next) return textBefore && isBlock(next.name ?? '');
		const { parent } = node;
		if (!parent || isBlock(parent.name ?? '') || !parent.name) return textBefore;
		node = parent;
		textBefore ||= hasTextBefore(node);
	}
	return false;
}

function hasTextBefore(node: DomNode): boolean {
	const previous = sibling(node, 'prev');
	return previous !== undefined && !isBlock(previous.name ?? '');
}

/** The nearest sibling that is not a comment or blanks. */
function sibling(node: DomNode, side: 'next' | 'prev'): DomNode | undefined {
	let found = node[side];
	while (found && (found.type === 'comment' || (found.type === 'text' && isBlank(found.data)))) found = found[side];
	return found ?? undefined;
}

/** HTML's blanks; a non-breaking one is text. */
function isBlank(data: string | undefined): boolean {
	return data === undefined || (data.length < 2_000 && !/[^ \t\r\n\f]/.test(data));
}

const MAX_NODES = 200;

/** Visits nodes in order until `visit` says false or too many were seen. Says whether it saw all of them. */
function walk(root: DomNode, visit: (node: DomNode) => boolean): boolean {
	const waiting = [root];
	let node = waiting.pop();
	for (let seen = 0; node !== undefined; seen++, node = waiting.pop()) {
		if (seen >= MAX_NODES || !visit(node)) return false;
		const children = node.children ?? [];
		if (children.length > MAX_NODES) return false;
		waiting.push(...children.toReversed());
	}
	return true;
}
