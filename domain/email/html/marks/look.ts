/**
 * How text looks, as far as it can tell who wrote it: a colour, a marker pen, bold or italic. Neutral colours are no look, and
 * neither is what a link wears.
 */

export interface Look {
	colour?: string;
	pen?: string;
	isBold?: boolean;
	isItalic?: boolean;
	isLink?: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** The look inside an element; the same object where the element changes nothing. */
export function lookInside(outer: Look, element: string, { style, color, bgcolor }: Attributes): Look {
	// What a link holds looks like a link.
	if (outer.isLink) return outer;
	const ofElement = ELEMENTS.get(element);
	const isStyled = style !== undefined && style.length <= MAX_STYLE_CHARS && SAYS_LOOK.test(style);
	if (ofElement === undefined && !isStyled && !color && !bgcolor) return outer;
	const look: Look = { ...outer, ...ofElement };
	if (color) look.colour = notNeutral(color);
	if (bgcolor) look.pen = notNeutral(bgcolor);
	if (isStyled)
		for (const [, property = '', value = ''] of style.matchAll(PROPERTY)) set(look, property.toLowerCase(), value);
	return isSame(look, outer) ? outer : look;
}

const SAYS_LOOK = /color|background|font-weight|font-style/i;

function isSame(one: Look, other: Look): boolean {
	return (
		one.colour === other.colour &&
		one.pen === other.pen &&
		one.isBold === other.isBold &&
		one.isItalic === other.isItalic &&
		one.isLink === other.isLink
	);
}

/** One word for a look, `undefined` for the ordinary one. */
export function lookName({ colour, pen, isBold, isItalic, isLink }: Look): string | undefined {
	if (isLink) return undefined;
	const name = `${colour ? `c${colour}` : ''}${pen ? `p${pen}` : ''}${isBold ? 'b' : ''}${isItalic ? 'i' : ''}`;
	return name === '' ? undefined : name;
}

const ELEMENTS: ReadonlyMap<string, Look> = new Map<string, Look>([
	['a', { isLink: true }],
	['b', { isBold: true }],
	['strong', { isBold: true }],
	['i', { isItalic: true }],
	['em', { isItalic: true }],
	['mark', { pen: 'mark' }],
]);

const MAX_STYLE_CHARS = 2_000;
const PROPERTY = /(?:^|[;\s])(color|background(?:-color)?|font-weight|font-style)\s?:\s?([^;]{1,60})/gi;

function set(look: Look, property: string, value: string): void {
	if (/^\s?inherit/i.test(value)) return;
	if (property === 'color') look.colour = notNeutral(value);
	else if (property.startsWith('background')) look.pen = notNeutral(value);
	else if (property === 'font-weight') look.isBold = /bold|[6-9]00/i.test(value);
	else look.isItalic = /italic|oblique/i.test(value);
}

/** A colour that is neither black, white nor grey, as six digits or its name. */
function notNeutral(value: string): string | undefined {
	const text = value.trim().toLowerCase();
	const channels = hexChannels(text) ?? rgbChannels(text);
	if (channels === undefined) {
		const [name = ''] = /^[a-z]{3,24}/.exec(text) ?? [];
		return name === '' || NEUTRAL.test(name) ? undefined : name;
	}
	if (Math.max(...channels) - Math.min(...channels) < MIN_SATURATION) return undefined;
	return channels.map((channel) => channel.toString(16).padStart(2, '0')).join('');
}

const MIN_SATURATION = 48;
const NEUTRAL =
	/^(?:black|white|(?:dark|light|dim|slate)?gr[ae]y|windowtext|auto|initial|unset|none|transparent|silver|gainsboro|currentcolor|var|url|whitesmoke|snow|ivory)$/;

function hexChannels(text: string): number[] | undefined {
	const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})(?![\da-z])/.exec(text) ?? [];
	if (digits === undefined) return undefined;
	const whole = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	return [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16));
}

function rgbChannels(text: string): number[] | undefined {
	const found = /^rgba?\(\s?(\d{1,3})\s?[,\s]\s?(\d{1,3})\s?[,\s]\s?(\d{1,3})/.exec(text);
	return found?.slice(1).map((channel) => Math.min(255, Number(channel)));
}
