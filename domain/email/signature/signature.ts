import type { Line } from '../lines/lines';
import { isContactLine, nameMatches, segments } from './contactLine';
import { withoutFooters } from './footers';
import { isDelimiter, isLegalLine } from './markers';
import { isSignOff } from './signOffs';

/** Finds the signature among the lines a writer wrote. A closing line alone ("Thanks, Jonas") is none. */

export interface FoundSignature {
	/** Which lines to take away. The sign-off and the name above a contact block stay. */
	removed: Set<number>;
	/** What is apart from the message: the block, and what a device, a list or a lawyer put below it. */
	text: string;
	/** Which lines tell about the sender; the first one is the sender's name where it is known. */
	block: string[];
	/** Whether the block is certainly the sender's own, so that its fields may be believed. */
	certain: boolean;
}

export interface Sender {
	name?: string;
	email?: string;
}

/** `lines` are the own lines; `tailFrom` is the index from which they stand below history, if any do. */
export function findSignature(lines: readonly Line[], sender: Sender): FoundSignature | undefined {
	const end = withoutFooters(lines);
	const removed = new Set<number>();
	for (let at = end; at < lines.length; at++) removed.add(at);
	const main = boxed(lines, end) ?? delimited(lines, end) ?? contactBlock(lines, end, sender);
	for (const at of main?.removed ?? []) removed.add(at);
	const below = range(end, lines.length)
		.map((at) => lines[at].text)
		.filter((text) => text !== '');
	if (main === undefined && below.length === 0) return undefined;
	const block = main?.block ?? [];
	return { removed, text: [...block, ...below].join('\n'), block, certain: main?.certain ?? false };
}

type Main = { removed: number[]; block: string[]; certain: boolean };

const MAX_BLOCK_LINES = 15;
const MAX_BLOCK_LINE_CHARS = 120;

/** In a container that the mail program made for it. */
function boxed(lines: readonly Line[], end: number): Main | undefined {
	if (!lines.some(({ signature }) => signature)) return undefined;
	const inside = range(0, end).filter((at) => lines[at].signature);
	// Some write their mail inside the container of their signature.
	if (inside.some((at) => isProse(lines[at].text))) return undefined;
	const block = inside.map((at) => lines[at].text).filter((text) => text !== '' && !isDelimiter(text));
	return inside.length === 0 ? undefined : { removed: inside, block: block.slice(0, 40), certain: true };
}

/** Below `-- `. A long text below it is no signature. */
function delimited(lines: readonly Line[], end: number): Main | undefined {
	for (let at = end - 1; at >= 0 && at > end - 40; at--) {
		if (!isDelimiter(lines[at].text)) continue;
		const below = range(at + 1, end)
			.map((index) => lines[index].text)
			.filter((text) => text !== '');
		const short =
			below.length <= MAX_BLOCK_LINES &&
			below.every((text) => text.length <= 200 && !isProse(text) && !isSentences(text));
		return short && at > 0 ? { removed: range(at, end), block: below, certain: true } : undefined;
	}
	return undefined;
}

/** Below a sign-off or the sender's name: short lines, one of them with a way to reach the sender. */
function contactBlock(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
	let contacts = false;
	for (let at = end - 1, seen = 0; at >= 0 && seen < MAX_BLOCK_LINES; at--) {
		const { text, depth } = lines[at];
		if (text === '') continue;
		seen++;
		const isName = nameMatches(text, sender);
		if (contacts && (isName || isSignOff(text))) return below(lines, { at, end, isName, sender });
		if (depth > 0 || !isBlockLine(text)) return undefined;
		if (isName && isOneLineSignature(text))
			return { removed: range(at, end), block: texts(lines, at, end), certain: true };
		contacts ||= isContactLine(text);
	}
	return undefined;
}

interface Anchor {
	at: number;
	end: number;
	isName: boolean;
	sender: Sender;
}

/** From the sign-off or name on; a name right below the sign-off stays with it. */
function below(lines: readonly Line[], { at, end, isName, sender }: Anchor): Main | undefined {
	if (isAnnounced(lines, at)) return undefined;
	if (isName && isOneLineSignature(lines[at].text)) {
		return { removed: range(at, end), block: texts(lines, at, end), certain: true };
	}
	if (isName) return { removed: range(at + 1, end), block: texts(lines, at, end), certain: true };
	const next = range(at + 1, end).find((index) => lines[index].text !== '');
	if (next === undefined) return undefined;
	const contact = isContactLine(lines[next].text);
	if (!contact && !isNameLike(lines[next].text)) return undefined;
	const named = contact ? at : next;
	return {
		removed: range(named + 1, end),
		block: texts(lines, next, end),
		certain: nameMatches(lines[next].text, sender),
	};
}

/** "Here is my new address:" and then the name: the block is what the mail is about. */
function isAnnounced(lines: readonly Line[], at: number): boolean {
	let above = at - 1;
	while (above >= 0 && lines[above].text === '') above--;
	return above >= 0 && /\p{L}\s?[:：]$/u.test(lines[above].text) && !isSignOff(lines[above].text);
}

/** Up to four words that begin as names do: below "Thanks," may also stand "please send it to:". */
function isNameLike(text: string): boolean {
	return /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{0,30}(?:\s[\p{L}(][\p{L}\p{M}.'’)-]{0,30}){0,4},?$/u.test(text);
}

/** Short, and no sentence: a postscript below the name is text. */
function isBlockLine(text: string): boolean {
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
function isProse(text: string): boolean {
	return (
		!isLegalLine(text) && (/\p{L}\?$/u.test(text) || (text.split(' ').length >= 15 && /\p{Ll}[.!:,]$/u.test(text)))
	);
}

/** Two of them or more: no slogan. */
function isSentences(text: string): boolean {
	return !isLegalLine(text) && text.split(' ').length >= 6 && /\p{L}[.?!]\s+\p{Lu}.{0,150}[.?!]$/u.test(text);
}

/** `Omar Reyes | Director of Operations | +1 212-555-0187` */
function isOneLineSignature(text: string): boolean {
	return /[|•·]/.test(text) && isContactLine(text);
}

function texts(lines: readonly Line[], start: number, end: number): string[] {
	return lines
		.slice(start, end)
		.map(({ text }) => text)
		.filter((text) => text !== '');
}

function range(start: number, end: number): number[] {
	return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
