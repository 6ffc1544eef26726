import { KNOWN_ELEMENTS } from './elements';

/**
 * Nylas turns text mail into HTML, but raw text occurs too. A text is HTML when it closes a known element, or opens one
 * that stands alone or frames a page. `<first name>` and a single `<b>` in prose are text.
 */
export function isHtml(body: string): boolean {
	return CLOSING.test(body) || STANDING_ALONE.test(body) || DOCUMENT.test(body.slice(0, 200));
}

const CLOSING = new RegExp(`</(?:${KNOWN_ELEMENTS.join('|')}|o:p)>`, 'i');
const STANDING_ALONE = /<(?:br|hr|img|p|div|table|html|body|meta|blockquote)(?:\s?\/?>|\s[a-z-]{1,30}=)/i;
const DOCUMENT = /^\s{0,100}<(?:!doctype|\?xml)\s/i;
