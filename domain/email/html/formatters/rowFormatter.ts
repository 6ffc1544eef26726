import type { FormatCallback } from 'html-to-text';
import { closeBlock } from './closeBlock';
import { cellText, dataTableOf, type DataTable } from './dataTables';
import { isOneShortLine, type DomNode } from '../dom';

/**
 * Table rows. A row of data becomes `Lamp | 2`: any row of a table that is data (`dataTables.ts`), elsewhere a row of short cells.
 * Any other row is layout and its cells follow one another. Spans are ignored: `colspan=1000000` costs nothing.
 */

const MAX_CELL_CHARS = 60;
const MAX_CELLS = 30;

export const formatRow: FormatCallback = (node, walk, builder, options) => {
	const row = node as DomNode;
	const cells = row.children.filter((child) => child.type === 'tag');
	const table = cells.length > 1 && isOfCells(row, cells) ? dataTableOf(row) : undefined;
	if (table !== undefined) return formatData(node, walk, builder, (texts) => placed(texts, table));
	if (isData(row, cells)) return formatData(node, walk, builder, joined);
	formatLayout(node, walk, builder, options);
};

const formatLayout: FormatCallback = (node, walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 1 });
	walk(node.children, builder);
	closeBlock(builder, 1);
};

type Parameter<At extends number> = Parameters<FormatCallback>[At];
type Join = (cells: string[]) => string;

function formatData(node: Parameter<0>, walk: Parameter<1>, builder: Parameter<2>, join: Join): void {
	builder.openTable();
	builder.openTableRow();
	for (const cell of node.children) {
		if (cell.type !== 'tag') continue;
		builder.openTableCell({});
		walk([cell], builder);
		builder.closeTableCell({});
	}
	builder.closeTableRow();
	builder.closeTable({
		tableToString: (rows: Array<Array<{ text: string }>>) => join((rows[0] ?? []).map(({ text }) => text.trim())),
		leadingLineBreaks: 1,
		trailingLineBreaks: 1,
	});
}

/** Outside a table that is known as data: two cells or more, each one short line. */
function isData(row: DomNode, cells: DomNode[]): boolean {
	if (cells.length < 2 || cells.length > MAX_CELLS || !isOfCells(row, cells)) return false;
	return cells.every((cell) => isOneShortLine(cell, MAX_CELL_CHARS));
}

function isOfCells(row: DomNode, cells: DomNode[]): boolean {
	const onlyCells = cells.every(({ name }) => name === 'td' || name === 'th');
	return onlyCells && !row.children.some(({ type, data }) => type === 'text' && (data ?? '').trim() !== '');
}

function joined(cells: string[]): string {
	const texts = cells.filter((text) => text !== '');
	// A mark stands on a line of its own.
	if (texts.some((text) => text.includes('\n'))) return texts.join('\n');
	// Forms and headers are tables too: `Name: Ana`.
	return texts.reduce((line, text) => line + (line === '' ? '' : /[:：]$/.test(line) ? ' ' : ' | ') + text, '');
}

/** Every cell in its column: `Lamp |  | 4`. A row with merged cells has fewer, and keeps what it has. */
function placed(cells: string[], { used }: DataTable): string {
	const texts = cells.map(cellText);
	const isWhole = texts.length === used.length && texts.some((text) => text !== '');
	if (!isWhole || texts.includes(undefined)) return joined(texts.map((text, at) => text ?? cells[at] ?? ''));
	const kept = texts.filter((_, at) => used[at]).map((text = '') => text);
	if (kept.length === 1) return kept[0] ?? '';
	if (kept.length === 2 && isLabelled(kept, cells)) return joined(used.length === 2 ? cells : kept);
	// A line that begins with the sign would be read as a quotation.
	return kept.map((text, at) => (at === 0 && text === '' ? '–' : text)).join(' | ');
}

/** A form: `Name: Ana`, a label without a value, or a message of several lines. */
function isLabelled([label = '', value = '']: string[], cells: readonly string[]): boolean {
	return (
		value === '' || /[:：]$/.test(label) || (value.length > MAX_CELL_CHARS && cells.some((cell) => cell.includes('\n')))
	);
}
