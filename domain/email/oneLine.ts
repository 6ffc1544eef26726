/** What a stranger writes, where it has to be one line or a name: subjects, names, headers, file names. Pure, and linear. */

/** Controls and line breaks of every kind. */
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Shown as nothing, or turn the reading direction around: `<U+202E>gpj.exe` is shown as `exe.jpg`. Joiners inside words stay. */
const UNSEEN =
	/[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff]/g;
/** Joiners shape Persian and join emoji; next to anything else they hide a difference between two names. */
const JOINER = /[\u200c\u200d]/g;

const MAX_LINE_CHARS = 998;

/**
 * A text as one line: no line breaks, controls, characters that are not seen or turn text around; at most 998 characters, as a header
 * may have (RFC 5322, 2.1.1). What is no text is ''.
 */
export function oneLine(text: unknown, maxChars: number = MAX_LINE_CHARS): string {
	if (typeof text !== 'string') return '';
	const line = withoutLooseJoiners(
		text
			.slice(0, MAX_READ_CHARS)
			.replace(/\p{Surrogate}/gu, '')
			.replace(BREAKS, ' ')
			.replace(UNSEEN, ''),
	)
		.replace(/\s+/g, ' ')
		.trim();
	return line.length <= maxChars
		? line
		: line
				.slice(0, maxChars)
				.toWellFormed()
				.replace(/\ufffd$/, '')
				.trimEnd();
}

const MAX_READ_CHARS = 100_000;

function withoutLooseJoiners(text: string): string {
	return text.replace(JOINER, (joiner, at: number) =>
		JOINS.test(text.slice(Math.max(0, at - 2), at)) && JOINS.test(text.slice(at + 1, at + 3)) ? joiner : '',
	);
}

/** Emoji, their variants and tones, and the scripts that joiners shape. */
const JOINS =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}\ufe0f]/u;

/** The name of a file without the path, in one line, without what file systems and headers refuse; `file` where nothing is left. */
export function safeFileName(name: unknown): string {
	const last = oneLine(name, MAX_READ_CHARS).split(/[/\\]/).pop() ?? '';
	const clean = last
		.replace(/[<>:"|?*]/g, '_')
		.replace(/^[\s.]+/, '')
		.trim();
	const { base, extension } = parted(trimmedEnd(clean));
	const bare = RESERVED.test(base) ? `_${base}` : base;
	return bare === '' && extension === '' ? 'file' : `${cut(bare, MAX_NAME_CHARS - extension.length)}${extension}`;
}

const MAX_NAME_CHARS = 200;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Windows takes dots and blanks off the end of a name, so `a.exe. ` is `a.exe`. */
function trimmedEnd(name: string): string {
	return name.replace(/[\s.]{1,100}$/, '');
}

function parted(name: string): { base: string; extension: string } {
	const dot = name.lastIndexOf('.');
	const isExtension = dot > 0 && name.length - dot <= 20;
	return isExtension ? { base: name.slice(0, dot), extension: name.slice(dot) } : { base: name, extension: '' };
}

function cut(text: string, maxChars: number): string {
	return text.length <= maxChars
		? text
		: text
				.slice(0, maxChars)
				.toWellFormed()
				.replace(/\ufffd$/, '');
}

/** Whether a text is a header's name: printable ASCII without a colon (RFC 5322, 3.6.8). */
export function isHeaderName(name: string): boolean {
	return /^[!-9;-~]{1,76}$/.test(name);
}

/** A person's name in one line, without quotes around it. One that shows another address than the mail's own says nothing true; '' for one. */
export function displayName(name: unknown, email: string): string {
	const line = unquoted(oneLine(name, MAX_DISPLAY_CHARS));
	const shown = (line.match(SHOWN_ADDRESS) ?? []).filter((found) => found.includes('.', found.search(AT)));
	return shown.every((address) => address.replace(AT, '@').toLowerCase() === email.toLowerCase()) ? line : '';
}

/** Without the quotation marks around all of it; `Ada "A."` keeps its own. */
function unquoted(line: string): string {
	const inner = /^(["'])(.*)\1$/.exec(line)?.[2];
	return inner === undefined ? line : unquoted(inner.trim());
}

const MAX_DISPLAY_CHARS = 200;
/** As a person sees it: East Asia's wide and small signs look like the real one. */
const AT = /[@\uff20\ufe6b]/;
const SHOWN_ADDRESS = /[^\s<>()[\]"',;:@\uff20\ufe6b]{1,64}[@\uff20\ufe6b][^\s<>()[\]"',;:@\uff20\ufe6b]{1,255}/g;
