type Attributes = Readonly<Record<string, string>>;

/**
 * What an image says in text: an emoji itself, a picture within the mail `[image]` with its description.
 * Pictures from the web are logos, buttons and tracking pixels: nothing.
 */
export function imageText(attributes: Attributes): string {
	const alt = attributes.alt ?? '';
	if (isEmoji(attributes['data-emoji'] ?? alt)) return attributes['data-emoji'] ?? alt;
	const source = (attributes.src ?? '').slice(0, 10).trimStart().toLowerCase();
	if (!source.startsWith('cid:') && !source.startsWith('data:')) return '';
	if (isTiny(attributes)) return '';
	const description = imageDescription(attributes);
	return description === undefined ? '[image]' : `[image: ${description}]`;
}

/** The description that a person gave the image; `undefined` for file names and those made by a machine. */
export function imageDescription({ alt = '' }: Attributes): string | undefined {
	if (alt.length > MAX_DESCRIPTION_CHARS) return undefined;
	const text = alt.replace(/[\s<>[\]]+/g, ' ').trim();
	return text === '' || MADE_BY_MACHINE.test(text) ? undefined : text;
}

const MAX_DESCRIPTION_CHARS = 200;
const MADE_BY_MACHINE =
	/\.(?:png|jpe?g|gif|bmp|webp|svg|heic|tiff?)$|automatically generated|automatisch generiert|^(?:inline )?(?:image|bild|img|picture|grafik|logo|screenshot)?[\s_-]{0,3}\d{0,20}$|^cid:|^https?:/i;
const EMOJI =
	/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3)[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f\u20e3]{0,20}$/u;

function isEmoji(text: string): boolean {
	return text !== '' && text.length <= 30 && EMOJI.test(text.trim());
}

function isTiny({ width = '', height = '', style = '' }: Attributes): boolean {
	if (/^[0-3](?:px)?$/.test(width.trim()) || /^[0-3](?:px)?$/.test(height.trim())) return true;
	return (
		style.length < 2_000 && /(?:^|[;\s])(?:width|height)\s?:\s?[0-3](?:\.\d{1,3})?(?:px|pt)?\s?(?:;|!|$)/i.test(style)
	);
}
