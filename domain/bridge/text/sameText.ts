import { decodeEntities } from '../../email';
import { attaches, essence, isUnsaid, sameFolded } from './textEssence';
import { withoutTags } from './withoutTags';

/**
 * Whether a part that Intercom shows says what a plain text says. Intercom wraps a contact's text in `<p>`, escapes it,
 * links addresses and changes line breaks; whether it escapes or removes tags in the text is not documented, so both count.
 */
export function sameText(shown: string, plain: string): boolean {
	return sameSpelled(spelledShown(shown), spelledPlain(plain));
}

/** What a part may say; made once where it is compared with many. */
export function spelledShown(shown: string): string[] {
	return [decodeEntities(withoutTags(shown)), shown];
}

export function spelledPlain(plain: string): string[] {
	const untagged = withoutTags(plain);
	return untagged === plain ? [plain] : [plain, untagged];
}

export function sameSpelled(shown: readonly string[], plain: readonly string[]): boolean {
	return shown.some((text) => plain.some((other) => sameWords(text, other)));
}

/**
 * Whether two plain texts say the same. Texts that differ cost what they have alike before that, and no character costs more than another:
 * spellings are only compared from the first difference on, piece by piece.
 */
export function sameWords(one: string, other: string): boolean {
	let [at, otherAt, start, otherStart] = [0, 0, 0, 0];
	for (;;) {
		while (at < one.length && isUnsaid(one.charCodeAt(at))) at++;
		while (otherAt < other.length && isUnsaid(other.charCodeAt(otherAt))) otherAt++;
		const code = one.charCodeAt(at);
		const otherCode = other.charCodeAt(otherAt);
		// No two of these have one spelling, whatever stands around them.
		if (code !== otherCode && code < 0x80 && otherCode < 0x80) return false;
		if (code !== otherCode && !(at >= one.length && otherAt >= other.length)) break;
		if (at >= one.length) return true;
		if (!attaches(code)) [start, otherStart] = [at, otherAt];
		at++;
		otherAt++;
	}
	return sameFolded(one.slice(start), other.slice(otherStart));
}

/** Whether a part that Intercom shows has a plain text in it. */
export function hasText(shown: string, plain: string): boolean {
	const wanted = essence(plain);
	if (wanted === '') return false;
	return [decodeEntities(withoutTags(shown)), shown].some((text) => essence(text).includes(wanted));
}
