import { isContactLine, segments } from './contactLine';
import { isLegalLine } from './legalLines';

/** What a line says about being part of a signature block. */

const MAX_BLOCK_LINE_CHARS = 120;

/** Up to four words that begin as names do: below "Thanks," may also stand "please send it to:". */
export function isNameLike(text: string): boolean {
	return /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{0,30}(?:\s[\p{L}(][\p{L}\p{M}.'’)-]{0,30}){0,4},?$/u.test(text);
}

/** Short, and no sentence: a postscript below the name is text. */
export function isBlockLine(text: string): boolean {
	if (withoutLinks(text).length > MAX_BLOCK_LINE_CHARS || /^p\.?\s?s\b/i.test(text) || isAccount(text)) return false;
	if (/[?!]$|\p{Ll}{3}[.:]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)) return false;
	if (isCompanyLine(text)) return true;
	const words = Math.max(...segments(text).map((segment) => segment.split(' ').length), 0);
	return (
		words <= 14 && !(words >= 5 && /\p{Ll}{2}[.:,]$/u.test(text)) && !(words >= 5 && /^\p{Ll}+\s\p{Ll}/u.test(text))
	);
}

/** What the law wants below a company's mail: its register, its seat, its managers. */
function isCompanyLine(text: string): boolean {
	return text.length <= 400 && COMPANY_LINE.test(text);
}

const COMPANY_LINE =
	/\b(?:HRB|HRA|Amtsgericht|Handelsregister|Sitz der Gesellschaft|USt-?Id|VAT (?:no|number|reg)|SIRET|RCS [A-Z]|KvK|NIP|REGON|KRS|P\.?\s?IVA|Partita IVA|NIF|CIF|CNPJ|Company (?:no|number|reg)|Registered (?:in|office|no|number)|Org\.?\s?nr|CVR|Companies House)(?![\p{L}])/iu;

/** `Facebook (https://…) | LinkedIn (https://…)`: what a person sees of it. */
function withoutLinks(text: string): string {
	return text.length > 2_000 ? text : text.replace(/\s\(https?:[^\s()]{1,300}\)/g, '');
}

/** Where to pay the money back: below the name it is still what the customer says. */
function isAccount(text: string): boolean {
	return /\b(?:iban|swift|bic|sort code|routing (?:no|number)|account (?:no|number)|kontonummer|kontoinhaber)\b/i.test(
		text,
	);
}

/** A question, or a sentence longer than a title and an address. */
export function isProse(text: string): boolean {
	return (
		!isLegalLine(text) && (/\p{L}\?$/u.test(text) || (text.split(' ').length >= 15 && /\p{Ll}[.!:,]$/u.test(text)))
	);
}

/** Two of them or more: no slogan. */
export function isSentences(text: string): boolean {
	return !isLegalLine(text) && text.split(' ').length >= 6 && /\p{L}[.?!]\s+\p{Lu}.{0,150}[.?!]$/u.test(text);
}

/** `Omar Reyes | Director of Operations | +1 212-555-0187` */
export function isOneLineSignature(text: string): boolean {
	return /[|•·]/.test(text) && isContactLine(text);
}
