/** What carries meaning in a text: no blanks, line breaks, control or format characters, and one spelling of each character. */

const UNSAID = /[\s\p{Cf}\p{Cc}]+/gu;
const ASCII_UNSAID = /[\u0000- \u007f]+/g;
const ASCII = /^[\u0000-\u007f]*$/;

/** Also of texts that a mail is made of to be slow: time grows with the length, and so does the result. */
export function essence(text: string): string {
	if (ASCII.test(text)) return text.replace(ASCII_UNSAID, '');
	return folded(text.toWellFormed().replace(UNSAID, '')).replace(UNSAID, '');
}

/**
 * Compatibility forms as plain letters, but for the two ligatures that become sentences of 18 and 8 letters. Marks are put in order only in
 * runs that a script has: sorting them takes time that grows with the square of the run.
 */
function folded(text: string): string {
	return text
		.split(LEFT_AS_IT_IS)
		.map((piece, at) => (at % 2 === 0 ? piece.normalize('NFKC') : piece))
		.join('');
}

const LEFT_AS_IT_IS = /([\ufdfa\ufdfb]+|\p{M}{31,})/u;

/** Whether two texts have one essence, without making more of it than shows a difference. */
export function sameFolded(first: string, second: string): boolean {
	const [one, other] = [new Pieces(first), new Pieces(second)];
	for (;;) {
		one.fill();
		other.fill();
		if (one.ready === '' || other.ready === '') return one.ready === other.ready;
		const length = Math.min(one.ready.length, other.ready.length);
		if (one.ready.slice(0, length) !== other.ready.slice(0, length)) return false;
		one.ready = one.ready.slice(length);
		other.ready = other.ready.slice(length);
	}
}

const PIECE_CHARS = 4_000;

/** A text whose essence is made piece by piece. */
class Pieces {
	ready = '';
	private at = 0;

	constructor(private readonly text: string) {}

	fill(): void {
		while (this.ready === '' && this.at < this.text.length) {
			const end = Math.max(this.at + 1, startBefore(this.text, this.at + PIECE_CHARS));
			this.ready = essence(this.text.slice(this.at, end));
			this.at = end;
		}
	}
}

/** The last place at or before `at` where a character stands on its own. */
function startBefore(text: string, at: number): number {
	for (let place = at; place > Math.max(0, at - 100) && place < text.length; place--) {
		if (!attaches(text.charCodeAt(place))) return place;
	}
	return at;
}

const IS_UNSAID = 1;
const ATTACHES = 2;
let traits: Uint8Array | undefined;

/** Of UTF-16 code units, asked for every character of a mail. */
export function isUnsaid(code: number): boolean {
	return (trait(code) & IS_UNSAID) !== 0;
}

/** Marks, the later letters of a Hangul syllable, the second half of a character: they belong to what stands before them. */
export function attaches(code: number): boolean {
	return (trait(code) & ATTACHES) !== 0;
}

function trait(code: number): number {
	if (traits === undefined) traits = Uint8Array.from({ length: 0x10000 }, (_, at) => traitOf(String.fromCharCode(at)));
	return traits[code] ?? 0;
}

function traitOf(character: string): number {
	if (/[\s\p{Cf}\p{Cc}]/u.test(character)) return IS_UNSAID;
	return /[\p{M}\u1160-\u11ff\udc00-\udfff\uff9e\uff9f]/u.test(character) ? ATTACHES : 0;
}
