import type { Document, Line } from '../lines/lines';
import type { Evidence } from './evidence';
import { announcesInlineAnswers } from './inlineAnswers';
import { lookedAnswers } from './lookedAnswers';
import { marked, searchedIn, type Marked } from './marking';
import { namedAnswers } from './namedAnswers';
import { withAttributionsApart, withOtherQuotes } from './ownLines';
import { resolveQuotes } from './quotedLines';
import type { Searched } from './splitters';
import { isTail } from './tail';
import { markWrapped } from './wrapped';
import type { LineKind } from './announced';

/** Parts what is new in a mail from the history below, above and between. */

export interface Parted extends Marked {
	/** Its author wrote into the history: nothing above the last answer is left out. */
	answersInside: boolean;
	/** The same, but which lines are the answers nobody can tell. */
	answersSomewhere: boolean;
}

/** The mail with its history where the functions below look for it: an answer's, or what may be one. */
export function prepared(document: Document, { answer }: Evidence): Document {
	return answer === false ? document : withOtherQuotes(withAttributionsApart(document), answer);
}

/** Which lines of the mail are new. */
export function partLines(document: Document, evidence: Evidence): Parted {
	const searched = searchedIn(document, evidence);
	const found = marked(document, searched);
	const parted = { ...found, answersInside: false, answersSomewhere: false };
	if (parted.forwards) return parted;
	resolveQuotes(searched, parted.kinds);
	markTail(document.lines, parted.kinds);
	return withAnswersInside(searched, parted);
}

function withAnswersInside({ lines, headers, evidence }: Searched, parted: Parted): Parted {
	const { kinds } = parted;
	if (!kinds.includes('history')) return parted;
	markWrapped(lines, kinds, headers);
	const isPlain = !lines.some(({ looked }) => looked !== undefined);
	const answersSomewhere = isPlain && announcesInlineAnswers(ownText(lines, kinds));
	const answers = [...lookedAnswers({ lines, headers, kinds }), ...namedAnswers(lines, kinds, evidence.sender)];
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
