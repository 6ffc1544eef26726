import { decodeEntities } from '../email';

/**
 * Whether a part that Intercom shows says what a plain text says. Intercom wraps a contact's text in `<p>`, escapes it,
 * links addresses and changes line breaks; whether it escapes or removes tags in the text is not documented, so both count.
 */
export function sameText(shown: string, plain: string): boolean {
	const wanted = [essence(plain), essence(withoutTags(plain))];
	return [essence(decodeEntities(withoutTags(shown))), essence(shown)].some((text) => wanted.includes(text));
}

/** Whether two plain texts say the same. */
export function sameWords(first: string, second: string): boolean {
	return essence(first) === essence(second);
}

/** Whether a part that Intercom shows has a plain text in it. */
export function hasText(shown: string, plain: string): boolean {
	const wanted = essence(plain);
	return (
		wanted !== '' && [essence(decodeEntities(withoutTags(shown))), essence(shown)].some((text) => text.includes(wanted))
	);
}

function withoutTags(html: string): string {
	return html.replace(/<\/?[a-z][^<>]{0,2000}>/gi, '');
}

/** Only what carries meaning: no blanks, line breaks, control or format characters. */
function essence(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFKC')
		.replace(/[\s\p{Cf}\p{Cc}]+/gu, '');
}
