import { ASIA } from './asia';
import { EASTERN_EUROPE } from './easternEurope';
import type { ReplyLine } from './row';
import { WESTERN_EUROPE } from './westernEurope';

export const REPLY_LINES: readonly ReplyLine[] = [...WESTERN_EUROPE, ...EASTERN_EUROPE, ...ASIA];

/** "-- Please reply above this line --": decorated with signs, or nothing but the request. */
export function isReplyLine(line: string): boolean {
	if (line.length < MIN_CHARS || line.length > MAX_CHARS) return false;
	if (line.length > MAX_PLAIN_CHARS && !isDecorated(line)) return false;
	const small = line.toLowerCase();
	if (!ANY_WORD.test(small)) return false;
	return ROWS.some(
		({ words, asks, above }) =>
			words.some((word) => small.includes(word)) && above.test(line) && asks.test(line) && isRequest(line),
	);
}

const MIN_CHARS = 10;
const MAX_CHARS = 160;

/** "I wrote my answer above this line" is a sentence of the customer. */
function isRequest(line: string): boolean {
	return isDecorated(line) || (!FIRST_PERSON.test(line) && !line.endsWith('?'));
}

/** Signs around it, which no person draws. */
export function isDecorated(line: string): boolean {
	return /^[^\p{L}\p{N}\s]{2}/u.test(line) || /^\[.*\]$/.test(line);
}

const MAX_PLAIN_CHARS = 75;
const FIRST_PERSON =
	/(?<!\p{L})(?:i|my|me|we|our|ich|mein\p{L}{0,2}|wir|je|mon|ma|mes|yo|mis?|io|mi[oa]|eu|meu|minha|ik|mijn|jag|mitt?|min|jeg|moj[aą]?|я|мой|мо[яёе])(?!\p{L})/iu;

const ROWS = REPLY_LINES.map(({ line, asks, above }) => ({
	words: line.split('|'),
	asks: new RegExp(`(?:^|[^\\p{L}])(?:${asks})|[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af](?:${asks})`, 'iu'),
	above: new RegExp(above, 'iu'),
}));

/** Nearly no line has one. */
const ANY_WORD = new RegExp([...new Set(ROWS.flatMap(({ words }) => words))].join('|'));
