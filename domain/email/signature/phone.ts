import type { CountryCode } from 'libphonenumber-js';
import { splitAddress } from '../address';
import { phoneNumbers } from '../libraries';

/** The sender's phone number in a signature block. */

export interface PhoneContext {
	email: string | undefined;
	defaultCountry: string | undefined;
}

/** More numbers are a list of people or offices. */
const MAX_NUMBERS = 4;

/**
 * The first valid number that is no fax, as E.164 (`+493090182000`); `undefined` where that is not certain.
 * A number without country code counts only with a label or alone in its place, and only where the country is known.
 */
export function phoneIn(block: readonly string[], context: PhoneContext): string | undefined {
	const country = countryOf(context);
	const found = block.slice(0, 40).flatMap((line) => pieces(line).flatMap((piece) => numberIn(piece, country)));
	const numbers = new Set(found);
	return numbers.size > MAX_NUMBERS ? undefined : found[0];
}

/** A line may say several: `T +41 44 668 18 00 | F +41 44 668 18 01`, `Tel: 1 / Fax: 2`. */
function pieces(line: string): string[] {
	return line
		.slice(0, 300)
		.split(/\s?[|•·;]\s?|\s\/\s|,\s|\s{2,}|(?=\s(?:fax|mobile?|mob|cell|tel|phone|handy|direct)\b[.:])/i);
}

const LABEL =
	/^[^\p{L}\d+(]{0,3}(?:tel(?:efon|ephone|éfono|efono|éphone|efoon|ef)?|phone|mobil[e]?|mob|handy|cell(?:ulare|phone)?|direct|office|work|tél|tlf|móvil|movil|portable|puh|gsm|durchwahl|zentrale|call|тел|моб|τηλ|κιν|טל|טלפון|נייד|هاتف|جوال|電話|电话|전화|t|m|p|d|c|h|o)(?!\p{L})[^\d+(]{0,12}/iu;
const NOT_A_PHONE =
	/fax|^\W{0,3}f\b\s?[.:+]|iban|bic|swift|pin\b|order|bestell|invoice|rechnung|kunden|customer|ref|ust|vat|steuer|hrb|tax|nr\.|konto|account|meeting|passcode|zoom|room/i;
const DATE = /(?<![\d-])(?:\d{1,2}|\d{4})[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?![\d-])|\b(?:19|20)\d\d\b\s?[–-]\s?\d/;
const CANDIDATE = /(?:\+|00)\s?[\d\s()/.–-]{7,24}\d|\(?\d[\d\s()/.–-]{5,20}\d/;
const ONLY_A_NUMBER = /^[\s*+(\d][\d\s()/.–-]{6,22}(?:\s?(?:ext|x|dw)\.?\s?\d{1,5})?$/i;

function numberIn(piece: string, country: CountryCode | 'northAmerica' | undefined): string[] {
	const text = piece.replace(/\(0\)/g, ' ').trim();
	if (text === '' || NOT_A_PHONE.test(text) || DATE.test(text)) return [];
	const candidate = CANDIDATE.exec(text)?.[0].trim();
	if (candidate === undefined) return [];
	if (/^(?:\+|00)/.test(candidate)) return valid(candidate.replace(/^00/, '+'), undefined);
	if (country === undefined || (!LABEL.test(text) && !ONLY_A_NUMBER.test(text))) return [];
	if (country !== 'northAmerica') return valid(candidate, country);
	return /^\(?\d{3}\)?[\s.-]\s?\d{3}[\s.-]\d{4}$/.test(candidate) ? valid(candidate, 'US') : [];
}

function valid(candidate: string, country: CountryCode | undefined): string[] {
	const number = phoneNumbers().parsePhoneNumberFromString(candidate, country);
	return number?.isValid() ? [number.number] : [];
}

/** Domains of countries whose letters are not the country's code, or that everybody uses. */
const COUNTRY_OF: Readonly<Record<string, CountryCode | undefined>> = {
	uk: 'GB',
	io: undefined,
	co: undefined,
	ai: undefined,
	me: undefined,
	tv: undefined,
	eu: undefined,
	to: undefined,
	cc: undefined,
	ly: undefined,
	gg: undefined,
	sh: undefined,
	ag: undefined,
	fm: undefined,
	is: undefined,
	im: undefined,
	la: undefined,
	su: undefined,
};

/** A .com says nothing, but `(303) 555-0148` is written in North America only. */
function countryOf({ email, defaultCountry }: PhoneContext): CountryCode | 'northAmerica' | undefined {
	if (typeof defaultCountry === 'string' && /^[a-z]{2}$/i.test(defaultCountry))
		return defaultCountry.toUpperCase() as CountryCode;
	const top = splitAddress(email)?.domain.split('.').pop() ?? '';
	if (/^(?:com|net|org|us|edu|gov)$/.test(top)) return 'northAmerica';
	if (top in COUNTRY_OF) return COUNTRY_OF[top];
	return /^[a-z]{2}$/.test(top) ? (top.toUpperCase() as CountryCode) : undefined;
}
