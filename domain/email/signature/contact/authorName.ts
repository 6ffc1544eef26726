import { splitAddress } from '../../address';
import type { Sender } from './sender';

/** The writer's name, as a line of its own. */

/** Whether the line is, or begins with, the name of the sender as the From line gives it. */
export function nameMatches(text: string, { name, email }: Sender): boolean {
	if (text.length > 160 || !mayName(text, { name, email })) return false;
	if (/[\p{L}][:：]/u.test(text.slice(0, 40).split(/[|•·,]/)[0] ?? '')) return false;
	const first = opened(segments(text)[0] ?? '');
	const known = wordsOf(name ?? '');
	const words = inScriptOf(wordsOf(first.replace(/^[\s*_~–—-]+/, '')), known);
	if (words.length === 0 || words.length > 5) return false;
	if (known.length > 0) return agree(words, known, first);
	const local =
		splitAddress(email)
			?.base.split(/[._-]/)
			.filter((part) => part.length > 2) ?? [];
	return local.length >= 2 && words.length >= 2 && local.every((part) => words.includes(part));
}

/** `Иван Сергеевич Петров / Ivan Petrov`: where the whole name is there, words of another script are the name once more. */
function inScriptOf(words: string[], known: readonly string[]): string[] {
	if (known.length < 2 || words.length > 8 || !known.every((word) => words.includes(word))) return words;
	const isLatin = known.every((word) => /^[\p{Script=Latin}\p{M}'’]+$/u.test(word));
	return words.filter((word) => known.includes(word) || /\p{Script=Latin}/u.test(word) === isLatin);
}

/** `Олена Коваль (Olena Koval)`: what stands in brackets says the name in other letters. */
function opened(text: string): string {
	const [, outside = '', inside = ''] = /^([^()（）]{2,60})[(（]([^()（）]{2,60})[)）]$/.exec(text) ?? [];
	return outside !== '' && isLatin(outside) !== isLatin(inside) ? `${outside} ${inside}` : text;
}

/** Whether the text is the sender's name and nothing else. */
export function isWholeName(text: string, { name = '' }: Sender): boolean {
	const known = wordsOf(name);
	const words = wordsOf(text);
	// "Rossi S.r.l." has letters that are no word of a name.
	return words.length === text.trim().split(/\s+/).length && words.every((word) => known.includes(word));
}

/** Whether some word of the name is in the text at all: nearly no line has one. */
export function mayName(text: string, { name, email }: Sender): boolean {
	const lower = text.toLowerCase().normalize('NFC');
	const words = (name ?? email ?? '').toLowerCase().normalize('NFC').match(WORD);
	return words !== null && words.some((word) => lower.includes(word));
}

const WORD = /[\p{L}\p{M}]{2,}/gu;

/** The parts of a line that is written as `Name | Title | Company`. */
export function segments(text: string): string[] {
	return text
		.split(/\s{0,100}[|•·]\s*|\s{1,100}[–—-]\s+|\s{3,}|\t/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** All words of the shorter are in the longer, and a line that is a name has nothing else in it but a degree or two. */
function agree(words: string[], known: string[], line: string): boolean {
	if (/^president(?:$|[ ,])/i.test(line)) return false;
	const shared = known.filter((word) => words.includes(word));
	if (known.length === 1) return shared.length === 1 && words.length <= 2;
	if (words.length === 1) return shared.length === 1 && known[0] === words[0];
	// "De Wit Flowers" is the company of Sanne de Wit.
	return (
		shared.filter((word) => !PARTICLES.has(word)).length >=
			Math.min(2, known.filter((word) => !PARTICLES.has(word)).length) && words.length - shared.length <= 2
	);
}

const PARTICLES = new Set([
	'al',
	'bin',
	'da',
	'de',
	'del',
	'den',
	'der',
	'di',
	'dos',
	'du',
	'el',
	'la',
	'le',
	'ten',
	'ter',
	'van',
	'von',
	'zu',
]);

function wordsOf(text: string): string[] {
	const plain = text.replace(/\(.{0,40}\)|,.{0,60}$/g, ' ').replace(/\b(?:dr|prof|mr|mrs|ms|ing|dipl)\b\.?/gi, ' ');
	return (
		plain
			.toLowerCase()
			.normalize('NFC')
			.match(/[\p{L}\p{M}'’]+/gu)
			?.filter((word) => word.length > 1) ?? []
	);
}

/** Whether a name that is written differently can be the sender's: "no" where From names a person and no word is shared. */
export function sharesName(text: string, { name, email }: Sender): 'yes' | 'no' | 'unknown' {
	const words = wordsOf(text);
	const address = splitAddress(email);
	const known = wordsOf(name ?? '');
	if (known.length === 0 && address === undefined) return 'unknown';
	const local = address?.base ?? '';
	if (words.some((word) => known.includes(word) || (word.length > 2 && plain(local).includes(plain(word)))))
		return 'yes';
	// 李伟 may well be Li Wei.
	if (isOtherScript(text, { name })) return 'unknown';
	// One word may be a shop's name or a nickname.
	return known.length >= 2 && !isHouse(known, address?.domain ?? '') ? 'no' : 'unknown';
}

/** Whether one is in Latin letters and the other is not. */
export function isOtherScript(text: string, { name }: Sender): boolean {
	return name !== undefined && /\p{L}/u.test(name) && isLatin(text) !== isLatin(name);
}

function isLatin(text: string): boolean {
	return /\p{Script=Latin}/u.test(text);
}

/** "Lund Lamps" of lund-lamps.example, "ACME Support": the display name is a house's, and any of its people may sign. */
function isHouse(known: readonly string[], domain: string): boolean {
	const bareDomain = plain(domain);
	return (
		known.filter((word) => word.length > 2 && bareDomain.includes(plain(word))).length >= 2 ||
		known.some((word) => HOUSE.test(word))
	);
}

const HOUSE =
	/^(?:gmbh|ag|kg|ltd|llc|inc|srl|spa|sarl|sas|bv|ab|oy|team|support|sales|service|office|info|shop|store|verkauf|vertrieb|einkauf|buchhaltung|kundenservice|group|company|hotel|kontakt|contact|marketing|accounting|hr)$/;

function plain(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\d]/gu, '');
}
