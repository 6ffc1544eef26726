import { HEADER_LABELS, type HeaderField } from './headerLabels';

/** The block of "From: … Sent: … To: … Subject: …" above history, in any language. */

export interface HeaderBlock {
	/** Index after the last line of the block. */
	end: number;
	/** It names a mail address or a time: no list of the writer's own has both the labels and that. */
	certain: boolean;
	/** What stands after the labels, the first of each kind. */
	fields: Partial<Record<HeaderField, string>>;
}

const MAX_LINES = 24;
const MAX_LABEL_LINE_CHARS = 2_000;

/** Finds header blocks in these lines. Each line is read once, however many blocks are looked for. */
export class HeaderReader {
	private readonly read: Array<Labelled | null> = [];
	private from = 0;

	constructor(private readonly lines: readonly string[]) {}

	/** The header block that begins at line `start`, or `undefined`. Looks at no more than 24 lines. */
	blockAt(start: number): HeaderBlock | undefined {
		if (this.labelled(start) === null || !this.hasFrom(start)) return undefined;
		const fields: HeaderBlock['fields'] = {};
		let end = start;
		let labels = 0;
		for (let at = start; at < Math.min(this.lines.length, start + MAX_LINES) && at - end <= MAX_UNLABELLED; at++) {
			const found = this.labelled(at);
			// Three labels in a row and then a blank line: what follows is another block.
			if (this.lines[at] === '' && end === at && labels >= 3 && labels === end - start) break;
			if (found === null) continue;
			// Behind a gap the same labels begin another block.
			if (at - end > 0 && found.kinds.every((kind) => fields[kind] !== undefined)) break;
			addTo(fields, found);
			end = at + 1;
			labels++;
		}
		if (this.beginsLater(start, end)) return undefined;
		return isHeader(fields) ? { end, fields, certain: TIME.test(fields.date ?? '') || hasMail(fields) } : undefined;
	}

	/** Whether the writer's own "Subject: x" stands above a block that is complete without it. */
	private beginsLater(start: number, end: number): boolean {
		let from = start;
		while (from < end && !this.labelled(from)?.kinds.includes('from')) from++;
		let first = from;
		while (first > start && this.labelled(first - 1) !== null) first--;
		return first > start && first < end && this.blockAt(first) !== undefined;
	}

	/** Whether "From:" is among the lines of the block. Looks at each line once where blocks are looked for from the top down. */
	private hasFrom(start: number): boolean {
		const end = Math.min(this.lines.length, start + MAX_LINES);
		if (this.from < start || this.from > end) this.from = start;
		while (this.from < end && !this.labelled(this.from)?.kinds.includes('from')) this.from++;
		return this.from < end;
	}

	private labelled(at: number): Labelled | null {
		return (this.read[at] ??= labelled(this.lines[at] ?? '') ?? null);
	}
}

/** A long list of recipients is broken into lines, and some programs put a blank line between the labels. */
const MAX_UNLABELLED = 3;

interface Labelled {
	kinds: readonly HeaderField[];
	value: string;
}

/** Stars are Gmail's bold in plain text, bars come from tables, `>` from quotes. */
const DECORATION = /^[\s*>|]{1,6}|[\s*]{1,4}$/g;
const MAX_LABEL_CHARS = 36;

function labelled(line: string): Labelled | undefined {
	if (line.length > MAX_LABEL_LINE_CHARS) return undefined;
	const colon = colonIn(line);
	if (colon < 1) return undefined;
	const label = line
		.slice(0, colon)
		.replace(/[\u200c-\u200f\u2066-\u2069]/g, '')
		.replace(DECORATION, '');
	const kinds = KINDS_OF.get(label.toLowerCase());
	return (
		kinds && {
			kinds,
			value: line
				.slice(colon + 1)
				.replace(/^[\s*]{1,8}/, '')
				.trimEnd(),
		}
	);
}

/** Index of the first colon, ASCII or full-width, among the characters that a label has; -1 without one. */
function colonIn(line: string): number {
	for (let at = 0; at < line.length && at < MAX_LABEL_CHARS; at++) {
		const code = line.charCodeAt(at);
		if (code === 0x3a || code === 0xff1a) return at;
	}
	return -1;
}

/** A label may mean two things in two languages: the Spanish "a" is To, and "de" is From in four. */
function addTo(fields: HeaderBlock['fields'], { kinds, value }: Labelled): void {
	const kind = kinds.find((candidate) => fields[candidate] === undefined);
	if (kind !== undefined) fields[kind] = value;
}

/**
 * From, and two of date, to and subject. A timetable has From, To and Date as well, so it takes a mail address too,
 * or a subject with a time, or all four.
 */
function isHeader({ from, date, to, subject, cc }: HeaderBlock['fields']): boolean {
	if (from === undefined) return false;
	if ([date, to, subject].filter((field) => field !== undefined).length < 2) return false;
	if (hasMail({ from, to, cc })) return true;
	if (subject === undefined) return false;
	return to !== undefined && date !== undefined ? true : TIME.test(date ?? '');
}

function hasMail({ from, to, cc }: HeaderBlock['fields']): boolean {
	return MAIL.test([from, to, cc].join(' ').slice(0, 1_000));
}

const MAIL = /[^\s@<>]{1,64}@[^\s@<>]{2,100}/;
/** No date: `04.03.2025`. */
const TIME = /\d{1,2}(?:[:.h時时点시]\s?\d{2}(?!\d|[.]\d))|[٠-٩۰-۹]{1,2}:[٠-٩۰-۹]{2}/;

const KINDS_OF = new Map<string, HeaderField[]>();

for (const row of HEADER_LABELS) {
	for (const kind of ['from', 'date', 'to', 'subject', 'cc'] as const) {
		for (const label of (row[kind] ?? '').split('|')) {
			const known = KINDS_OF.get(label) ?? [];
			if (label !== '' && !known.includes(kind)) KINDS_OF.set(label, [...known, kind]);
		}
	}
}
