import { decodeEntities } from '../../email';
import { withoutTags } from './withoutTags';

/** More say nothing new, and cost time. */
const MAX_WORDS = 2_000;
const MAX_CHARS = 100_000;
const LEAST_WORDS = 3;

/** Two short mails of one author differ in a word or two. */
export const LEAST_LIKENESS = 0.75;

/**
 * The share of words that a part which Intercom shows has in common with a plain text, counted at the shorter one: cut, masked and
 * prettified texts have nearly all, two mails about different things have not. A likeness and no proof: only where nothing else could be
 * meant. Too few words are like nothing: 0.
 */
export function likeness(shown: string, plain: string): number {
	return commonShare(wordsShown(shown), wordsOf(plain));
}

/** What a part says; made once where it is compared with many. */
export function wordsShown(shown: string): ReadonlySet<string> {
	return wordsOf(decodeEntities(withoutTags(shown.slice(0, MAX_CHARS), ' ')));
}

export function commonShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
	if (fewer.size < LEAST_WORDS) return 0;
	const last = [...fewer].at(-1) ?? '';
	// A cut goes through a word.
	const isCut = (word: string) => word === last && [...more].some((whole) => whole.startsWith(word));
	return [...fewer].filter((word) => more.has(word) || isCut(word)).length / fewer.size;
}

export function wordsOf(text: string): ReadonlySet<string> {
	const words =
		text
			.slice(0, MAX_CHARS)
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]{1,100}/gu) ?? [];
	return new Set(words.slice(0, MAX_WORDS));
}
