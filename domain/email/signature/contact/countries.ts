import type { CountryCode } from 'libphonenumber-js';
import { phoneNumbers } from '../../libraries';

/** Countries by their names, as Unicode's data has them for the languages of this package's tables. */

const LANGUAGES_OF: ReadonlyArray<readonly [script: RegExp, languages: string]> = [
	[
		/\p{Script=Latin}/u,
		'en de fr es ca gl it pt nl af sv da nb fi is et lv lt pl cs sk hu ro hr sl sq tr az uz vi id ms sw',
	],
	[/\p{Script=Cyrillic}/u, 'ru uk be bg sr mk kk ky mn'],
	[/\p{Script=Hangul}/u, 'ko'],
	[/[\p{Script=Han}\p{Script=Katakana}]/u, 'ja zh zh-Hant'],
	[/\p{Script=Greek}/u, 'el'],
	[/\p{Script=Hebrew}/u, 'he'],
	[/\p{Script=Arabic}/u, 'ar fa ur'],
	[/\p{Script=Thai}/u, 'th'],
	[/\p{Script=Devanagari}/u, 'hi mr ne'],
	[/\p{Script=Bengali}/u, 'bn'],
	[/\p{Script=Georgian}/u, 'ka'],
	[/\p{Script=Armenian}/u, 'hy'],
];

const MAX_CHARS = 40;

/** The country that the text is the name of, and of nothing else: `Казахстан`, `The Netherlands`, `USA`. */
export function countryNamed(text: string): CountryCode | undefined {
	if (text.length > MAX_CHARS || !/^[\p{Lu}\p{Lo}]/u.test(text)) return undefined;
	const [script, languages] = LANGUAGES_OF.find(([pattern]) => pattern.test(text)) ?? [];
	if (script === undefined || languages === undefined) return undefined;
	let names = NAMES.get(script);
	if (names === undefined) NAMES.set(script, (names = namesIn(languages.split(' '))));
	return names.get(keyOf(text));
}

/** Made when the first line asks for its script: all of them take a tenth of a second. */
const NAMES = new Map<RegExp, ReadonlyMap<string, CountryCode>>();

function namesIn(languages: readonly string[]): Map<string, CountryCode> {
	const found = new Map<string, CountryCode>();
	const countries = phoneNumbers().getCountries();
	for (const language of languages) {
		for (const style of ['long', 'short'] as const) {
			const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style });
			for (const country of countries) {
				const key = keyOf(names.of(country) ?? '');
				// The first language decides: "Guinea" is another country in Spanish.
				if (key !== '' && !found.has(key)) found.set(key, country);
			}
		}
	}
	return found;
}

function keyOf(name: string): string {
	return name.normalize('NFC').toLowerCase().replace(/^the /, '').replace(/[.’']/g, '');
}
