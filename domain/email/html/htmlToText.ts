import type { HtmlToTextOptions } from 'html-to-text';
import { htmlToText } from '../libraries';
import { FORMATTED_ELEMENTS, formatElement } from './formatters/htmlFormatters';
import { hidingRules, type HidingRules } from './hidden/hidingRules';
import { limitDepth } from './limitDepth';
import { limitTags } from './limitTags';
import { decodeEntities } from './decode';
import { stripTags } from './stripTags';

/**
 * HTML as text, with marks (see `marks.ts`) where the HTML knows what is history, attribution and signature.
 * Takes any string, never throws; time grows with the length.
 */
export function htmlToMarkedText(html: string): string {
	try {
		const limited = limitDepth(limitTags(html));
		const rules = hidingRules(limited);
		const text = converter()(limited, rules);
		// A style sheet that hides all of a mail was read wrongly.
		return rules !== undefined && text.trim() === '' ? converter()(limited) : text;
	} catch {
		// Whatever a hostile mail finds in the parser: its words are still readable.
		return decodeEntities(stripTags(html));
	}
}

const OPTIONS: HtmlToTextOptions = {
	// The default, `body`, drops everything outside of it.
	baseElements: { selectors: [] },
	wordwrap: false,
	limits: { maxInputLength: undefined },
	// Without the zero-width space, which stands inside Thai and Khmer words.
	whitespaceCharacters: ' \t\r\n\f',
	formatters: { mailElement: formatElement },
	// Every element that html-to-text has a default for, too.
	selectors: ['*', 'wbr', ...FORMATTED_ELEMENTS].map((selector) => ({ selector, format: 'mailElement' })),
};

type Converter = (html: string, metadata?: HidingRules) => string;
let compiled: Converter | undefined;

/** Compiled once. */
function converter(): Converter {
	if (compiled === undefined) {
		compiled = htmlToText().compile(OPTIONS);
	}
	return compiled;
}
