/**
 * Marks: what the HTML knew about a line, carried through the conversion to text.
 * A mark is a private-use character and a letter on a line of its own; mail text can't forge one,
 * because these characters are taken out of it first.
 */

const OPEN = '\ue000';
const CLOSE = '\ue001';
const RESERVED = /[\u0000\ue000-\ue00f]/g;
/** Looking for each is quicker than one pattern: text of one byte a character can't have any but the first. */
const RESERVED_SIGNS = ['\u0000', ...Array.from({ length: 16 }, (_, at) => String.fromCharCode(0xe000 + at))];

export type MarkKind = keyof typeof MARK_LETTERS;

export const MARK_LETTERS = {
	/** One level of quoting. It says nothing about history yet: a customer quotes your terms, too. */
	quote: 'q',
	/** Everything inside was written before. */
	history: 'h',
	/** Holds the history, but the writer's own text may stand between the quotes. */
	scope: 's',
	/** The line "On … Ana wrote:". */
	attribution: 'a',
	/** History from here to the end of the scope. */
	cut: 'c',
	signature: 'g',
	/** Outlook's line with the header block of the mail that is answered. */
	box: 'b',
	/** A short line, as programs draw it above a signature. */
	rule: 'r',
} as const;

const KINDS = new Map<string, MarkKind>(
	Object.entries(MARK_LETTERS).map(([kind, letter]) => [letter, kind as MarkKind]),
);

export interface Mark {
	kind: MarkKind;
	opens: boolean;
}

export function markText(kind: MarkKind, opens: boolean): string {
	return (opens ? OPEN : CLOSE) + MARK_LETTERS[kind];
}

export function hasMarks(line: string): boolean {
	return line.includes(OPEN) || line.includes(CLOSE);
}

/** A text without what the HTML knew about its lines. */
export function withoutMarks(text: string): string {
	return withoutLooks(hasMarks(text) ? text.replace(ALL_MARKS, '') : text);
}

const ALL_MARKS = new RegExp(`[${OPEN}${CLOSE}][a-z]`, 'g');

/** A line in pieces: marks, and the text between them. A list puts its prefix before a mark; that alone is no text. */
export function piecesOf(line: string): Array<Mark | string> {
	return line.split(MARK).flatMap((piece): Array<Mark | string> => {
		const kind = KINDS.get(piece.charAt(1));
		if (kind !== undefined && (piece[0] === OPEN || piece[0] === CLOSE)) return [{ kind, opens: piece[0] === OPEN }];
		return LIST_PREFIX.test(piece) ? [] : [piece];
	});
}

const MARK = new RegExp(`([${OPEN}${CLOSE}][a-z])`);
const LIST_PREFIX = /^\s*(?:(?:-|-?\d{1,5}\.|[a-z]\.|[ivx]{2,5}\.)\s*)?$/;

const LOOK = '\ue002';
const LOOK_NAMED = '\ue003';
const LOOK_ENDS = '\ue004';

/** Text of one look. Within a line, so that what stands beside it stays beside it. */
export function lookText(name: string, text: string): string {
	const words = text.trim();
	const start = text.indexOf(words);
	const marked = `${LOOK}${name}${LOOK_NAMED}${words}${LOOK_ENDS}`;
	return words === '' ? text : text.slice(0, start) + marked + text.slice(start + words.length);
}

/** A piece without name looks ordinary. */
export interface Piece {
	text: string;
	look: string | undefined;
}

/** A line without the marks of its looks. */
export function withoutLooks(line: string): string {
	return line.includes(LOOK) || line.includes(LOOK_ENDS) ? line.replace(LOOK_MARKS, '') : line;
}

const LOOK_MARKS = new RegExp(`${LOOK}[^${LOOK_NAMED}]{0,200}${LOOK_NAMED}|[${LOOK}-${LOOK_ENDS}]`, 'g');

/** The text of a line piece by piece. */
export function looksOf(line: string | undefined): Piece[] {
	if (line === undefined) return [];
	return line.split(LOOK).flatMap((part, at) => (at === 0 ? [{ text: part, look: undefined }] : piecesAfter(part)));
}

function piecesAfter(part: string): Piece[] {
	const named = part.indexOf(LOOK_NAMED);
	const ends = part.indexOf(LOOK_ENDS, named);
	if (named < 0 || ends < 0) return [{ text: part.replace(RESERVED, ''), look: undefined }];
	return [
		{ text: part.slice(named + 1, ends), look: part.slice(0, named) },
		{ text: part.slice(ends + 1), look: undefined },
	];
}

/** The mail without the characters that marks are made of. */
export function withoutReserved(text: string): string {
	return RESERVED_SIGNS.some((sign) => text.includes(sign)) ? text.replace(RESERVED, '') : text;
}
