/**
 * Marks: what the HTML knew about a line, carried through the conversion to text.
 * A mark is a private-use character and a letter on a line of its own; mail text can't forge one,
 * because these characters are taken out of it first.
 */

const OPEN = '\ue000';
const CLOSE = '\ue001';
const RESERVED = /[\u0000\ue000-\ue00f]/g;

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

/** The mail without the characters that marks are made of. */
export function withoutReserved(text: string): string {
	return text.replace(RESERVED, '');
}
