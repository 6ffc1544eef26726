import type { FormatCallback } from 'html-to-text';
import { hasWithin, textWithin, type DomNode } from '../dom';
/** What only the look says, in signs that a plain text has. */

type Attributes = Readonly<Record<string, string>>;

/** Whether an element strikes out its text, which then stands between `~~`. */
export function isStruckOut(name: string, { style = '' }: Attributes, node: DomNode): boolean {
	if (!STRUCK.has(name) && !(style.includes('line-through') && style.length < 2_000 && LINE_THROUGH.test(style)))
		return false;
	// A struck block would get its signs on lines of their own, where nobody understands them.
	return /\S/.test(textWithin(node, 500)) && !hasWithin(node, ({ name: inner }) => BLOCKS_OR_STRUCK.has(inner ?? ''));
}

const STRUCK = new Set(['s', 'strike', 'del']);
const LINE_THROUGH = /(?:^|[;\s])text-decoration(?:-line)?\s?:\s?[^;]{0,40}line-through/i;
const BLOCKS_OR_STRUCK = new Set([
	'p',
	'div',
	'table',
	'ul',
	'ol',
	'li',
	'td',
	'th',
	'tr',
	'tbody',
	'blockquote',
	'pre',
	'h1',
	'h2',
	'h3',
	'br',
	...STRUCK,
]);

/** `10⁶` and `m²`; anything else that is raised reads well beside its word. */
export function raised(text: string): string | undefined {
	const signs = text.trim();
	if (!/^[+\-−\d]{1,6}$/.test(signs)) return undefined;
	return [...signs].map((sign) => RAISED[sign] ?? sign).join('');
}

const RAISED: Readonly<Record<string, string>> = {
	'0': '⁰',
	'1': '¹',
	'2': '²',
	'3': '³',
	'4': '⁴',
	'5': '⁵',
	'6': '⁶',
	'7': '⁷',
	'8': '⁸',
	'9': '⁹',
	'+': '⁺',
	'-': '⁻',
	'−': '⁻',
};

/** A box that is ticked or not, and what somebody wrote into a field. */
export function fieldText({ type = 'text', value = '', ...attributes }: Attributes): string {
	const kind = type.trim().toLowerCase();
	if (kind === 'checkbox' || kind === 'radio') return 'checked' in attributes ? '[x] ' : '[ ] ';
	return WRITTEN.has(kind) && value.length <= MAX_VALUE_CHARS ? value : '';
}

const WRITTEN = new Set([
	'',
	'text',
	'email',
	'tel',
	'number',
	'date',
	'time',
	'url',
	'search',
	'datetime-local',
	'month',
]);
const MAX_VALUE_CHARS = 2_000;

/** What somebody chose in a list; '' where the mail does not say. */
export function chosenOption(select: DomNode): string {
	const options = select.children.flatMap((child) => (child.name === 'optgroup' ? child.children : [child]));
	const shown = options.filter(({ name }) => name === 'option');
	const chosen = shown.find(({ attribs }) => 'selected' in (attribs ?? {}));
	return chosen === undefined ? '' : textWithin(chosen, 200).trim();
}

/** The button that indents a paragraph makes a quotation of nothing: no line at its side, and a wide margin. */
export function isIndent({ style = '', class: className = '', cite, type }: Attributes): boolean {
	if (
		cite !== undefined ||
		type !== undefined ||
		style.length > 2_000 ||
		/quote/i.test(className.replace(/-blockquote\b/g, ''))
	)
		return false;
	return (
		/(?:^|[;\s])border\s?:\s?(?:none|0(?:px)?)\b/i.test(style) &&
		/(?:^|[;\s])margin(?:-left)?\s?:\s?[^;]{0,40}\d{2}px/i.test(style)
	);
}

export const struck =
	(walk: Walk): Walk =>
	(nodes, builder) => {
		builder.addInline('~~', { noWordTransform: true });
		walk(nodes, builder);
		builder.addInline('~~', { noWordTransform: true });
	};

/** How each kind of element becomes text. */

export type Walk = Parameters<FormatCallback>[1];
