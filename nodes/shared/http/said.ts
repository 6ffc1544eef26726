import { oneLine } from '../../../domain/email';

/** What a service says may hold what it was sent: the key, a mail, people's addresses. It becomes an error, and errors are logged. */

const MAX_CHARS = 200;

export const HIDDEN: ReadonlyArray<{ what: RegExp; instead: string; example: string }> = [
	{ what: /\bBearer\s+[^\s"',;]{1,4096}/gi, instead: 'Bearer [key]', example: 'authorization Bearer abc' },
	{ what: /\bBasic\s+[\w+/]{8,4096}={0,2}(?!\w)/gi, instead: 'Basic [key]', example: 'Basic dXNlcjpwYXNz' },
	{
		what: /\b((?:authorization|api[_-]?key|(?:access|refresh|id)?[_-]?token|(?:client|webhook)?[_-]?secret|password|signature|cookie)["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"',;&}]{8,4096}/gi,
		instead: '$1[key]',
		example: '{"api_key": "abc12345"}',
	},
	// The services' keys, and whatever else is long and looks drawn by lot; IDs with four hyphens are no secrets.
	{ what: /\b(?:nyk_|dG9rO|eyJ)[\w.+/=-]{6,4096}/g, instead: '[key]', example: 'the key nyk_v0_abcdef' },
	{
		what: /\b(?![\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b)(?=[\w+/=-]{0,200}\d)(?=[\w+/=-]{0,200}[a-z])[\w+/=-]{32,4096}/gi,
		instead: '[key]',
		example: 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4 is no key',
	},
	{
		what: /[^\s<>()[\]"',;:@]{1,64}@[^\s<>()[\]"',;:@/]{1,255}/g,
		instead: '[address]',
		example: 'no contact with ada@customer.example',
	},
	{
		what: /(https?:\/\/[^\s?#"'<>]{1,300})[?#][^\s"'<>]{1,4096}/gi,
		instead: '$1',
		example: 'https://files.example/a?signature=1',
	},
];

/** A service's own words for an error: one line, short, without keys, addresses, or what a link carries. */
export function said(words: unknown): string {
	const clean = HIDDEN.reduce((text, { what, instead }) => text.replace(what, instead), oneLine(words, 2_000));
	return clean.length <= MAX_CHARS ? clean : `${oneLine(clean, MAX_CHARS - 1)}…`;
}

/** A code or an ID of a service; undefined for what is none. */
export function codeOf(value: unknown): string | undefined {
	return typeof value === 'string' && /^[\w.:/-]{1,100}$/.test(value) ? value : undefined;
}

const WINDOW_CHARS = 16;
const LONG_TEXT_CHARS = 80;
const MAX_READ_CHARS = 200_000;

/** The words without what they repeat of the long texts of a request: of a mail, that is. */
export function withoutEcho(words: string, body: unknown): string {
	const windows = new Map<string, number[]>();
	for (let at = 0; at + WINDOW_CHARS <= words.length; at += 1) {
		const window = words.slice(at, at + WINDOW_CHARS);
		windows.set(window, [...(windows.get(window) ?? []), at]);
	}
	const isEcho = new Set<number>();
	for (const text of windows.size === 0 ? [] : longTexts(body))
		for (let at = 0; at + WINDOW_CHARS <= text.length; at += 1) {
			const window = text.slice(at, at + WINDOW_CHARS);
			for (const start of windows.get(window) ?? [])
				for (let char = start; char < start + WINDOW_CHARS; char += 1) isEcho.add(char);
			windows.delete(window);
		}
	if (isEcho.size === 0) return words;
	return [...Array(words.length).keys()]
		.map((at) => (isEcho.has(at) ? (isEcho.has(at - 1) ? '' : '[…]') : words.charAt(at)))
		.join('');
}

/** As they are, and as one line, which is how they are told. */
function longTexts(body: unknown): string[] {
	const found: string[] = [];
	const level: unknown[] = [body];
	let left = MAX_READ_CHARS;
	for (let value = level.pop(); value !== undefined && left > 0; value = level.pop()) {
		if (typeof value === 'string' && value.length >= LONG_TEXT_CHARS) {
			const text = value.slice(0, left);
			left -= text.length;
			found.push(text, oneLine(text, text.length));
		} else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value))
			level.push(...Object.values(value).filter((one) => one !== undefined));
	}
	return found;
}
