/** What the pipeline knows about HTML elements. */

const VOID = new Set([
	'area',
	'base',
	'basefont',
	'br',
	'col',
	'embed',
	'frame',
	'hr',
	'img',
	'input',
	'keygen',
	'link',
	'meta',
	'param',
	'source',
	'track',
	'wbr',
]);

/** Elements that begin a new line. */
export const BLOCKS: readonly string[] = [
	'address',
	'article',
	'aside',
	'body',
	'button',
	'caption',
	'center',
	'dd',
	'details',
	'dir',
	'div',
	'dl',
	'dt',
	'fieldset',
	'figcaption',
	'figure',
	'footer',
	'form',
	'header',
	'html',
	'legend',
	'li',
	'main',
	'menu',
	'nav',
	'section',
	'summary',
	'table',
	'tbody',
	'td',
	'tfoot',
	'th',
	'thead',
	'tr',
];

const OTHER_BLOCKS = ['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'ol', 'p', 'pre', 'ul', 'listing'];
const ALL_BLOCKS = new Set([...BLOCKS, ...OTHER_BLOCKS]);

/**
 * Never shown by a mail program. `script` and `style` are left out by the parser.
 * Not `head`: mail without `</head>` has all its text in there.
 */
export const NEVER_SHOWN: readonly string[] = [
	'datalist',
	'iframe',
	'noembed',
	'noframes',
	'svg',
	'template',
	'title',
	'xml',
];

export function isVoid(name: string): boolean {
	return VOID.has(name);
}

export function isBlock(name: string): boolean {
	return ALL_BLOCKS.has(name);
}

/** Elements whose presence says that a text is HTML. */
export const KNOWN_ELEMENTS: readonly string[] = [
	...ALL_BLOCKS,
	'a',
	'abbr',
	'b',
	'big',
	'br',
	'code',
	'em',
	'font',
	'head',
	'i',
	'img',
	'label',
	'meta',
	's',
	'small',
	'span',
	'strike',
	'strong',
	'style',
	'script',
	'sub',
	'sup',
	'title',
	'tt',
	'u',
];
