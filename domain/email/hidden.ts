type Attributes = Readonly<Record<string, string>>;

/**
 * Whether a mail program hides the element: preview texts and tracking pixels are.
 * Not `mso-hide:all` alone (other programs show it), not `font-size:0` (layout cells have it around visible text).
 */
export function isHidden(attributes: Attributes): boolean {
	if ('hidden' in attributes) return true;
	const style = attributes.style;
	return style !== undefined && style.length < MAX_STYLE_CHARS && (HIDING.test(style) || (CLIPPED.test(style) && FLAT.test(style)));
}

const MAX_STYLE_CHARS = 5_000;

const NOTHING = '0(?:\\.0{1,4})?(?:px|pt|em|rem|%)?\\s{0,5}(?:;|!|$)';
const HIDING = new RegExp(
	[
		'display\\s{0,5}:\\s{0,5}none',
		'visibility\\s{0,5}:\\s{0,5}hidden',
		`max-height\\s{0,5}:\\s{0,5}${NOTHING}`,
		`(?:^|[;\\s])opacity\\s{0,5}:\\s{0,5}${NOTHING}`,
	].join('|'),
	'i',
);

const CLIPPED = /overflow\s{0,5}:\s{0,5}hidden/i;
/** Without a height what overflows is not seen. */
const FLAT = new RegExp(`(?:^|[;\\s])height\\s{0,5}:\\s{0,5}${NOTHING}`, 'i');
