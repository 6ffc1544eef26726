import { record } from '../../record';
import { sameText } from './sameText';

/** What a teammate wrote, in the customer's language. */
export interface Translation {
	language: string;
	/** HTML. */
	body: string;
}

/** BCP 47, as far as Intercom writes it. */
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}$/i;

/**
 * The translation that the customer reads. Intercom gives the words by language, beside the original's language or words
 * (docs/facts/intercom.md 10.23); with several the customer's language decides. Undefined: there is none, or nobody knows which it is,
 * so the original has to do.
 */
export function translationOf(
	part: Readonly<Record<string, unknown>>,
	customersLanguage?: unknown,
): Translation | undefined {
	const translations = record(part.translations);
	const written = typeof part.body === 'string' ? part.body : '';
	const found = Object.entries(translations)
		.filter(([language]) => LANGUAGE.test(language) && !isSame(language, translations.original))
		.map(([language, value]) => ({ language, body: wordsIn(value) }))
		.filter(({ body }) => body.trim() !== '' && !sameText(body, written) && !sameText(written, body));
	const [only] = found;
	if (found.length <= 1) return only;
	return found.find(({ language }) => isSame(language, customersLanguage));
}

/** `de` is the language of `de-AT`. */
function isSame(language: string, other: unknown): boolean {
	if (typeof other !== 'string' || !LANGUAGE.test(other)) return false;
	const [one, two] = [plain(language), plain(other)];
	return one === two || one.split('-')[0] === two || two.split('-')[0] === one;
}

function plain(code: string): string {
	return code.toLowerCase().replaceAll('_', '-');
}

function wordsIn(value: unknown): string {
	if (typeof value === 'string') return value;
	const { body, text } = record(value);
	return typeof body === 'string' ? body : typeof text === 'string' ? text : '';
}
