/** Word writes every line as a paragraph without margins; an empty line is a paragraph of its own. */
export function hasNoMargin({ class: className = '', style = '' }: Record<string, string>): boolean {
	if (className.length < 500 && WORD_PARAGRAPH.test(className)) return true;
	if (style === '' || style.length > 2_000) return false;
	const margin = MARGIN.exec(style)?.[1];
	if (margin === undefined) return MARGIN_BOTTOM.test(style);
	const [top = '', , bottom = top] = margin.trim().split(/\s+/);
	return isNothing(top) && isNothing(bottom);
}

/** Word writes `0.0001pt` for nothing. */
function isNothing(length: string): boolean {
	return /^[+-]?(?:0|\.|0\.)\d{0,6}(?:[a-z]{2,3}|%)?$/i.test(length) && Number.parseFloat(length) < 0.01;
}

const WORD_PARAGRAPH = /(?:^|\s)(?:x_)*Mso(?:Normal|ListParagraph|PlainText|NoSpacing)/i;
const MARGIN = /(?:^|[;\s])margin\s?:\s?([^;!]{1,60})/i;
const MARGIN_BOTTOM = /(?:^|[;\s])margin-bottom\s?:\s?0(?:\.0{1,4}\d{0,2})?(?:[a-z]{2,3}|%)?\s?(?:;|!|$)/i;
