import type { CountryCode } from 'libphonenumber-js';
import { countryNamed } from './countries';

/** The country of a postal address: by name, or by a postcode that only one country writes so. */

export const POSTAL_FORMS: ReadonlyArray<{ country: CountryCode; pattern: RegExp; example: string }> = [
	{ country: 'GB', pattern: /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u, example: 'London SW1A 1AA' },
	{ country: 'CA', pattern: /(?<![\p{L}\d])[A-Z]\d[A-Z] ?\d[A-Z]\d$/u, example: 'Toronto ON M5V 2T6' },
	{
		country: 'US',
		pattern:
			/(?<!\p{L})(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?$/u,
		example: 'Portland, OR 97201',
	},
	{
		country: 'AU',
		pattern: /(?<!\p{L})(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT) \d{4}$/u,
		example: 'Melbourne VIC 3000',
	},
	{ country: 'NL', pattern: /^\d{4} ?[A-Z]{2},? \p{Lu}/u, example: '1012 AB Amsterdam' },
	{ country: 'PL', pattern: /^\d{2}-\d{3} \p{Lu}/u, example: '00-950 Warszawa' },
	{ country: 'PT', pattern: /^\d{4}-\d{3} \p{Lu}/u, example: '1000-001 Lisboa' },
	{ country: 'BR', pattern: /(?<!\d)\d{5}-\d{3}$/u, example: 'São Paulo, SP, 01310-100' },
	{ country: 'JP', pattern: /^〒 ?\d{3}-?\d{4}/u, example: '〒530-0001 大阪市北区梅田9-9-9' },
	{ country: 'DE', pattern: /^D-\d{5} /u, example: 'D-10115 Berlin' },
	{ country: 'AT', pattern: /^A-\d{4} /u, example: 'A-1010 Wien' },
	{ country: 'CH', pattern: /^CH-\d{4} /u, example: 'CH-8001 Zürich' },
	{ country: 'FR', pattern: /^F-\d{5} /u, example: 'F-75001 Paris' },
	{ country: 'IT', pattern: /^I-\d{5} /u, example: 'I-20121 Milano' },
	{ country: 'BE', pattern: /^B(?:E)?-\d{4} /u, example: 'B-1000 Bruxelles' },
	{ country: 'LU', pattern: /^L(?:U)?-\d{4} /u, example: 'L-2449 Luxembourg' },
	{ country: 'SE', pattern: /^SE?-\d{3} ?\d{2} /u, example: 'SE-111 20 Stockholm' },
	{ country: 'DK', pattern: /^DK-\d{4} /u, example: 'DK-2100 København' },
	{ country: 'NO', pattern: /^NO?-\d{4} /u, example: 'NO-0150 Oslo' },
	{ country: 'FI', pattern: /^FI(?:N)?-\d{5} /u, example: 'FI-00100 Helsinki' },
	{ country: 'LV', pattern: /(?<!\p{L})LV-\d{4}$/u, example: 'Rīga, LV-1010' },
	{ country: 'LT', pattern: /(?<!\p{L})LT-\d{5}/u, example: 'LT-01103 Vilnius' },
];

/** The country of the addresses in a block; `undefined` where they name none, or two. */
export function addressCountry(block: readonly string[]): CountryCode | undefined {
	// Jordan and Chad are people, too: the first line is the name.
	const lines = block.slice(0, 40).filter((line, at) => line.length <= 160 && (at > 0 || /\d/.test(line)));
	const found = new Set(lines.flatMap(countriesIn));
	const [country] = found.size === 1 ? found : [];
	return country;
}

function countriesIn(line: string): CountryCode[] {
	const parts = line.split(/\s?[,|•·;()]\s?|\s[–—-]\s/).map((part) => part.trim());
	return parts.flatMap((part, at) => (at === parts.length - 1 ? (lastWords(part) ?? []) : (postal(part) ?? [])));
}

/** `Australia`, `Toronto ON M5V 2T6 Canada`, `Berlin`. */
function lastWords(part: string): CountryCode | undefined {
	const words = part.split(' ');
	const hasCode = /\d/.test(part);
	const ends = hasCode ? [1, 2, 3].map((count) => words.slice(-count).join(' ')) : [part];
	const named = ends.find((words) => countryNamed(words) !== undefined);
	// Atlanta lies in Georgia, too.
	return named === undefined || /^georgia$/i.test(named) ? postal(part) : countryNamed(named);
}

function postal(part: string): CountryCode | undefined {
	return POSTAL_FORMS.find(({ pattern }) => pattern.test(part))?.country;
}

/** `г. Алматы, Казахстан`, `Lisbon, Portugal`: a place and its country, and nothing else. */
export function isPlaceInCountry(text: string, isPlace: (part: string) => boolean): boolean {
	if (text.length > 80 || !text.includes(',')) return false;
	const parts = text.split(/\s?,\s?/);
	const country = parts.pop() ?? '';
	if (parts.length > 3 || countryNamed(country) === undefined) return false;
	return parts.every(
		(part) => part.split(' ').length <= MAX_PLACE_WORDS && (isPlace(part.replace(TOWN, '')) || CAPITALS.test(part)),
	);
}

/** "São Paulo" begins with a word that sentences have, too. */
const CAPITALS = /^\p{Lu}[\p{L}\p{M}'’-]{1,20}(?: \p{Lu}[\p{L}\p{M}'’-]{1,20}){1,3}$/u;

const MAX_PLACE_WORDS = 4;
/** "City" or "village", where a language writes it before the name. */
const TOWN = /^(?:г|гр|м|с|пгт|пос|місто|город|град|ciudad|città|ville)\.?\s(?=\p{Lu})/u;
