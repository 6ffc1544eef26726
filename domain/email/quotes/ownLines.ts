import { textAt, type Document, type Line } from '../lines/lines';
import {
	attributionStrength,
	beginsWithAttribution,
	beginsWithLead,
	endsLikeAttribution,
	MAX_ATTRIBUTION_LINES,
} from './attribution';

/** What mail programs write in the same line, or quote with a sign of their own, as the other modules look for it. */

/** "Yes please. On Tue, … Ana <ana@shop.example> wrote:" becomes two lines. */
export function withAttributionsApart({ lines, scopeEnds }: Document): Document {
	const splits = lines.map(attributionWithin);
	if (splits.every((at) => at === undefined)) return { lines, scopeEnds };
	const moved: number[] = [];
	const apart = lines.flatMap((line, index) => {
		const at = splits[index];
		moved.push(index + moved.length);
		return at === undefined ? [line] : [part(line, 0, at), part(line, at)];
	});
	const before = (end: number) => splits.slice(0, end).filter((at) => at !== undefined).length;
	return { lines: apart, scopeEnds: scopeEnds.map((end) => end + before(end)) };
}

function part(line: Line, start: number, end?: number): Line {
	const text = line.text.slice(start, end).trim();
	return { ...line, text, shown: text, looked: undefined };
}

const MAX_CHARS = 1_500;
/** An attribution has its address at most so far from its beginning. */
const MAX_HEAD_CHARS = 200;

/** Index of an attribution behind the writer's words in the same line. */
function attributionWithin({ text, shown, depth, history, cut }: Line): number | undefined {
	if (!text.includes('@') || depth > 0 || history || cut || text.length > MAX_CHARS || text !== shown.trim())
		return undefined;
	const ends = endsLikeAttribution(text);
	if ((!ends && !/[:：]\s/.test(text)) || beginsWithLead(text)) return undefined;
	const mail = ends ? text.lastIndexOf('@') : text.indexOf('@');
	const window = text.slice(Math.max(0, mail - MAX_HEAD_CHARS), mail);
	for (const blank of window.matchAll(/\s+/g)) {
		const at = mail - window.length + blank.index + blank[0].length;
		const rest = text.slice(at);
		if (!STARTS.test(rest) || !beginsWithLead(rest)) continue;
		if (/^\p{N}/u.test(text) && !/[.!?…]\s*$/.test(text.slice(0, at))) continue;
		if (beginsWithAttribution(rest) || (ends && attributionStrength(rest) === 'strong')) return at;
	}
	return undefined;
}

/** In the middle of a sentence the same words begin with a small letter. */
const STARTS = /^[\p{Lu}\p{Lo}\p{N}]/u;

/** Lines that begin with `| `, `» ` or `AS> ` below an attribution, and initials at the end of an answer, are quotes. */
export function withOtherQuotes(document: Document, answer: boolean | undefined): Document {
	const { lines, scopeEnds } = document;
	if (answer === false || !lines.some(({ text }) => signOf(text) !== undefined)) return document;
	const quoted = new Set<number>();
	const signs = new Set<string>();
	for (let at = 0; at < lines.length; at++) {
		const sign = signOf(textAt(lines, at));
		if (sign === undefined) continue;
		const end = endOfRun(lines, at, sign);
		const isLast = answer && INITIALS.test(sign) && end === lines.length;
		const isQuote = signs.has(sign) || isLast || isIntroduced(lines, at);
		if (isQuote) signs.add(sign);
		for (let inside = at; isQuote && inside < end; inside++) if (textAt(lines, inside) !== '') quoted.add(inside);
		at = end - 1;
	}
	return { scopeEnds, lines: lines.map((line, at) => (quoted.has(at) ? deeper(line) : line)) };
}

const INITIALS = /^[A-Z]/;
const SIGN = /^(?:([|»＞])|((?!SQL|PS|C>|CMD)[A-Z]{1,3}>))(?:\s|$)/;

/** A second bar makes a table of it. */
function signOf(text: string): string | undefined {
	const [, sign, initials] = SIGN.exec(text) ?? [];
	return sign === '|' && text.slice(1, 500).includes('|') ? undefined : (sign ?? initials);
}

function endOfRun(lines: readonly Line[], start: number, sign: string): number {
	let end = start;
	for (let at = start; at < lines.length; at++) {
		const text = textAt(lines, at);
		if (text !== '' && signOf(text) !== sign) return end;
		if (text !== '') end = at + 1;
	}
	return lines.slice(end).every(({ text }) => text === '') ? lines.length : end;
}

function isIntroduced(lines: readonly Line[], start: number): boolean {
	let at = start - 1;
	if (textAt(lines, at) === '') at--;
	if (!endsLikeAttribution(textAt(lines, at))) return false;
	let joined = '';
	for (let first = at; first > at - MAX_ATTRIBUTION_LINES && textAt(lines, first) !== ''; first--) {
		joined = `${textAt(lines, first)} ${joined}`.trim();
		if (attributionStrength(joined) !== undefined) return true;
	}
	return false;
}

function deeper(line: Line): Line {
	return { ...line, depth: line.depth + 1, text: line.text.replace(SIGN, '').trim() };
}
