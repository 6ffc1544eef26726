import { KNOWN_ELEMENTS } from './elements';
import { isHtml } from './isHtml';

/**
 * Customers write about HTML, and then their mail shows tags; others try what a help desk does with them. Text that would be taken for HTML
 * when it is read once more gets other brackets: `‹p class="x"›`. So does every tag that does something. A single `<b>` in prose stays.
 */
export function withoutVisibleMarkup(text: string): string {
	if (!text.includes('<')) return text;
	const harmless = text.replace(DOING, (_tag, whole: string = '') => (whole === '' ? '‹' : `‹${whole.slice(0, -1)}›`));
	if (!isHtml(harmless)) return harmless;
	return harmless
		.replace(WHOLE, '‹$1›')
		.replace(BEGINNING, '‹')
		.replace(/<(?=[!?])/g, '‹');
}

/** Elements that load, run, frame or style something, and any element with an attribute: ended or not, and with a slash for the blank. */
const ACTIVE =
	'animate|applet|area|audio|base|button|canvas|details|dialog|embed|form|frame|frameset|iframe|image|img|input|link|map|marquee|math|meta|noscript|object|picture|plaintext|portal|script|select|set|source|style|svg|template|textarea|title|track|video|xmp';
const DOING = new RegExp(
	`<(?=/?(?:${ACTIVE})(?:[\\s/>]|$)|(?!(?:https?|ftp|mailto|tel):)[a-z][^\\s<>/=@‹›]{0,60}(?:\\s|/)[^<>‹›]{0,500}=)([^<>‹›]{0,2000}>)?`,
	'gi',
);

const NAMES = [...KNOWN_ELEMENTS, 'o:p'].join('|');
const WHOLE = new RegExp(`<(/?(?:${NAMES})(?:\\s[^<>]{0,300})?/?)>`, 'gi');
const BEGINNING = new RegExp(`<(?=/?(?:${NAMES})[\\s/>])`, 'gi');
