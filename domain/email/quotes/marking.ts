import { HeaderReader } from '../lines/headerBlock';
import { textAt, type Document, type Line } from '../lines/lines';
import { isDecorated } from '../lines/replyLines';
import { isRule, separatorKind } from '../lines/separators';
import { isAnnounced } from './announced';
import { isDeskMail } from './deskMail';
import type { Evidence } from './evidence';
import { isGroupWiseHeader } from '../lines/oneLineHeader';
import { splitterAt, type Searched, type Splitter } from './splitters';
import type { LineKind } from './announced';

/** First pass: where mail programs say that history begins. Quotes without their word are looked at later. */

export interface Marked {
	kinds: LineKind[];
	/** The mail hands on another one; nothing in it is history. */
	forwards: boolean;
	/** What stands above the newest history. */
	opensWith: Splitter['by'] | undefined;
}

export function marked(document: Document, searched: Searched): Marked {
	const { lines, evidence } = searched;
	const found: Marked = { kinds: lines.map(firstKind), forwards: false, opensWith: undefined };
	let fromHistory = false;
	for (let at = 0; at < lines.length; at++) {
		fromHistory ||= found.kinds[at] === 'header' || found.kinds[at] === 'history';
		// Apple Mail marks each line of what it forwards in plain text.
		if (!fromHistory && opensQuotedForward(lines, found.kinds, at)) return handedOn(found);
		if (found.kinds[at] !== 'own' && found.kinds[at] !== 'header') continue;
		const splitter = splitterAt(searched, at);
		if (splitter?.kind === 'forward') return handedOn(found);
		const end = splitter?.end ?? at + 1;
		const strength = found.kinds[at] === 'header' ? 'boxed' : splitter?.kind;
		const kind = strength && believed(lines, strength, end);
		const isContent = kind === 'cut' && splitter && isPasted({ lines, kinds: found.kinds, splitter }, evidence);
		// What a desk asks for above its own mail is no word of its writer's.
		if (isContent && isDeskLine(lines, splitter) && !found.kinds.slice(0, at).includes('own'))
			found.kinds.fill('header', at, end);
		if (kind !== undefined && !isContent) {
			found.opensWith ??= splitter?.by ?? 'attribution';
			found.kinds.fill('header', splitter?.start ?? at, end);
			if (kind === 'cut') found.kinds.fill('history', end, document.scopeEnds[lines[at]?.scope ?? 0]);
		}
		if (kind !== undefined) at = end - 1;
	}
	if (evidence.answer) markLastRule(lines, found.kinds);
	return found;
}

export function searchedIn({ lines }: Document, evidence: Evidence): Searched {
	const texts = lines.map(({ text }) => text);
	return { lines, texts, evidence, headers: new HeaderReader(texts) };
}

function opensQuotedForward(lines: readonly Line[], kinds: readonly LineKind[], at: number): boolean {
	return kinds[at] === 'quoted' && kinds[at - 1] !== 'quoted' && separatorKind(textAt(lines, at)) === 'forward';
}

function handedOn(found: Marked): Marked {
	return { ...found, kinds: found.kinds.map(() => 'own'), forwards: true };
}

function isDeskLine(lines: readonly Line[], { by, end }: Splitter): boolean {
	return by === 'reply line' && isDecorated(textAt(lines, end - 1));
}

interface Found {
	lines: readonly Line[];
	kinds: readonly LineKind[];
	splitter: Splitter;
}

/** A mail that its author put there: into a mail that is no answer, or behind "I got this mail:". */
function isPasted({ lines, kinds, splitter: { by, start, end } }: Found, { answer, sender }: Evidence): boolean {
	if (by === 'reply line') return isDeskMail(lines, start, sender);
	if (answer === false) return true;
	const said = lines.slice(start, end);
	if (said.some(({ box, text }) => box || OUTLOOK_RULE.test(text.slice(0, 100)))) return false;
	if (by === 'attribution' && said.some(({ text }) => text.includes('@'))) return false;
	return isAnnounced(lines, kinds, start);
}

/** Nobody draws it by hand. */
const OUTLOOK_RULE = /^_{20,}$/;

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

/** Outlook's rule, of which the history was taken away. */
function markLastRule(lines: readonly Line[], kinds: LineKind[]): void {
	const last = kinds.findLastIndex((kind) => kind !== 'blank');
	const text = textAt(lines, last);
	if (kinds[last] === 'own' && text.startsWith('_') && isRule(text)) kinds[last] = 'header';
}
