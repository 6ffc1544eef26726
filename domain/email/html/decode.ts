import { htmlEntities } from '../libraries';

/** With its semicolon, as the longest name has 31 letters and digits. Without one, `&copy=1` may be part of an address. */
const NAME = /^(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});$/i;
const LONGEST_NAME = 33;

/** Entities as characters; a number that is no character becomes nothing, an unknown name stays. Linear, never throws. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	// A mail may be made of entities only; written one by one into a string, they take five times as long.
	const units = new Uint16Array(text.length);
	let length = 0;
	const write = (code: number) => (units[length++] = code);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const name = code === AMPERSAND ? nameAt(text, at + 1) : '';
		const characters = name === '' ? undefined : (COMMON.get(name) ?? rareCharacters(name));
		if (characters === undefined) write(code);
		else {
			for (let index = 0; index < characters.length; index++) write(characters.charCodeAt(index));
			at += name.length;
		}
	}
	return Buffer.from(units.buffer, 0, 2 * length).toString('utf16le');
}

const AMPERSAND = 0x26;

/** With its semicolon; empty: there is none near. */
function nameAt(text: string, at: number): string {
	const near = text.slice(at, at + LONGEST_NAME);
	return near.slice(0, near.indexOf(';') + 1);
}

/** No entity has more characters than its name. */
function rareCharacters(name: string): string | undefined {
	return NAME.test(name) ? htmlEntities().decodeHTMLStrict(`&${name}`).replace(NO_CHARACTER, '') : undefined;
}

const NO_CHARACTER = '\ufffd';

/** Nearly all that there are. */
const COMMON: ReadonlyMap<string, string> = new Map([
	['amp;', '&'],
	['lt;', '<'],
	['gt;', '>'],
	['quot;', '"'],
	['#39;', "'"],
	['nbsp;', '\u00a0'],
]);
