import { KNOWN_ELEMENTS } from './elements';
import { isHtml } from './isHtml';

/**
 * Customers write about HTML, and then their mail shows tags. Text that would be taken for HTML when it is read once more
 * gets other brackets: `‹p class="x"›`. A single `<b>` in prose stays.
 */
export function withoutVisibleMarkup(text: string): string {
	if (!isHtml(text)) return text;
	return text
		.replace(WHOLE, '‹$1›')
		.replace(BEGINNING, '‹')
		.replace(/<(?=[!?])/g, '‹');
}

const NAMES = [...KNOWN_ELEMENTS, 'o:p'].join('|');
const WHOLE = new RegExp(`<(/?(?:${NAMES})(?:\\s[^<>]{0,300})?/?)>`, 'gi');
const BEGINNING = new RegExp(`<(?=/?(?:${NAMES})[\\s/>])`, 'gi');
