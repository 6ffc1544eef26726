/**
 * Fonts that show signs where the text has letters. Word and Outlook write 🙂 as a `J` in Wingdings; a reader without the font, and every
 * plain text, shows the letter.
 */

/** From a first character on, one sign a character; a blank leaves the character as it is. */
interface SignRow {
	font: 'wingdings' | 'wingdings 2' | 'wingdings 3' | 'webdings' | 'symbol';
	from: number;
	signs: string;
	example: { letter: string; sign: string };
}

export const SIGN_ROWS: readonly SignRow[] = [
	{ font: 'wingdings', from: 0x21, signs: '✏✂✁👓🔔📖🕯☎✆✉✉📪📫📬📭', example: { letter: '(', sign: '☎' } },
	{ font: 'wingdings', from: 0x30, signs: '📁📂📄📄📄🗄⌛⌨🖱🖲💻💾💾💾✇✍', example: { letter: '6', sign: '⌛' } },
	{ font: 'wingdings', from: 0x40, signs: '✍✌👌👍👎☜☞☝☟🖐🙂😐☹💣☠🏳', example: { letter: 'J', sign: '🙂' } },
	{ font: 'wingdings', from: 0x50, signs: '🏱✈☼💧❄✝✞✟✠✡☪☯ॐ☸♈♉', example: { letter: 'Q', sign: '✈' } },
	{ font: 'wingdings', from: 0x60, signs: '♊♋♌♍♎♏♐♑♒♓&&●❍■□', example: { letter: 'n', sign: '■' } },
	{ font: 'wingdings', from: 0x70, signs: '□❑❒⬧⧫◆❖⬥☒⮹⌘❀✿❝❞', example: { letter: 'v', sign: '❖' } },
	{ font: 'wingdings', from: 0x80, signs: '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿', example: { letter: '\x81', sign: '①' } },
	{ font: 'wingdings', from: 0x9e, signs: '·•▪○○○◉◎○▪◻▲✦★✶✴✹✵', example: { letter: '§', sign: '▪' } },
	{ font: 'wingdings', from: 0xb0, signs: '⯐⌖✧⌑◇✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘', example: { letter: '«', sign: '★' } },
	{ font: 'wingdings', from: 0xc0, signs: '🕙🕚🕛', example: { letter: 'Â', sign: '🕛' } },
	{ font: 'wingdings', from: 0xd5, signs: '⌫⌦⮘➢⮙⮛⮈➲⮉⮋←→↑↓↖↗', example: { letter: 'Ø', sign: '➢' } },
	{ font: 'wingdings', from: 0xe5, signs: '↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳', example: { letter: 'è', sign: '➔' } },
	{ font: 'wingdings', from: 0xfb, signs: '✗✓☒☑', example: { letter: 'ü', sign: '✓' } },
	{ font: 'wingdings 2', from: 0x4f, signs: '✗✓☒☑☒☒☒', example: { letter: 'P', sign: '✓' } },
	{ font: 'wingdings 2', from: 0x95, signs: '··•●', example: { letter: '\x97', sign: '•' } },
	{ font: 'wingdings 2', from: 0xa2, signs: '■□', example: { letter: '£', sign: '□' } },
	{ font: 'wingdings 3', from: 0x21, signs: '→↑↓↖↗', example: { letter: '!', sign: '→' } },
	{ font: 'wingdings 3', from: 0x70, signs: '▲▼△▽◀▶◁▷', example: { letter: 'u', sign: '▶' } },
	{ font: 'webdings', from: 0x33, signs: '◀▶▲▼', example: { letter: '4', sign: '▶' } },
	{ font: 'webdings', from: 0x61, signs: '✓', example: { letter: 'a', sign: '✓' } },
	{ font: 'webdings', from: 0x72, signs: '✗', example: { letter: 'r', sign: '✗' } },
	{ font: 'webdings', from: 0x67, signs: '■', example: { letter: 'g', sign: '■' } },
	{ font: 'webdings', from: 0x3c, signs: '■', example: { letter: '<', sign: '■' } },
	{ font: 'symbol', from: 0x41, signs: 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ', example: { letter: 'W', sign: 'Ω' } },
	{ font: 'symbol', from: 0x61, signs: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ', example: { letter: 'm', sign: 'μ' } },
	{ font: 'symbol', from: 0xa2, signs: '′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂·÷≠≡≈…', example: { letter: '®', sign: '→' } },
	{ font: 'symbol', from: 0xd2, signs: '®©™∏√', example: { letter: 'Ö', sign: '√' } },
	{ font: 'symbol', from: 0xdb, signs: '⇔⇐⇑⇒⇓◊®©™∑', example: { letter: 'Þ', sign: '⇒' } },
];

const SIGNS = new Map<string, Map<number, string>>();

for (const { font, from, signs } of SIGN_ROWS) {
	const known = SIGNS.get(font) ?? new Map<number, string>();
	SIGNS.set(font, known);
	[...signs].forEach((sign, at) => known.set(from + at, sign));
}

/** The name of the symbol font that a style or `<font face>` puts first, `''` for another font, `undefined` where none is named. */
export function fontOf({ style = '', face }: Readonly<Record<string, string>>): string | undefined {
	const families = face ?? (style.length < MAX_STYLE_CHARS ? FAMILY.exec(style)?.[1] : undefined);
	if (families === undefined) return undefined;
	const [first = ''] = families.slice(0, 200).toLowerCase().split(',');
	const name = first
		.replace(/["']/g, '')
		.trim()
		.replace(/\s{1,9}/g, ' ');
	// The shorthand ends with the families: `font: 11pt Wingdings`.
	const font = [...SIGNS.keys()].find((known) => name === known || name.endsWith(` ${known}`));
	return font !== undefined && !OTHER_SYMBOL.test(name) ? font : '';
}

const MAX_STYLE_CHARS = 5_000;
const FAMILY = /(?:^|[;\s])font(?:-family)?\s?:\s?([^;]{1,300})/i;
const OTHER_SYMBOL = /segoe|apple|noto/;

/** A text in a symbol font, as signs. Longer ones are words that somebody would miss, in a font that was named by mistake. */
export function signsFor(text: string, font: string): string {
	const letters = text.trim();
	if (letters === '' || letters.length > MAX_LETTERS) return text;
	return text.replace(/[^\s]/g, (letter) => signFor(letter, font) ?? letter);
}

const MAX_LETTERS = 4;

function signFor(letter: string, font: string): string | undefined {
	const code = letter.charCodeAt(0);
	// Symbol fonts are also addressed in the private area, and their upper half as Windows writes it.
	const place = code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : (CP1252_PLACES.get(letter) ?? code);
	return SIGNS.get(font)?.get(place);
}

/** What Windows-1252 has between 0x80 and 0x9F; blanks are places without a character. */
export const CP1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
export const CP1252_PLACES: ReadonlyMap<string, number> = new Map(
	[...CP1252].flatMap((character, at) => (character === ' ' ? [] : [[character, 0x80 + at] as const])),
);

/** Plain text has no fonts: Outlook leaves the private character. Bullets of Symbol are the one thing that is not Wingdings. */
export function withoutPrivateSigns(text: string): string {
	if (!PRIVATE.test(text)) return text;
	return text.replace(ALL_PRIVATE, (letter) => (letter === '\uf0b7' ? '•' : (signFor(letter, 'wingdings') ?? '')));
}

const PRIVATE = /[\uf020-\uf0ff]/;
const ALL_PRIVATE = /[\uf020-\uf0ff]/g;
