import { hasMarks } from '../marks/marks';
import { hasWithin, textWithin, type DomNode } from '../dom';

/**
 * Mail uses tables for data and for layout. What says that a table is data: its markup (headings, a border), or rows of three cells or more
 * that all have as many. In such a table a cell keeps its place, even if it is empty, long or of two lines.
 */
export interface DataTable {
	/** By column: whether some row has something there. Spacers are empty in all. */
	used: readonly boolean[];
}

const tables = new WeakMap<DomNode, DataTable | undefined>();

/** The table that a row stands in, if that is data; worked out once a table. */
export function dataTableOf(row: DomNode): DataTable | undefined {
	const table = tableOf(row);
	if (table === undefined) return undefined;
	if (!tables.has(table)) tables.set(table, readTable(table));
	return tables.get(table);
}

function cellsOf(row: DomNode): DomNode[] {
	return row.children.filter((child) => child.name === 'td' || child.name === 'th');
}

/** The text of one cell in one line; `undefined` where it has to stay as it is. */
export function cellText(text: string): string | undefined {
	if (!text.includes('\n')) return text.trim();
	// A mark stands on a line of its own.
	if (hasMarks(text)) return undefined;
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join(' / ');
}

function tableOf(row: DomNode): DomNode | undefined {
	const { parent } = row;
	return parent?.name === 'table' ? parent : parent?.parent?.name === 'table' ? parent.parent : undefined;
}

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 30;
const MAX_CELL_CHARS = 1_000;
const SHORT_CHARS = 60;

function readTable(table: DomNode): DataTable | undefined {
	if (/^(?:presentation|none)$/i.test(table.attribs?.role ?? '')) return undefined;
	const rows = rowsOf(table);
	const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
	if (widest < 2 || widest > MAX_COLUMNS || rows.length > MAX_ROWS) return undefined;
	const isMarked = saysData(table, rows);
	if (!isMarked && !isGrid(rows, widest)) return undefined;
	const cells = rows.map(cellsOf);
	if (!cells.flat().every(isPlain)) return undefined;
	return { used: Array.from({ length: widest }, (_, at) => cells.some((row) => row[at] && !isEmpty(row[at]))) };
}

function rowsOf(table: DomNode): DomNode[] {
	return table.children.flatMap((child) => (SECTIONS.has(child.name ?? '') ? child.children : [child])).filter(isRow);
}

const SECTIONS = new Set(['tbody', 'thead', 'tfoot']);

function isRow({ name }: DomNode): boolean {
	return name === 'tr';
}

/** Headings, a border of the table or of its cells, or the class that Word and Excel give to tables with lines. */
function saysData(table: DomNode, rows: readonly DomNode[]): boolean {
	const { border = '', class: className = '', role = '', style = '' }: Record<string, string> = table.attribs ?? {};
	if (/^[1-9]\d{0,2}(?:px)?$/.test(border.trim()) || /^(?:table|grid)$/i.test(role)) return true;
	if (/\b(?:x_)?MsoTableGrid/.test(className.slice(0, 200)) || hasBorder(style)) return true;
	const [first] = rows;
	return first !== undefined && cellsOf(first).some(({ name, attribs }) => name === 'th' || hasBorder(attribs?.style));
}

function hasBorder(style: string = ''): boolean {
	return style.length < 2_000 && BORDER.test(style);
}

const BORDER =
	/(?:^|[;\s])border\s?:\s?(?:solid|\d[\d.]{0,5}(?:px|pt)?\s{1,3}solid|[a-z]{3,12}\s{1,3}[1-9][\d.]{0,5}(?:px|pt))/i;

/** Three cells or more in every row, most of them short and some of them more than a picture. */
function isGrid(rows: readonly DomNode[], widest: number): boolean {
	if (widest < 3 || rows.length < 2) return false;
	const cells = rows.map(cellsOf);
	if (!cells.every(({ length }) => length === widest)) return false;
	const all = cells.flat();
	const short = all.filter(
		(cell) => textWithin(cell, SHORT_CHARS + 1).trim().length <= SHORT_CHARS && !hasPicture(cell),
	);
	return short.length * 4 >= all.length * 3 && all.filter((cell) => !isEmpty(cell)).length * 2 >= all.length;
}

function hasPicture(cell: DomNode): boolean {
	return hasWithin(cell, ({ name }) => name === 'img');
}

/** A cell without tables, lists and quotations, and not too long for a line. */
function isPlain(cell: DomNode): boolean {
	if (textWithin(cell, MAX_CELL_CHARS + 1).length > MAX_CELL_CHARS) return false;
	return !hasWithin(cell, ({ name }) => KEEPS_LINES.has(name ?? ''));
}

const KEEPS_LINES = new Set(['table', 'ul', 'ol', 'blockquote', 'pre', 'hr', 'h1', 'h2']);

function isEmpty(cell: DomNode): boolean {
	return !/\S/.test(textWithin(cell, 200)) && !hasPicture(cell);
}
