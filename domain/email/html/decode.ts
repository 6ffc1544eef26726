import { htmlEntities } from '../libraries';

/** Entities with their semicolon, as the longest name has 31 letters and digits. Without one, `&copy=1` may be part of an address. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Entities as characters; a number that is no character becomes nothing, an unknown name stays. Linear, never throws. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	const { decodeHTMLStrict } = htmlEntities();
	return text.replace(ENTITY, (entity) => COMMON.get(entity) ?? decodeHTMLStrict(entity).replace(NO_CHARACTER, ''));
}

const NO_CHARACTER = '\ufffd';

/** Nearly all that there are; a mail may be made of nothing else. */
const COMMON: ReadonlyMap<string, string> = new Map([
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&#39;', "'"],
	['&nbsp;', '\u00a0'],
]);
