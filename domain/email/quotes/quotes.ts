import { textAt, type Document, type Line } from '../lines/lines';
import type { Participant } from '../messageFields';
import { isAnnounced } from './announced';
import { isDeskMail } from './deskMail';
import { announcesInlineAnswers } from './inlineAnswers';
import { lookedAnswers } from './lookedAnswers';
import { namedAnswers } from './namedAnswers';
import { resolveQuotes, type LineKind } from './quotedLines';
import { HeaderReader } from '../lines/headerBlock';
import { separatorKind } from '../lines/separators';
import { isGroupWiseHeader, splitterAt, type Searched, type Splitter } from './splitters';
import { isTail } from './tail';

/** Parts what is new in a mail from the history below, above and between. */

export interface Parted {
	kinds: LineKind[];
	/** The mail hands on another one; nothing in it is history. */
	forwards: boolean;
	/** Its author wrote into the history: nothing above the last answer is left out. */
	answersInside: boolean;
	/** The same, but which lines are the answers nobody can tell. */
	answersSomewhere: boolean;
}

/** What the mail says beside its text. */
export interface Evidence {
	/** See `answered.ts`. */
	answer: boolean | undefined;
	sender: Participant | undefined;
}

/** Which lines of the mail are new. */
export function partLines(document: Document, evidence: Evidence): Parted {
	const parted = marked(document, evidence);
	if (parted.forwards) return parted;
	resolveQuotes(document, parted.kinds, evidence.answer);
	markTail(document.lines, parted.kinds);
	return withAnswersInside(document, parted, evidence.sender);
}

function withAnswersInside(document: Document, parted: Parted, sender: Participant | undefined): Parted {
	const { lines } = document;
	const { kinds } = parted;
	const answersSomewhere =
		!lines.some(({ looks }) => looks !== undefined) &&
		kinds.includes('history') &&
		announcesInlineAnswers(ownText(lines, kinds));
	const answers = [...lookedAnswers({ ...searchedIn(document), kinds }), ...namedAnswers(lines, kinds, sender)];
	for (const at of answers) kinds[at] = 'own';
	return { ...parted, answersSomewhere, answersInside: answers.length > 0 };
}

/**
 * The lines to show as new, by the policy of this package: losing a customer's words is worse than a long message.
 * Ordered from what binds most.
 */
export function newLines({ lines }: Document, { kinds, forwards, answersInside, answersSomewhere }: Parted): boolean[] {
	const all = () => lines.map(() => true);
	const firstOwn = kinds.indexOf('own');
	if (forwards || answersSomewhere) return all();
	if (firstOwn < 0) return all();
	const lastOwn = kinds.lastIndexOf('own');
	const isInline = answersInside || hasHistory(kinds, firstOwn, lastOwn) || isWithinQuote(kinds, firstOwn, lastOwn);
	if (isInline) return kinds.map((kind, at) => at <= lastOwn || kind === 'tail');
	return kinds.map((kind, at) => (at >= firstOwn && at <= lastOwn) || kind === 'tail');
}

function marked(document: Document, evidence: Evidence): Parted {
	const { lines } = document;
	const searched = searchedIn(document);
	const parted: Parted = {
		kinds: lines.map(firstKind),
		forwards: false,
		answersInside: false,
		answersSomewhere: false,
	};
	let fromHistory = false;
	for (let at = 0; at < lines.length; at++) {
		fromHistory ||= parted.kinds[at] === 'header' || parted.kinds[at] === 'history';
		// Apple Mail marks each line of what it forwards in plain text.
		if (
			parted.kinds[at] === 'quoted' &&
			!fromHistory &&
			parted.kinds[at - 1] !== 'quoted' &&
			separatorKind(textAt(lines, at)) === 'forward'
		)
			return handedOn(parted, lines);
		if (parted.kinds[at] !== 'own' && parted.kinds[at] !== 'header') continue;
		const splitter = splitterAt(searched, at);
		if (splitter?.kind === 'forward') return handedOn(parted, lines);
		const end = splitter?.end ?? at + 1;
		const strength = parted.kinds[at] === 'header' ? 'boxed' : splitter?.kind;
		const kind = strength && believed(lines, strength, end);
		if (kind === undefined) continue;
		if (kind === 'cut' && splitter && isContent({ lines, kinds: parted.kinds, splitter }, evidence)) {
			at = end - 1;
			continue;
		}
		parted.kinds.fill('header', splitter?.start ?? at, end);
		if (kind === 'cut') parted.kinds.fill('history', end, document.scopeEnds[lines[at]?.scope ?? 0]);
		at = end - 1;
	}
	return parted;
}

function searchedIn({ lines }: Document): Searched {
	const texts = lines.map(({ text }) => text);
	return { lines, texts, headers: new HeaderReader(texts) };
}

interface Found {
	lines: readonly Line[];
	kinds: readonly LineKind[];
	splitter: Splitter;
}

/** A mail that its author pasted: into a mail that is no answer, or behind "I got this mail:". */
function isContent({ lines, kinds, splitter: { by, start, end } }: Found, { answer, sender }: Evidence): boolean {
	if (by === 'reply line') return isDeskMail(lines, start, sender);
	if (answer === false) return true;
	if (
		lines[end - 1]?.box ||
		lines.slice(start, end).some(({ text }) => text.length >= 20 && /^_+$/.test(text)) ||
		(by === 'attribution' && lines.slice(start, end).some(({ text }) => text.includes('@')))
	)
		return false;
	return isAnnounced(lines, kinds, start);
}

function handedOn(parted: Parted, lines: readonly Line[]): Parted {
	return { ...parted, kinds: lines.map(() => 'own'), forwards: true };
}

function firstKind({ text, shown, history, cut, attribution, depth }: Line): LineKind {
	if (history || cut) return 'history';
	if (text === '') return 'blank';
	if (depth > 0) return isGroupWiseHeader(shown) ? 'own' : 'quoted';
	return attribution ? 'header' : 'own';
}

/**
 * What a splitter means: `marked` where the mail marks each line of the history that follows,
 * `cut` where everything up to the end of the scope is history.
 */
function believed(lines: readonly Line[], strength: string, end: number): 'marked' | 'cut' | undefined {
	const next = lines.slice(end, end + 6).find(({ text }) => text !== '');
	if (strength === 'cut') return 'cut';
	if (next !== undefined && (next.depth > 0 || next.history || next.attribution)) return 'marked';
	if (strength === 'strong') return 'cut';
	if (strength === 'boxed') return next !== undefined && next.scope !== 0 ? 'cut' : 'marked';
	return undefined;
}

/** A signature or a list's footer below the history is not an answer to it. */
function markTail(lines: readonly Line[], kinds: LineKind[]): void {
	const last = Math.max(kinds.lastIndexOf('history'), kinds.lastIndexOf('header'));
	if (last < 0) return;
	const below = lines.slice(last + 1);
	if (isTail(below)) kinds.forEach((kind, at) => at > last && kind === 'own' && (kinds[at] = 'tail'));
}

function hasHistory(kinds: readonly LineKind[], from: number, to: number): boolean {
	return kinds.slice(from, to).some((kind) => kind === 'history' || kind === 'header');
}

/** One quote above and, without another header, below: the answer stands where the writer cut the quote. */
function isWithinQuote(kinds: readonly LineKind[], firstOwn: number, lastOwn: number): boolean {
	return (
		kinds.lastIndexOf('history', firstOwn) >= 0 &&
		kinds.find((kind, at) => at > lastOwn && kind !== 'blank') === 'history'
	);
}

/** What stands above the history, or below it. */
function ownText(lines: readonly Line[], kinds: readonly LineKind[]): string {
	return lines
		.filter(({ text }, at) => kinds[at] === 'own' && text.length <= 500)
		.slice(0, 40)
		.map(({ text }) => text)
		.join('\n');
}
