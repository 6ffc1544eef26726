import { splitAddress } from '../address';

/** What a line says about who wrote the mail. */

/** A way to reach somebody: a number, an address, a site, or a label for one. */
export function isContactLine(text: string): boolean {
	if (text.length > 200) return false;
	if (MAIL.test(text) || isSite(text) || LABEL.test(text)) return true;
	return NUMBER.test(text.replace(DATE, ' '));
}

/** A site, not a page of one: below the name may also stand the page that the mail is about. */
function isSite(text: string): boolean {
	return SITE.test(text) && (!PAGE.test(text) || PROFILE.test(text));
}

const PAGE = /https?:\/\/[^\s/]{1,100}\/(?:[^\s/]{1,200}\/[^\s/)]|[^\s]{0,200}\d)/i;
const PROFILE = /\b(?:linkedin|xing|facebook|instagram|twitter|x|youtube|github|calendly|wa|t)\.(?:com|me)\//i;
const MAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,80}\.[a-z]{2,24}/i;
const SITE =
	/(?:^|[\s(|])(?:https?:\/\/|www\.)[^\s|]{3,}|(?:^|[\s|])[a-z0-9-]{2,40}\.(?:com|de|net|org|io|co\.uk|fr|es|it|nl|pl|ch|at|eu)(?:$|[\s|/])/i;
const LABEL =
	/^(?:tel|telefon|telephone|phone|mobil|mobile|handy|fax|cell|direct|office|tél|móvil|cellulare|telefoon|puh|тел|t|m|p|f|e|w)\s?[.:]\s?[+(\d@w]|(?:^|\s)(?:tel|fax|mob)\.?:?\s?[+(\d]/i;
/** Seven digits and more, as numbers are grouped. */
const NUMBER =
	/(?:^|[^\d\w])(?:\+|00|\(?0)\s?(?:[\d()][\s()/.–-]{0,3}){6,16}\d(?!\d)|\(\d{3}\)\s?\d{3}[-. ]\d{4}|(?:^|\s)\d{3}[-.]\d{3}[-.]\d{4}(?:$|\s)/;
const DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/g;

/** Whether the line is, or begins with, the name of the sender as the From line gives it. */
export function nameMatches(text: string, { name, email }: { name?: string; email?: string }): boolean {
	if (text.length > 160) return false;
	const first = segments(text)[0] ?? '';
	const words = wordsOf(first);
	if (words.length === 0 || words.length > 5) return false;
	const known = wordsOf(name ?? '');
	if (known.length > 0) return agree(words, known, first);
	const local =
		splitAddress(email)
			?.base.split(/[._-]/)
			.filter((part) => part.length > 2) ?? [];
	return local.length >= 2 && words.length >= 2 && local.every((part) => words.includes(part));
}

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
