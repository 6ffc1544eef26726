import { withoutReserved } from './marks/marks';

/** Characters of a body that are read. A mail with more is cut, and says so. */
export const MAX_BODY_CHARS = 4_000_000;

/** Lines with something in them that are read: memory ends before time does. No mail that a person wrote has as many. */
const MAX_BODY_LINES = 600_000;

export function limitBody(body: string): { body: string; truncated: boolean } {
	const clean = withoutReserved(withoutEmbeddedImages(body));
	const end = endOfLines(clean, endOfWhole(clean));
	return end === clean.length ? { body: clean, truncated: false } : { body: clean.slice(0, end), truncated: true };
}

/** Index after the last line that is read, at most `maxEnd`. */
function endOfLines(text: string, maxEnd: number): number {
	if (maxEnd <= MAX_BODY_LINES) return maxEnd;
	let lines = 0;
	let broke = true;
	for (let at = 0; at < maxEnd; at++) {
		const code = text.charCodeAt(at);
		const breaks = code === 10 || code === 12 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
		if (breaks && !broke && ++lines > MAX_BODY_LINES) return at;
		broke = breaks;
	}
	return maxEnd;
}

const EMBEDDED = 'data:image/';
const BASE64 = ';base64,';

/** Pictures written into the HTML make mails long, and are no text. By hand: a pattern would need stack for every character. */
function withoutEmbeddedImages(body: string): string {
	const parts: string[] = [];
	let copiedTo = 0;
	for (let at = body.indexOf(EMBEDDED); at >= 0; at = body.indexOf(EMBEDDED, at + 1)) {
		const head = body.slice(at, at + 80).indexOf(BASE64);
		if (head < 0) continue;
		const start = at + head + BASE64.length;
		const end = endOfBase64(body, start);
		parts.push(body.slice(copiedTo, start));
		copiedTo = end;
		at = end;
	}
	return copiedTo === 0 ? body : parts.join('') + body.slice(copiedTo);
}

/** Letters, digits, `+`, `/`, `=`. */
function endOfBase64(body: string, start: number): number {
	for (let at = start; at < body.length; at++) {
		const code = body.charCodeAt(at);
		const belongs =
			(code >= 97 && code <= 122) ||
			(code >= 65 && code <= 90) ||
			(code >= 47 && code <= 57) ||
			code === 43 ||
			code === 61;
		if (!belongs) return at;
	}
	return body.length;
}

/** Not in the middle of a surrogate pair. */
function endOfWhole(text: string): number {
	if (text.length <= MAX_BODY_CHARS) return text.length;
	const last = text.charCodeAt(MAX_BODY_CHARS - 1);
	return last >= 0xd800 && last <= 0xdbff ? MAX_BODY_CHARS - 1 : MAX_BODY_CHARS;
}
