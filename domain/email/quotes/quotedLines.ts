import { attributionStrength } from './attribution';
import { isAnnounced } from './announced';
import type { HeaderReader } from '../lines/headerBlock';
import { textAt, type Line } from '../lines/lines';
import { separatorKind } from '../lines/separators';
import type { LineKind } from './announced';
import type { Searched } from './splitters';

/** A quote is history where an attribution precedes or opens it, or a mail program drew it; else it is what the writer quotes. */
export function resolveQuotes({ lines, headers, evidence: { answer } }: Searched, kinds: LineKind[]): void {
	let attributed = false;
	let before: LineKind = 'own';
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		const kind = kinds[at];
		if (line === undefined || kind === undefined) break;
		if (kind !== 'quoted') {
			if (kind !== 'blank') before = kind;
			continue;
		}
		const end = endOfQuote(lines, kinds, at);
		attributed ||= before === 'header' || before === 'history' || opensAsHistory({ lines, headers }, at, end);
		const typedAtEnd =
			answer !== false && line.blockquotes === 0 && !kinds.includes('own', end) && !isAnnounced(lines, kinds, at);
		if (kinds[at - 1] === 'own' && kinds[at + 1] !== 'quoted' && /^>\d/.test(line.shown)) {
			kinds[at] = 'own';
			continue;
		}
		const isHistory: boolean = attributed || line.scope !== 0 || typedAtEnd;
		kinds.fill(isHistory ? 'history' : 'own', at, end);
		before = isHistory ? 'history' : 'own';
		at = end - 1;
	}
}

/** Quoted lines, the blank ones between them, and words that fell out of a quote when a mail program broke its lines. */
function endOfQuote(lines: readonly Line[], kinds: readonly LineKind[], start: number): number {
	let end = start;
	let broken = false;
	for (let at = start; at < lines.length; at++) {
		if (kinds[at] === 'quoted') end = at + 1;
		else if (isFallenOut(lines, kinds, at)) broken = true;
		else if (kinds[at] !== 'blank') return broken && isLastFallenOut(lines, kinds, at) ? at + 1 : end;
	}
	return end;
}

function isFallenOut(lines: readonly Line[], kinds: readonly LineKind[], at: number): boolean {
	if (kinds[at + 1] !== 'quoted' || !mayFallOut(lines, kinds, at)) return false;
	// Between two pieces of one sentence a name may have fallen out.
	return /^\p{Ll}/u.test(textAt(lines, at)) || (isUnfinished(lines, at - 1) && /^\p{Ll}/u.test(textAt(lines, at + 1)));
}

/** The last words of a sentence whose other lines broke as well: the quote ends with them, and so does the mail. */
function isLastFallenOut(lines: readonly Line[], kinds: readonly LineKind[], at: number): boolean {
	return (
		mayFallOut(lines, kinds, at) && isUnfinished(lines, at - 1) && kinds.slice(at + 1).every((kind) => kind === 'blank')
	);
}

/** Right below a line as long as mail programs make them. */
function mayFallOut(lines: readonly Line[], kinds: readonly LineKind[], at: number): boolean {
	if (kinds[at] !== 'own' || kinds[at - 1] !== 'quoted') return false;
	return textAt(lines, at - 1).length >= 55 && textAt(lines, at).length <= 40;
}

function isUnfinished(lines: readonly Line[], at: number): boolean {
	return !/[.?!:…]["'”»)]?$/.test(textAt(lines, at));
}

function opensAsHistory(
	{ lines, headers }: { lines: readonly Line[]; headers: HeaderReader },
	start: number,
	end: number,
): boolean {
	let joined = '';
	for (let at = start; at < Math.min(end, start + 4); at++) {
		const text = textAt(lines, at);
		if (separatorKind(text) === 'reply' || headers.blockAt(at)?.certain) return true;
		joined = `${joined} ${text}`.trim();
		if (/[:：]$/.test(text) && attributionStrength(joined) === 'strong') return true;
	}
	return false;
}
