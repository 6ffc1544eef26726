import type { FormatCallback } from 'html-to-text';
import { closeBlock } from './closeBlock';
import { isOneShortLine, type DomNode } from '../dom';

/**
 * Table rows. Mail uses tables for data and for layout: a row of short cells is data and becomes `Lamp | 2`,
 * any other row is layout and its cells follow one another. Spans are ignored: `colspan=1000000` costs nothing.
 */

const MAX_CELL_CHARS = 60;
const MAX_CELLS = 30;

export const formatRow: FormatCallback = (node, walk, builder, options) => {
	const cells = node.children.filter((child) => child.type === 'tag') as DomNode[];
	const format = isData(node as DomNode, cells) ? formatData : formatLayout;
	format(node, walk, builder, options);
};

const formatLayout: FormatCallback = (node, walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 1 });
	walk(node.children, builder);
	closeBlock(builder, 1);
};

const formatData: FormatCallback = (node, walk, builder) => {
	builder.openTable();
	builder.openTableRow();
	for (const cell of node.children) {
		if (cell.type !== 'tag') continue;
		builder.openTableCell({});
		walk([cell], builder);
		builder.closeTableCell({});
	}
	builder.closeTableRow();
	builder.closeTable({ tableToString: joined, leadingLineBreaks: 1, trailingLineBreaks: 1 });
};

/** Data has two cells or more, each one short line, and nothing between the cells. */
function isData(row: DomNode, cells: DomNode[]): boolean {
	if (cells.length < 2 || cells.length > MAX_CELLS) return false;
	const onlyCells = cells.every(({ name }) => name === 'td' || name === 'th');
	const stray = row.children.some(({ type, data }) => type === 'text' && (data ?? '').trim() !== '');
	return onlyCells && !stray && cells.every((cell) => isOneShortLine(cell, MAX_CELL_CHARS));
}

function joined(rows: Array<Array<{ text: string }>>): string {
	const texts = (rows[0] ?? []).map(({ text }) => text.trim()).filter((text) => text !== '');
	// A mark stands on a line of its own.
	if (texts.some((text) => text.includes('\n'))) return texts.join('\n');
	// Forms and headers are tables too: `Name: Ana`.
	return texts.reduce((line, text) => line + (line === '' ? '' : /[:：]$/.test(line) ? ' ' : ' | ') + text, '');
}
