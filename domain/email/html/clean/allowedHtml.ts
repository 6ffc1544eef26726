/** What of a teammate's HTML may go into a mail. */

/** Elements that stay; what is not here goes, its text stays. */
const ALLOWED = new Set(
	[
		'a b blockquote br center code del div em h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s small strike strong sub sup u ul',
		'table tbody td tfoot th thead tr',
	].flatMap((names) => names.split(' ')),
);

/** Attributes that stay. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
	['a', ['href', 'title']],
	['img', ['src', 'alt', 'width', 'height']],
	['li', ['value']],
	['ol', ['start', 'type', 'reversed']],
	['td', ['colspan', 'rowspan', 'align']],
	['th', ['colspan', 'rowspan', 'align']],
]);

/** `undefined` for an element that goes. */
export function allowedAttributes(name: string): readonly string[] | undefined {
	return ALLOWED.has(name) ? (ATTRIBUTES.get(name) ?? []) : undefined;
}

/** What goes with everything inside. */
export const DROPPED: ReadonlySet<string> = new Set(
	[
		'script style head title template iframe object embed applet svg math noscript textarea select xml audio video canvas',
		'noembed noframes xmp plaintext',
	].flatMap((names) => names.split(' ')),
);

/** The attribute's value where it can do no harm, else `undefined`. */
export function harmless(key: string, value: string | undefined): string | undefined {
	if (value === undefined) return undefined;
	const bare = value.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '');
	if (key === 'href') return /^(?:https?:|mailto:|tel:)/i.test(bare) ? value.trim() : withScheme(bare);
	if (key === 'src')
		return /^(?:https?:|cid:|data:image\/(?:png|jpe?g|gif|webp);)/i.test(bare) ? value.trim() : withScheme(bare);
	if (key === 'type') return /^[1ai]$/i.test(bare) ? bare : undefined;
	if (key === 'reversed') return '';
	if (key === 'alt' || key === 'title') return value;
	if (key === 'dir') return /^(?:ltr|rtl|auto)$/i.test(bare) ? bare : undefined;
	if (key === 'align') return /^(?:left|right|center)$/i.test(bare) ? bare : undefined;
	return /^\d{1,4}$/.test(bare) ? bare : undefined;
}

/** `//x.example/a` and `x.example/a`, which a browser completes and a mail program can't. */
function withScheme(address: string): string | undefined {
	if (/^\/\/[a-z\d][a-z\d.-]{0,250}\.[a-z]{2,20}(?:[:/?#]|$)/i.test(address)) return `https:${address}`;
	return /^[a-z\d][a-z\d-]{0,60}(?:\.[a-z\d-]{1,60}){0,5}\.[a-z]{2,20}(?:[/?#]|$)/i.test(address)
		? `https://${address}`
		: undefined;
}
