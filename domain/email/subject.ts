import { FORWARD_PREFIXES } from './forwardPrefixes';
import { oneLine } from './oneLine';
import { REPLY_PREFIXES, type SubjectPrefix } from './subjectPrefixes';

/** Subjects: what the first prefix says, and the subject of an answer. */

export type SubjectKind = SubjectPrefix['kind'] | 'none';

/**
 * What the first prefix of a subject says about the mail: `Re: Fwd: x` is a reply, `WG: x` a forward.
 * `either` is a prefix that one language uses for replies and another for forwards.
 */
export function subjectKind(subject: string): SubjectKind {
	const first = prefixes(subject).find(({ kind }) => kind !== 'tag');
	return first === undefined || first.kind === 'tag' ? 'none' : first.kind;
}

/**
 * The subject of an answer: exactly one `Re:`, whatever the language and number of reply prefixes before it.
 * A forward stays a forward: `AW: Fwd: x` becomes `Re: Fwd: x`.
 */
export function replySubject(subject: unknown): string {
	const line = oneLine(subject);
	const chain = prefixes(line);
	const kept = chain.filter(({ kind }) => kind === 'tag' || kind === 'forward').map(({ text }) => text.trim());
	return ['Re:', ...kept, rest(line, chain)].join(' ').trim();
}

interface Prefix {
	kind: SubjectPrefix['kind'] | 'tag';
	text: string;
}

const MAX_PREFIXES = 40;

/** `[users]` and `[EXTERNAL]` may stand between prefixes. A tag that ends the subject is the subject. */
const TAG = /^\s{0,20}\[[^\]\n]{1,40}\](?=\s*\S)/;

/** `Re[2]:`, `Re (2):`, `Re^2:`, `Sv.:` and the full-width colon are prefixes too. */
const COUNTER = '\\.?\\s?(?:[\\[(^]\\s?\\d{1,3}\\s?[\\])]?|\\d)?\\s{0,2}[:：]';

/** Programs of languages written from right to left put a mark of direction before the prefix. */
const LEADING = '[\\s\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]{0,20}';

const PATTERNS = [...REPLY_PREFIXES, ...FORWARD_PREFIXES].map(({ kind, prefix }) => ({
	kind,
	// One Latin letter is a prefix only in capitals: "i: x" may be anything.
	pattern: new RegExp(`^${LEADING}(?:${prefix})${COUNTER}`, 'iu'),
}));
const HAS_COLON = /[:：]/;
const ONE_SMALL_LETTER = /^\s{0,20}[a-z]\s?[:：]/;

function prefixes(subject: string): Prefix[] {
	const chain: Prefix[] = [];
	let remaining = subject;
	while (chain.length < MAX_PREFIXES) {
		const next = firstPrefix(remaining);
		if (next === undefined) break;
		chain.push(next);
		remaining = remaining.slice(next.text.length);
	}
	// A tag that no prefix follows belongs to the subject.
	while (chain.at(-1)?.kind === 'tag') chain.pop();
	return chain;
}

function firstPrefix(text: string): Prefix | undefined {
	const tag = TAG.exec(text);
	if (tag) return { kind: 'tag', text: tag[0] };
	if (!HAS_COLON.test(text) || ONE_SMALL_LETTER.test(text)) return undefined;
	for (const { kind, pattern } of PATTERNS) {
		const match = pattern.exec(text);
		if (match) return { kind, text: match[0] };
	}
	return undefined;
}

function rest(subject: string, chain: readonly Prefix[]): string {
	return subject.slice(chain.reduce((chars, { text }) => chars + text.length, 0)).trim();
}
