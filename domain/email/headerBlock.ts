import { HEADER_LABELS, type HeaderField } from './headerLabels';

/** The block of "From: … Sent: … To: … Subject: …" above history, in any language. */

export interface HeaderBlock {
	/** Index after the last line of the block. */
	end: number;
	/** What stands after the labels, the first of each kind. */
	fields: Partial<Record<HeaderField, string>>;
}

const MAX_LINES = 24;
const MAX_LABEL_LINE_CHARS = 2_000;

/** The header block that begins at line `start`, or `undefined`. Looks at no more than 24 lines. */
export function headerBlockAt(lines: readonly string[], start: number): HeaderBlock | undefined {
	if (labelled(lines[start]) === undefined) return undefined;
	const fields: HeaderBlock['fields'] = {};
	let end = start;
	let unlabelled = 0;
	for (let at = start; at < lines.length && at < start + MAX_LINES; at++) {
		const found = labelled(lines[at]);
		if (found) {
			record(fields, found);
			end = at + 1;
			unlabelled = 0;
		} else if (++unlabelled > MAX_UNLABELLED) break;
	}
	return isHeader(fields) ? { end, fields } : undefined;
}

/** A long list of recipients is broken into lines, and some programs put a blank line between the labels. */
const MAX_UNLABELLED = 3;

interface Labelled {
	kinds: readonly HeaderField[];
	value: string;
}

const LABEL = /^[\s*>|]{0,6}([^:：*|]{1,24}?)[\s*]{0,4}[:：]\s?\*{0,2}\s{0,4}([^]*)$/;

function labelled(line: string | undefined): Labelled | undefined {
	if (line === undefined || line.length > MAX_LABEL_LINE_CHARS) return undefined;
	const match = LABEL.exec(line);
	if (!match) return undefined;
	const kinds = KINDS_OF.get(match[1].replace(/[\u200c-\u200f\u2066-\u2069]/g, '').trim().toLowerCase());
	return kinds && { kinds, value: match[2].trim() };
}

/** A label may mean two things in two languages: the Spanish "a" is To, and "de" is From in four. */
function record(fields: HeaderBlock['fields'], { kinds, value }: Labelled): void {
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
	if (MAIL.test([from, to, cc].join(' ').slice(0, 1_000))) return true;
	if (subject === undefined) return false;
	return to !== undefined && date !== undefined ? true : TIME.test(date ?? '');
}

const MAIL = /[^\s@<>]{1,64}@[^\s@<>]{2,100}/;
const TIME = /\d{1,2}[:.h]\d{2}/;

const KINDS_OF = new Map<string, HeaderField[]>();

for (const row of HEADER_LABELS) {
	for (const kind of ['from', 'date', 'to', 'subject', 'cc'] as const) {
		for (const label of (row[kind] ?? '').split('|')) {
			const known = KINDS_OF.get(label) ?? [];
			if (label !== '' && !known.includes(kind)) KINDS_OF.set(label, [...known, kind]);
		}
	}
}
