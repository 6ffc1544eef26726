import { decodeEntities } from '../../email';
import { withoutTags } from './withoutTags';

/** More say nothing new, and cost time. */
const MAX_WORDS = 2_000;
const MAX_CHARS = 100_000;
/** Two short mails of one author differ in a word or two. */
const SHARE = 0.75;
const LEAST_WORDS = 3;

/**
 * Whether a part that Intercom shows has nearly all of its words in common with a plain text, counted at the shorter one: cut, masked
 * and prettified texts have, and two mails about different things have not. A likeness and no proof: only where nothing else could be meant.
 */
export function alikeText(shown: string, plain: string): boolean {
	const [one, other] = [wordsOf(decodeEntities(withoutTags(shown.slice(0, MAX_CHARS), ' '))), wordsOf(plain)];
	const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
	const last = [...fewer].at(-1) ?? '';
	// A cut goes through a word.
	const isCut = (word: string) => word === last && [...more].some((whole) => whole.startsWith(word));
	const common = [...fewer].filter((word) => more.has(word) || isCut(word)).length;
	return fewer.size >= LEAST_WORDS && common >= fewer.size * SHARE;
}

function wordsOf(text: string): Set<string> {
	const words =
		text
			.slice(0, MAX_CHARS)
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]{1,100}/gu) ?? [];
	return new Set(words.slice(0, MAX_WORDS));
}
