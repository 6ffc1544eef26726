import { withoutExcuse } from './excuse';
import { DEVICES, FILLERS, MAIL_WORD, MAKERS, MODEL, PRODUCTS } from './products';
import type { MobileRow } from './row';
import { MOBILE_ROWS } from './rows';
import { SLOGANS } from './slogans';

/** Lines that devices and mail programs put below a mail. */

/** Whether a device or mail program wrote the line: every word of it is known. "Sent by mail, tracking 4711" is a customer's. */
export function isMobileLine(text: string): boolean {
	if (text.length > 500) return false;
	const whole = withoutLinks(text);
	const line = withoutExcuse(whole);
	if (line.length < 4 || line.length > 120) return false;
	if (MAY_BE_SLOGAN.test(line) && SLOGANS.some(({ pattern }) => pattern.test(line))) return true;
	const lower = line.toLowerCase().replace(/i\u0307/g, 'i');
	return ANY_VERB.test(lower) && ROWS.some((row) => isSentFrom(lower, row, line !== whole));
}

/** What every slogan has: its program, or a script that is not Latin. */
const MAY_BE_SLOGAN = /mail|outlook|spark|aol|app|[^\u0000-\u024f]/i;

/** The program's name is often a link, and the link is often beside it. */
function withoutLinks(text: string): string {
	const plain = HAS_LINK.test(text)
		? text
				.replace(/[(<]\s?https?:[^\s()<>]{1,300}\s?[)>]/g, ' ')
				.replace(/(?:^|\s)(?:https?:\/\/|www\.)[^\s()<>]{1,300}$/g, ' ')
		: text;
	return plain
		.replace(/["“”„®™*_[\]]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/ ([.,:])/g, '$1')
		.trim()
		.replace(/[\s.:,!]{1,100}$/, '');
}

const HAS_LINK = /https?:|www\./;

interface Row {
	begins?: RegExp;
	ends?: RegExp;
	small: ReadonlySet<string>;
	own: ReadonlySet<string>;
}

const ROWS: readonly Row[] = MOBILE_ROWS.map((row: MobileRow) => ({
	begins: row.begins === undefined ? undefined : new RegExp(`^(?:${row.begins})(?![\\p{L}\\p{M}])`, 'u'),
	ends: row.ends === undefined ? undefined : new RegExp(`(?<![\\p{L}\\p{M}])(?:${row.ends})$`, 'u'),
	small: new Set(row.small.split(' ')),
	own: new Set(row.own.split(' ')),
}));

/** The verb of any row, where a row asks for it. */
const ANY_VERB = new RegExp(
	[
		`^(?:${MOBILE_ROWS.flatMap(({ begins }) => begins ?? []).join('|')})`,
		`(?:${MOBILE_ROWS.flatMap(({ ends }) => ends ?? []).join('|')})$`,
	].join('|'),
	'u',
);

/** Who excuses how they type speaks of the device at hand, with "my" or without. */
function isSentFrom(line: string, { begins, ends, small, own }: Row, isExcused: boolean): boolean {
	const rest = [begins, ends].find((verb) => verb?.test(line));
	if (rest === undefined) return false;
	let between = line;
	for (const verb of [begins, ends]) if (verb) between = between.replace(verb, ' ');
	const words = wordsOf(between);
	if (words.length === 0 || words.length > 12) return false;
	const kinds = words.map((word) => kindOf(word, small, own));
	if (kinds.includes('unknown')) return false;
	const has = (kind: WordKind) => kinds.includes(kind);
	// "Odesláno z mobilního telefonu" says it twice.
	const isDevice = kinds.filter((kind) => kind === 'device').length >= 2;
	if (isDevice || has('product') || ((isExcused || has('own')) && (has('maker') || has('device')))) return true;
	return has('maker') && (has('device') || words.some((word) => MAIL_WORD.test(word.replace(/^'/, ''))));
}

/** `K-9` and `web.de` are one word; `iPhone’umdan`, `Android-Gerät`, `meinem/meiner` and `המכשירiPhone` are two. */
function wordsOf(text: string): string[] {
	return text
		.replace(/k-9/g, 'k9')
		.replace(/t-online/g, 'tonline')
		.replace(/e-post/g, 'epost')
		.replace(/(?<!\p{L})mail[ -]app(?!\p{L})/gu, 'mailapp')
		.replace(/[’'‘]/g, " '")
		.replace(/[-–/]/g, ' ')
		.replace(/([\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}])([a-z])/gu, '$1 $2')
		.split(/[\s,:;()!?]+/)
		.map((word) => word.replace(/\.$/, ''))
		.filter((word) => word !== '' && word !== "'");
}

type WordKind = 'product' | 'maker' | 'device' | 'own' | 'small' | 'unknown';

function kindOf(raw: string, small: ReadonlySet<string>, own: ReadonlySet<string>): WordKind {
	// What follows an apostrophe is an ending or a word: `iPhone'a`, `l'application`.
	const word = raw.replace(/^'/, '');
	if (own.has(word)) return 'own';
	if (isForm(word, PRODUCTS)) return 'product';
	if (isForm(word, MAKERS)) return 'maker';
	if (isForm(word, DEVICES)) return 'device';
	if (small.has(word) || FILLERS.has(word) || MODEL.test(word)) return 'small';
	return raw !== word && word.length <= 6 ? 'small' : ENDINGS.test(word) ? 'small' : 'unknown';
}

/** Endings that stand apart after a hyphen: `iPhone-ról`, `iPhone-ul`. */
const ENDINGS = /^(?:ul|ului|om|omról|ról|ről|a|u|om|em|ja|iin|sta|stä|lta|ltä|ist|tik|dan|den|а|у|ом|מה|ה)$/u;

function isForm(word: string, of: readonly string[]): boolean {
	return of.some(
		(known) =>
			word === known ||
			(known.length >= 4 && word.startsWith(known) && /^[\p{L}\p{M}]{1,6}$/u.test(word.slice(known.length))),
	);
}
