import { withoutReserved } from './marks/marks';

/**
 * Characters of a body that are read. A mail with more is cut, and says so: while it is read, nothing else of the process runs
 * (docs/security.md), and nobody reads a tenth of it in a conversation. Pictures inside don't count.
 */
export const MAX_BODY_CHARS = 1_250_000;

/** Tags of a body that are looked at, most of them for their words only (`limitTags.ts`). */
const MAX_BODY_TAGS = 170_000;

export function limitBody(body: string): { body: string; truncated: boolean } {
	const clean = withoutReserved(withoutEmbeddedImages(body));
	const end = endOfTags(clean, endOfWhole(clean));
	return end === clean.length ? { body: clean, truncated: false } : { body: clean.slice(0, end), truncated: true };
}

/** Tags of HTML that goes out, all of which are written anew: ten times those of the longest newsletters that Gmail shows whole. */
const MAX_WRITTEN_TAGS = 15_000;
const MAX_WRITTEN_CHARS = 2_000_000;

/** Whether making a mail's body of it would keep everything else waiting. */
export function isTooLongToClean(html: string): boolean {
	if (html.length > MAX_WRITTEN_CHARS) return true;
	return html.length > 3 * MAX_WRITTEN_TAGS && endOfTags(html, html.length, MAX_WRITTEN_TAGS) < html.length;
}

/** Index of the first tag that is too many, at most `maxEnd`. */
function endOfTags(text: string, maxEnd: number, maxTags = MAX_BODY_TAGS): number {
	let tags = 0;
	for (let at = text.indexOf('<'); at >= 0 && at < maxEnd; at = text.indexOf('<', at + 1)) {
		if (isTagAt(text, at) && ++tags > maxTags) return at;
	}
	return maxEnd;
}

function isTagAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at + 1) | 32;
	return code === 47 || (code >= 97 && code <= 122);
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
