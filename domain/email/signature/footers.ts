import { textAt, type Line } from '../lines/lines';
import { isRule } from '../lines/separators';
import { isLegalLine } from './legalLines';
import { isDelimiter, isListFooterLine } from './markers';
import { isMobileLine } from './mobileLines';

/** What devices, lists and lawyers put below a mail. */

/** The end of what the writer wrote: an index, from which on there are only mobile lines, list footers and legal texts. */
export function withoutFooters(lines: readonly Line[]): number {
	let end = trimmed(lines, lines.length);
	end = beforeLegal(lines, beforeListFooter(lines, end));
	for (let last = end - 1; last >= 0 && isMobileLine(textAt(lines, last)); last = end - 1) end = trimmed(lines, last);
	return beforeLegal(lines, end);
}

/** The nearest legal text in the last lines, with all that follows: more legal text. */
function beforeLegal(lines: readonly Line[], end: number): number {
	let found = end;
	for (let at = end - 1, seen = 0; at >= 0 && seen < 12; at--) {
		if (textAt(lines, at) === '') continue;
		seen++;
		if (lines[at]?.depth === 0 && isLegalLine(textAt(lines, at))) found = at;
	}
	if (found === end || !isAllLegal(lines.slice(found, end))) return end;
	const before = trimmed(lines, found);
	return before > 0 && isRule(textAt(lines, before - 1)) ? trimmed(lines, before - 1) : before;
}

/** "Disclaimer: I am no expert. Can you help?" is a customer's. */
export function isAllLegal(lines: readonly Line[]): boolean {
	const text = lines.map((line) => line.text.slice(0, 1_000)).join(' ');
	return LEGAL_WORDS.test(text) && !lines.some((line) => /\p{L}\s?[?？]$/u.test(line.text));
}

const LEGAL_WORDS =
	/confiden|privileg|addressee|recipient|intended|vertraulich|empfänger|adressat|destinat|virus|virenfrei|liab|haft|poufn|riservat|vertrouwelijk|geadresseerde|sekretess|fortrolig|konfident|environment/i;

function beforeListFooter(lines: readonly Line[], end: number): number {
	for (let at = Math.max(0, end - 8); at < end; at++) {
		if (isListFooterLine(textAt(lines, at))) {
			const before = trimmed(lines, at);
			return before > 0 && (isRule(textAt(lines, before - 1)) || isDelimiter(textAt(lines, before - 1)))
				? trimmed(lines, before - 1)
				: before;
		}
	}
	return end;
}

function trimmed(lines: readonly Line[], end: number): number {
	let last = end;
	while (last > 0 && textAt(lines, last - 1) === '') last--;
	return last;
}
