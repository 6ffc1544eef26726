import { withoutReserved } from './marks';

/** Characters of a body that are read. A mail with more is cut, and says so. */
export const MAX_BODY_CHARS = 4_000_000;

/** Pictures written into the HTML make mails long, and are no text. */
const EMBEDDED = /data:image\/[a-z0-9.+-]{1,40};base64,[A-Za-z0-9+/=\s]{200,}/gi;
const LONG_CHARS = 100_000;

export function limitBody(body: string): { body: string; truncated: boolean } {
	const small = body.length > LONG_CHARS ? body.replace(EMBEDDED, 'data:,') : body;
	const clean = withoutReserved(small);
	if (clean.length <= MAX_BODY_CHARS) return { body: clean, truncated: false };
	return { body: clean.slice(0, endOfWhole(clean)), truncated: true };
}

/** Not in the middle of a surrogate pair. */
function endOfWhole(text: string): number {
	const last = text.charCodeAt(MAX_BODY_CHARS - 1);
	return last >= 0xd800 && last <= 0xdbff ? MAX_BODY_CHARS - 1 : MAX_BODY_CHARS;
}
