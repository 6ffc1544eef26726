import { isReplyLine } from './replyLines';
import { FORWARD_SEPARATORS, REPLY_SEPARATORS } from './separatorTable';

export type SeparatorKind = 'reply' | 'forward';

/** `-----Original Message-----` in any language: what it parts, or `undefined`. Apple's forward has no dashes but a colon. */
export function separatorKind(line: string): SeparatorKind | undefined {
	if (line.length > 200) return undefined;
	if (isReplyLine(line)) return 'reply';
	const kind = phraseKind(line);
	if (kind === undefined || (kind === 'reply' && isShortOriginal(line))) return undefined;
	const dashed = /^\s?[*>]{0,3}\s?[-_=—–─]{2,}/.test(line);
	return dashed || (kind === 'forward' && /[:：]\s{0,3}$/.test(line)) ? kind : undefined;
}

/** What the phrase parts, with dashes or without: above a header block the phrase alone says it. */
export function phraseKind(line: string): SeparatorKind | undefined {
	if (line.length > 200) return undefined;
	const bare = isDrawn(line) ? line.replace(DECORATION, '').trim() : line;
	if (bare.length < 3 || bare.length > 60) return undefined;
	return KIND_OF.get(
		bare
			.replace(/\s?[:：]$/, '')
			.replace(/[’‘]/g, "'")
			.toLowerCase()
			.replace(DOTTED_I, 'i'),
	);
}

/** Whether something stands before or behind the words: most lines have nothing to take away. */
function isDrawn(line: string): boolean {
	return (
		DRAWN.includes(line.charAt(0)) || DRAWN.includes(line.charAt(line.length - 1)) || line.trim().length < line.length
	);
}

const DRAWN = '*>-_=—–─';

/** `--- Original ---` may be anybody's headline; QQ draws eighteen dashes. */
function isShortOriginal(line: string): boolean {
	return line.length < 40 && /^\W*original\W*$/i.test(line);
}

/** What becomes of the Turkish capital I. */
const DOTTED_I = /i\u0307/g;

/** A line of nothing but dashes or underscores, as Outlook draws it above a header block. */
export function isRule(line: string): boolean {
	return line.length >= 5 && line.length <= 300 && /^[-_=*—–\u2500-\u257f＝＿ー－]+$/.test(line);
}

/** Dashes, stars and quote signs around a phrase, in any number. */
const DECORATION = /^[\s*>\-_=—–─]+|[\s*\-_=—–─]{1,1000}$/g;

const KIND_OF: ReadonlyMap<string, SeparatorKind> = new Map([
	...REPLY_SEPARATORS.flatMap(({ phrases }) => phrases.map((phrase) => [phrase, 'reply'] as const)),
	...FORWARD_SEPARATORS.flatMap(({ phrases }) => phrases.map((phrase) => [phrase, 'forward'] as const)),
]);
