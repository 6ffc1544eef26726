import type { CountryCode } from 'libphonenumber-js';
import { splitAddress } from '../address';
import { phoneNumbers } from '../libraries';
import { addressCountry } from './contact/addressCountry';
import { numbersIn, type NumberInLine } from './contact/reach';

/** The sender's phone number in a signature block. */

export interface PhoneContext {
	email: string | undefined;
	defaultCountry: string | undefined;
}

/** More numbers are a list of people or offices. */
const MAX_NUMBERS = 4;

/**
 * The first valid number that is no fax, as E.164 (`+493090182000`); `undefined` where that is not certain.
 * A number without country code counts only with a label or alone in its place, and only where the country is known: by the address beside
 * it, by option, or by the sender's domain.
 */
export function phoneIn(block: readonly string[], context: PhoneContext): string | undefined {
	const country = addressCountry(block) ?? countryOf(context);
	const found = block
		.slice(0, 40)
		.flatMap((line) => numbersIn(line))
		.filter(({ label }) => label === 'own')
		.flatMap((number) => numberOf(number, country));
	const numbers = new Set(found);
	return numbers.size > MAX_NUMBERS ? undefined : found[0];
}

function numberOf({ number }: NumberInLine, country: Country | undefined): string[] {
	if (/^(?:\+|00)/.test(number)) return valid(number.replace(/^00/, '+'), undefined);
	if (country === undefined) return [];
	if (country === 'northAmerica') return NORTH_AMERICAN.test(number) ? valid(number, 'US') : [];
	// "(212) 555-0142" is written in North America only, whatever the country's rules make of it. With blanks alone, Italians write so, too.
	if (/^\(?[2-9]/.test(number) && /[().-]/.test(number) && NORTH_AMERICAN.test(number) && !isNorthAmerican(country))
		return [];
	return valid(number, country);
}

type Country = CountryCode | 'northAmerica';

const NORTH_AMERICAN = /^\(?\d{3}\)?[\s.-]\s?\d{3}[\s.-]\d{4}$/;

function isNorthAmerican(country: CountryCode): boolean {
	return phoneNumbers().isSupportedCountry(country) && phoneNumbers().getCountryCallingCode(country) === '1';
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
