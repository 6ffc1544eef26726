import {
	attributionStrength,
	type AttributionStrength,
	beginsWithAttribution,
	beginsWithLead,
	endsLikeAttribution,
	goesOnAbove,
	isAttributionWithoutColon,
	MAX_ATTRIBUTION_LINES,
} from './attribution';
import type { Evidence } from './evidence';
import { isGroupWiseHeader, isNotesHeader } from '../lines/oneLineHeader';
import { endOfBoxedHeader, endOfForeignHeader } from '../lines/foreignHeader';
import type { HeaderReader } from '../lines/headerBlock';
import { textAt, type Line } from '../lines/lines';
import { isReplyLine } from '../lines/replyLines';
import { isRule, phraseKind, separatorKind } from '../lines/separators';

/** Where in the writer's own lines history begins. */

export interface Splitter {
	kind: 'forward' | 'cut' | AttributionStrength;
	by: 'separator' | 'reply line' | 'header' | 'attribution';
	/** Lines `start` up to but without `end` say who wrote the history; they belong to it. */
	start: number;
	end: number;
}

export interface Searched {
	lines: readonly Line[];
	texts: readonly string[];
	headers: HeaderReader;
	evidence: Evidence;
}

/** The splitter that line `at` completes or begins, if it is one. */
export function splitterAt(searched: Searched, at: number): Splitter | undefined {
	const { lines } = searched;
	const line = lines[at];
	if (line === undefined) return undefined;
	const { text } = line;
	const separator = separatorKind(text);
	if (separator === 'forward') return { kind: 'forward', by: 'separator', start: at, end: at + 1 };
	if (separator === 'reply') {
		const by = isReplyLine(text) ? 'reply line' : 'separator';
		return { kind: 'cut', by, start: by === 'separator' ? at : afterOwnText(lines, at), end: at + 1 };
	}
	if (isGroupWiseHeader(line.shown) || isNotesHeader(text))
		return { kind: 'cut', by: 'attribution', start: at, end: at + 1 };
	const headerEnd = endOfHeader(searched, at);
	if (headerEnd !== undefined) return { kind: 'cut', by: 'header', start: afterOwnText(lines, at), end: headerEnd };
	const follows = quoteFollows(lines, at);
	if (beginsWithAttribution(text)) return { kind: 'cut', by: 'attribution', start: at, end: at + 1 };
	if (endsLikeAttribution(text)) return attributionEndingAt(lines, at, follows);
	// `2025/3/4 Ana Silva <ana@shop.example>`: old Gmail wrote no colon.
	const isWeak = follows && isAttributionWithoutColon(text);
	return isWeak ? { kind: 'weak', by: 'attribution', start: at, end: at + 1 } : undefined;
}

function endOfHeader({ lines, texts, headers, evidence }: Searched, at: number): number | undefined {
	const header = headers.blockAt(at);
	const isAlone = standsAlone(lines, at);
	if (header) return !isPasted(lines, at) && (header.certain || isAlone) ? header.end : undefined;
	const isBoxed = lines[at]?.box === true;
	if (isBoxed) return endOfBoxedHeader(texts, at);
	return isAlone ? endOfForeignHeader(texts, at, (value) => isAbout(value, evidence)) : undefined;
}

/** The mail that is answered has this one's subject, or went to its author. */
function isAbout(value: string, { subject, sender }: Evidence): boolean {
	const text = value.toLowerCase();
	return (
		(sender !== undefined && text.includes(sender.email)) || (subject !== '' && text.endsWith(subject.toLowerCase()))
	);
}

/** The headers of a mail as servers write them, which somebody was asked for. */
function isPasted(lines: readonly Line[], at: number): boolean {
	return SERVER_HEADER.test(textAt(lines, at - 1).slice(0, 60));
}

const SERVER_HEADER =
	/^(?:received|return-path|delivered-to|message-id|mime-version|content-type|dkim-signature|authentication-results|received-spf|arc-[a-z-]{3,30}|x-[a-z0-9-]{2,40})\s?:\s/i;

/** Below a blank line or a rule. Below "Invoice 4711" or "Please ship it so:" the writer made the block. */
function standsAlone(lines: readonly Line[], at: number): boolean {
	const above = textAt(lines, at - 1);
	return isRule(above) || phraseKind(above) === 'reply' || (above === '' && !/[:：]$/.test(textAt(lines, at - 2)));
}

function quoteFollows(lines: readonly Line[], at: number): boolean {
	const next = lines[at + 1]?.text === '' ? lines[at + 2] : lines[at + 1];
	return next !== undefined && (next.depth > 0 || next.history);
}

/** Outlook draws a rule above its header block, others write "Original message"; it goes with it. */
function afterOwnText(lines: readonly Line[], at: number): number {
	let start = at;
	while (start > 0 && goesWithHeader(textAt(lines, start - 1))) start--;
	return start;
}

function goesWithHeader(above: string): boolean {
	return above === '' || isRule(above) || phraseKind(above) === 'reply';
}

/**
 * Mail programs break the line, and a writer leaves no blank line above it. So the shortest join that reads as an attribution
 * is taken, unless a longer one begins with a lead word ("On", "Am") and the shorter does not.
 */
function attributionEndingAt(lines: readonly Line[], end: number, follows: boolean): Splitter | undefined {
	let found: Splitter | undefined;
	let joined = '';
	for (let start = end; start > end - MAX_ATTRIBUTION_LINES && isJoinable(lines[start]); start--) {
		const text = textAt(lines, start);
		// What ends with a colon is a sentence of its own.
		if (start < end && endsLikeAttribution(text)) break;
		joined = joined === '' ? text : `${text} ${joined}`;
		if (!follows && !HAS_DIGIT.test(joined)) continue;
		const kind = attributionStrength(joined);
		if (kind === undefined) continue;
		const better = found === undefined || (kind === 'strong' && found.kind === 'weak') || beginsWithLead(text);
		if (better) found = { kind, by: 'attribution', start, end: end + 1 };
		if (beginsWithLead(text)) break;
	}
	return found && withNameAbove(lines, found);
}

function withNameAbove(lines: readonly Line[], found: Splitter): Splitter {
	const { start } = found;
	const goesOn = isJoinable(lines[start - 1]) && goesOnAbove(textAt(lines, start), textAt(lines, start - 1));
	return goesOn ? { ...found, start: start - 1 } : found;
}

/** Without a date or a time it is believed only above a quote. */
const HAS_DIGIT = /\p{Nd}/u;

function isJoinable(line: Line | undefined): boolean {
	return line !== undefined && line.text !== '' && line.depth === 0 && !line.history;
}
