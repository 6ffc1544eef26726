import type { HtmlToTextOptions } from 'html-to-text';
import { BLOCKS, NEVER_SHOWN } from './elements';
import { FORMATTERS } from './htmlFormatters';
import { hasTooManyTags, limitDepth } from './limitDepth';
import { stripTags } from './stripTags';

/**
 * HTML as text, with marks (see `marks.ts`) where the HTML knows what is history, attribution and signature.
 * Takes any string, never throws; time grows with the length.
 */
export function htmlToMarkedText(html: string): string {
	if (hasTooManyTags(html)) return stripTags(html);
	try {
		return converter()(limitDepth(html));
	} catch {
		// Whatever a hostile mail finds in the parser: its words are still readable.
		return stripTags(html);
	}
}

const SPACED = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const FORMAT_OF: ReadonlyArray<readonly [format: string, elements: readonly string[]]> = [
	['mailInline', ['*']],
	['mailBlock', BLOCKS],
	['mailSpaced', SPACED],
	['mailParagraph', ['p']],
	['mailPre', ['pre', 'listing']],
	['mailBreak', ['br']],
	['mailRule', ['hr']],
	['mailQuote', ['blockquote']],
	['mailLink', ['a']],
	['mailImage', ['img']],
	['mailList', ['ul', 'ol']],
	['mailItem', ['li']],
	['mailRow', ['tr']],
	['mailNothing', NEVER_SHOWN],
];

const OPTIONS: HtmlToTextOptions = {
	// The default, `body`, drops everything outside of it.
	baseElements: { selectors: [] },
	wordwrap: false,
	limits: { maxInputLength: undefined },
	// Without the zero-width space, which stands inside Thai and Khmer words.
	whitespaceCharacters: ' \t\r\n\f',
	formatters: { ...FORMATTERS },
	selectors: FORMAT_OF.flatMap(([format, elements]) => elements.map((selector) => ({ selector, format }))),
};

type Converter = (html: string) => string;
let compiled: Converter | undefined;

/** Compiled once, and loaded only when the first mail comes: a trigger that only filters never needs it. */
function converter(): Converter {
	if (compiled === undefined) {
		// eslint-disable-next-line @typescript-eslint/no-require-imports
		const { compile } = require('html-to-text') as typeof import('html-to-text');
		compiled = compile(OPTIONS);
	}
	return compiled;
}
