import { textAt, type Line } from '../lines/lines';
import { isRule } from '../lines/separators';
import { isBanner } from './banners';
import { isRegister } from './contact/register';
import { isContactLine } from './contactLine';
import { endsLegal, isLegalLine, isLegalText } from './legal/legalLines';
import { isDelimiter, isListFooterLine } from './markers';
import { isMobileLine } from './mobile/mobileLines';

/** What devices, lists and lawyers put below a mail. */

/** The end of what the writer wrote: an index, from which on there are only mobile lines, list footers and legal texts. */
export function withoutFooters(lines: readonly Line[]): number {
	let end = beforeBrokenAttribution(lines, trimmed(lines, lines.length));
	// Each may stand below each other, twice at most.
	for (let turn = 0; turn < 4; turn++) {
		const before = beforeBanner(lines, beforeMobile(lines, beforeLegal(lines, beforeListFooter(lines, end))));
		if (before === end) break;
		end = before;
	}
	return end;
}

/** "On Tue, Mar 1, 2011 at 7:03 PM, Pia Dorn <pia@x.example": the program broke the line, and its end stands in the history. */
function beforeBrokenAttribution(lines: readonly Line[], end: number): number {
	const text = textAt(lines, end - 1);
	const isBroken = text.length <= 200 && /\b(?:19|20)\d\d\b/.test(text) && /<[^\s<>@]{1,64}@[^\s<>@]{1,80}$/.test(text);
	return isBroken && end > 1 ? trimmed(lines, end - 1) : end;
}

function beforeMobile(lines: readonly Line[], end: number): number {
	let last = end;
	while (last > 0 && isMobileLine(textAt(lines, last - 1))) last = trimmed(lines, last - 1);
	return last < end && last > 0 && isDelimiter(textAt(lines, last - 1)) ? trimmed(lines, last - 1) : last;
}

/** Some gateways put it below. A mail that is nothing else says it itself. */
function beforeBanner(lines: readonly Line[], end: number): number {
	if (!isBanner(textAt(lines, end - 1))) return end;
	const before = trimmed(lines, end - 1);
	return before > 0 ? before : end;
}

const MAX_LEGAL_LINES = 30;

/** The farthest legal text in the last lines below which there is nothing but more of it. */
function beforeLegal(lines: readonly Line[], end: number): number {
	if (!mayEndLegal(lines, end)) return end;
	let found = end;
	for (let at = end - 1, seen = 0; at >= 0 && seen < MAX_LEGAL_LINES; at--) {
		const text = textAt(lines, at);
		if (text === '') continue;
		seen++;
		if ((lines[at]?.depth ?? 0) > 0 || text.length > 4_000) break;
		if (isLegalLine(paragraphFrom(lines, at, end)) && isAllLegal(lines.slice(at, end))) found = at;
	}
	if (found === end) return end;
	return withoutRule(lines, trimmed(lines, found));
}

/** Whether the last line may be the last of a legal text: most mail ends with no word of a lawyer's, and then nothing else is asked. */
function mayEndLegal(lines: readonly Line[], end: number): boolean {
	const last = textAt(lines, end - 1);
	if (last.length > MAX_QUICK_CHARS || isRule(last) || isDelimiter(last) || isFooterLine(last)) return true;
	let sentence = last;
	for (let at = end - 2; at >= end - MAX_LEGAL_LINES && !ENDS_SENTENCE.test(textAt(lines, at)); at--)
		sentence = `${textAt(lines, at)} ${sentence}`;
	return endsLegal(sentence);
}

const MAX_QUICK_CHARS = 500;
const ENDS_SENTENCE = /[.!?:;。！？]$/;

/** The lines of one paragraph: programs wrap them. */
function paragraphFrom(lines: readonly Line[], start: number, end: number): string {
	const texts: string[] = [];
	for (let at = start; at < end && at < start + 12 && textAt(lines, at) !== ''; at++) texts.push(textAt(lines, at));
	return texts.join(' ');
}

/** "Disclaimer: I am no expert. Can you help?" is a customer's. */
export function isAllLegal(lines: readonly Line[]): boolean {
	const legal = lines.filter(({ text }) => text !== '' && !isRule(text) && !isDelimiter(text) && !isFooterLine(text));
	return legal.length === 0
		? lines.some(({ text }) => isLegalLine(text))
		: isLegalParagraph(legal.map(({ text }) => text));
}

function isLegalParagraph(texts: readonly string[]): boolean {
	return texts.length === 1
		? isLegalLine(texts[0] ?? '') || isLegalText(texts[0] ?? '')
		: texts.every(isLegalLine) || isLegalText(texts.join(' '));
}

function isFooterLine(text: string): boolean {
	return isLegalLine(text) || isRegister(text) || isListFooterLine(text) || isMobileLine(text) || isContactLine(text);
}

/** A list's lines, with nothing but its addresses and pages below them. */
function beforeListFooter(lines: readonly Line[], end: number): number {
	for (let at = Math.max(0, end - 10); at < end; at++) {
		if (!isListFooterLine(textAt(lines, at)) || !isAllFooter(lines, at, end)) continue;
		return withoutRule(lines, trimmed(lines, at));
	}
	return end;
}

/** What parted a footer from the text above it parts nothing more. */
function withoutRule(lines: readonly Line[], end: number): number {
	const last = textAt(lines, end - 1);
	return end > 1 && (isRule(last) || isDelimiter(last)) ? trimmed(lines, end - 1) : end;
}

function isAllFooter(lines: readonly Line[], start: number, end: number): boolean {
	return lines
		.slice(start, end)
		.every(({ text }) => text === '' || isRule(text) || isListFooterLine(text) || isContactLine(text) || isPage(text));
}

function isPage(text: string): boolean {
	return /^[^\s]{0,3}(?:https?:\/\/|www\.)\S{3,300}$/i.test(text) || /^\S{1,64}@\S{3,80}$/.test(text);
}

function trimmed(lines: readonly Line[], end: number): number {
	let last = end;
	while (last > 0 && textAt(lines, last - 1) === '') last--;
	return last;
}
