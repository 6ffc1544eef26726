/**
 * What a customer typed, without anything that a browser could take for markup. Whether Intercom escapes a contact's text is not documented
 * (docs/facts/intercom.md 8.9 is about teammates), so none of it depends on that: whatever a `<` begins there (a tag, its end, a comment,
 * also behind characters that are not seen) gets another bracket. The words stay.
 */
export function withoutMarkup(text: string): string {
	if (!text.includes('<')) return text;
	// A bracket behind an address would become part of the link.
	const linked = text.replace(ADDRESS, '($1)');
	return linked.replace(BEGINNING, (_begins, rest: string = '') => (rest === '' ? '‹' : `‹${rest.slice(0, -1)}›`));
}

const ADDRESS = /<((?:https?|ftp|mailto|tel):[^\s<>]{1,2000})>/gi;
const BEGINNING = /<(?=[\p{Cf}\p{Cc}]{0,20}[a-z/!?])([^<>]{0,2000}>)?/giu;
