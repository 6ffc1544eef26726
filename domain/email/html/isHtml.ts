import { KNOWN_ELEMENTS } from './elements';

/**
 * Nylas turns text mail into HTML, but raw text occurs too. A text is HTML when it closes a known element, or opens one
 * that stands alone or frames a page. `<first name>` and a single `<b>` in prose are text.
 */
export function isHtml(body: string): boolean {
	if (STANDING_ALONE.test(body) || DOCUMENT.test(body.slice(0, 200))) return true;
	const closing = CLOSING.exec(body);
	// Lines, and no element that makes lines: text about `<b>bold</b>`.
	return closing !== null && (CLOSING_MORE.test(body.slice(closing.index)) || !body.trim().includes('\n'));
}

const INLINE = new Set([
	'abbr',
	'b',
	'big',
	'code',
	'em',
	'i',
	's',
	'small',
	'strike',
	'strong',
	'sub',
	'sup',
	'tt',
	'u',
]);
const CLOSING = new RegExp(`</(?:${KNOWN_ELEMENTS.join('|')}|o:p)>`, 'i');
const CLOSING_MORE = new RegExp(`</(?:${KNOWN_ELEMENTS.filter((name) => !INLINE.has(name)).join('|')}|o:p)>`, 'i');
const STANDING_ALONE = /<(?:br|hr|img|p|div|table|html|body|meta|blockquote)(?:\s?\/?>|\s[a-z-]{1,30}=)/i;
const DOCUMENT = /^\s{0,100}<(?:!doctype|\?xml)\s/i;
