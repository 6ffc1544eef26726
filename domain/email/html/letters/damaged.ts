import { CP1252, CP1252_PLACES } from './symbolFonts';

/** Characters that a mail program read in the wrong character set, put right where the mail itself proves it. */
export function withoutDamage(text: string): string {
	if (!HAS_HIGH.test(text)) return text;
	return withCp1252(withoutDoubleUtf8(text));
}

const HAS_HIGH = /[\u0080-\u009f\u00c2-\u00f4]/;

/**
 * Control characters 0x80 to 0x9F are no text: they are Windows-1252 that was called Latin-1. 0x85 alone is a line break of mainframes;
 * in a mail with other line breaks, or with others of these bytes, it is the ellipsis.
 */
function withCp1252(text: string): string {
	if (!C1.test(text)) return text;
	const withEllipsis = C1_BUT_85.test(text) || text.includes('\n');
	return text.replace(ALL_C1, (character) => {
		if (character === '\u0085' && !withEllipsis) return character;
		const right = CP1252[character.charCodeAt(0) - 0x80] ?? ' ';
		return right === ' ' ? '' : right;
	});
}

const C1 = /[\u0080-\u009f]/;
const C1_BUT_85 = /[\u0080-\u0084\u0086-\u009f]/;
const ALL_C1 = /[\u0080-\u009f]/g;

/**
 * UTF-8 that was read as Windows-1252: `donâ€™t`, `MÃ¼ller`. Proof is a mail in which every character beyond ASCII belongs to such a run,
 * and one run that nobody types: inside a word, or a sign. A mail that has intact characters as well may be about this very damage.
 */
function withoutDoubleUtf8(text: string): string {
	if (!MAY_BE_DOUBLE.test(text)) return text;
	let isSound = true;
	let isProven = false;
	const mended = text.replace(HIGH_RUN, (run, at: number) => {
		if (!isSound) return run;
		const decoded = utf8Of(run);
		isSound = decoded !== undefined;
		if (decoded === undefined) return run;
		isProven ||= isProof({ run, decoded, before: text.charAt(at - 1), after: text.charAt(at + run.length) });
		return decoded;
	});
	return isSound && isProven ? withoutDoubleUtf8Again(mended, text) : text;
}

/** Damaged twice: `donÃ¢â‚¬â„¢t`. */
function withoutDoubleUtf8Again(mended: string, text: string): string {
	return mended.length < text.length && MAY_BE_DOUBLE.test(mended) ? withoutDoubleUtf8(mended) : mended;
}

/** Beginnings of UTF-8 with what continues them. */
const MAY_BE_DOUBLE = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const HIGH_RUN = /[^\u0000-\u007f\ue000\ue001]{1,4000}/g;

/** The run as UTF-8; `undefined` where its characters are none. */
function utf8Of(run: string): string | undefined {
	const bytes: number[] = [];
	for (const character of run) {
		const code = CP1252_PLACES.get(character) ?? character.charCodeAt(0);
		if (code < 0x80 || code > 0xff) return undefined;
		bytes.push(code);
	}
	const text = Buffer.from(bytes).toString('utf8');
	return text.includes('\ufffd') ? undefined : text;
}

interface Found {
	run: string;
	decoded: string;
	before: string;
	after: string;
}

/** A lone `Ã¼` between blanks is how a person shows the damage to us; a dash, a quote or an emoji is used there. */
function isProof({ run, decoded, before, after }: Found): boolean {
	if (/^[\u00a0\s]*$/.test(decoded)) return false;
	if ([...decoded].length > 1 || TYPOGRAPHIC.test(decoded)) return true;
	if (!/^[\u00a1-\u017f]$/.test(decoded)) return false;
	if (/^[a-z]$/.test(before) && /^[ÂÃÄÅ]/.test(run)) return true;
	// `AMANHÃ…` and `“Ö”` end a word in capitals and go on with punctuation.
	return LETTER.test(after) || (LETTER.test(before) && !/[\u00a0\u00ab\u00bb\u2010-\u203a]$/.test(run));
}

const TYPOGRAPHIC = /^[\u2010-\u203a\u20ac\u2122\u2190-\u21ff]|^\p{Extended_Pictographic}/u;
const LETTER = /^[a-z]$/i;
