/** Walks over the tags of a mail in linear time, with the HTML tokenizer's rules for quotes, comments and scripts. */

export interface Tag {
	/** Lower case. */
	name: string;
	closes: boolean;
	/** Index of `<`. */
	start: number;
	/** Index after `>`; the length of the mail where the tag never ends. */
	end: number;
}

const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const GREATER = 62;

export function scanTags(html: string, visit: (tag: Tag) => void): void {
	let at = html.indexOf('<');
	while (at >= 0) {
		const next = html.charCodeAt(at + 1);
		const closes = next === 47;
		if (next === 33 || next === 63) {
			at = html.indexOf('<', endOfDeclaration(html, at));
			continue;
		}
		if (!isLetter(closes ? html.charCodeAt(at + 2) : next)) {
			at = html.indexOf('<', at + 1);
			continue;
		}
		const nameStart = at + (closes ? 2 : 1);
		const nameEnd = endOfName(html, nameStart);
		const name = html.slice(nameStart, nameEnd).toLowerCase();
		const end = closes ? after(html, '>', nameEnd) : endOfTag(html, nameEnd);
		visit({ name, closes, start: at, end });
		at = html.indexOf('<', !closes && RAW_TEXT.has(name) ? endOfRawText(html, name, end) : end);
	}
}

function isLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function endOfName(html: string, start: number): number {
	let at = start;
	// A name is at most 40 characters: what is longer is no name worth knowing, and must not be copied.
	while (at < html.length && at - start < 40) {
		const code = html.charCodeAt(at);
		if (code <= 32 || code === 47 || code === GREATER) break;
		at++;
	}
	return at;
}

/** A quote only counts after an equals sign: `<p title="a>b">` is one tag, `<p "a>` ends at the bracket. */
function endOfTag(html: string, start: number): number {
	let afterEquals = false;
	for (let at = start; at < html.length; at++) {
		const code = html.charCodeAt(at);
		if (code === GREATER) return at + 1;
		if (afterEquals && (code === QUOTE || code === APOSTROPHE)) {
			at = html.indexOf(code === QUOTE ? '"' : "'", at + 1);
			if (at < 0) return html.length;
			afterEquals = false;
		} else if (code > 32) {
			afterEquals = code === EQUALS;
		}
	}
	return html.length;
}

function endOfDeclaration(html: string, start: number): number {
	if (!html.startsWith('<!--', start)) return after(html, '>', start);
	if (html.startsWith('<!-->', start)) return start + 5;
	return after(html, '-->', start + 4);
}

function endOfRawText(html: string, name: string, start: number): number {
	let at = html.indexOf('</', start);
	while (at >= 0) {
		if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
		at = html.indexOf('</', at + 2);
	}
	return html.length;
}

function after(html: string, sought: string, start: number): number {
	const at = html.indexOf(sought, start);
	return at < 0 ? html.length : at + sought.length;
}
