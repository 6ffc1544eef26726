import { looksOf, type Piece } from '../html/marks/marks';
import type { HeaderReader } from '../lines/headerBlock';
import { textAt, type Line } from '../lines/lines';
import { separatorKind } from '../lines/separators';
import { isContactLine } from '../signature/contactLine';
import { isDelimiter } from '../signature/markers';
import { isSignOff } from '../signature/signOffs';
import { attributionStrength, endsLikeAttribution } from './attribution';
import type { LineKind } from './announced';

/**
 * Answers that somebody wrote into the history of Outlook, where nothing but their look tells them from it: "Twelve." in red below
 * "How many?". Who answers writes below a sentence of the other, in a look that the other's mail does not begin with.
 */

interface History {
	lines: readonly Line[];
	kinds: readonly LineKind[];
	headers: HeaderReader;
}

/** The lines of the newest mail of the history that are answers to it. */
export function lookedAnswers(history: History): number[] {
	if (!history.lines.some(({ looked }, at) => looked !== undefined && history.kinds[at] === 'history')) return [];
	const mail = newestMail(history).map((at) => ({
		at,
		text: textAt(history.lines, at),
		pieces: looksOf(history.lines[at]?.looked),
	}));
	if (isDesigned(mail)) return [];
	const ordinary = looksOfBeginning(mail);
	const found: number[] = [];
	const seen = new Set<string>();
	let hasEnded = false;
	for (const [index, { at, text, pieces }] of mail.entries()) {
		const before = mail[index - 1];
		const { look, above } = answerLook(pieces, before?.text ?? '');
		const goesOn = before !== undefined && found.at(-1) === before.at && seen.has(look ?? '');
		const isAnswer = look !== undefined && !isOrdinary(look, ordinary) && (seen.has(look) || !hasEnded);
		if (isAnswer && (goesOn || isAnswered(above, look)) && !isContactLine(text)) {
			found.push(at);
			seen.add(look);
		} else hasEnded ||= isSignOff(text) || isDelimiter(text);
	}
	return found;
}

/** The look of the mail, or its bold and italic letters. */
function isOrdinary(look: string, ordinary: ReadonlySet<string>): boolean {
	return [...ordinary].some((known) => look.startsWith(known) && /^[bi]*$/.test(look.slice(known.length)));
}

interface Written {
	at: number;
	text: string;
	pieces: readonly Piece[];
}

/** The written lines of it, without its header. */
function newestMail({ lines, kinds, headers }: History): number[] {
	const found: number[] = [];
	for (let at = 0; at < lines.length && found.length < MAX_LINES; at++) {
		if (kinds[at] !== 'history' && kinds[at] !== 'quoted') continue;
		const text = textAt(lines, at);
		const header = headers.blockAt(at);
		const introduces =
			header !== undefined ||
			separatorKind(text) !== undefined ||
			(endsLikeAttribution(text) && attributionStrength(text) === 'strong');
		if (introduces && found.length > 0) break;
		if (header) at = header.end - 1;
		else if (!introduces && text !== '') found.push(at);
	}
	return found;
}

const MAX_LINES = 2_000;

/** The look of a greeting is that of the mail, and so is the look of the line below it. */
function looksOfBeginning(mail: readonly Written[]): ReadonlySet<string> {
	const first = mail[0]?.text ?? '';
	const isGreeting = /[,!،，:]$/.test(first) && first.length <= 60;
	const beginning = mail.slice(0, isGreeting ? 2 : 1).flatMap(({ pieces }) => pieces);
	// A first line that asks in ordinary letters and is answered in its own line.
	const whole = beginning.filter(
		({ text }, at) => at === 0 || !/[.?!？。؟:：|]\s{0,3}$/.test(beginning[at - 1]?.text ?? text),
	);
	return new Set(whole.flatMap(({ look, text }) => (look === undefined || text.trim() === '' ? [] : [look])));
}

/** A newsletter, an offer: more colours than an answer needs. */
function isDesigned(mail: readonly Written[]): boolean {
	const names = new Set<string>();
	for (const { pieces } of mail) for (const { look } of pieces) if (look !== undefined) names.add(look);
	return names.size > MAX_LOOKS;
}

const MAX_LOOKS = 4;

/** The look at the end of a line, and what stands before it: the rest of the line, or the line above. */
function answerLook(all: readonly Piece[], above: string): { look?: string; above: string } {
	const pieces = all.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	const look = pieces.at(-1)?.look;
	if (look === undefined) return { above };
	const others = pieces.slice(0, pieces.findLastIndex((piece) => piece.look !== look) + 1);
	if (others.length === 0) return { look, above };
	const rest = others
		.map(({ text }) => text)
		.join('')
		.trimEnd();
	// "VAT number: B-00481516": a form that was filled in, in a colour of its own.
	const isFilledIn = ENDS_LABEL.test(rest) && !isPlainLook(look);
	return isFilledIn || ENDS_SENTENCE.test(rest) ? { look, above: rest } : { above };
}

/** The bar parts the cells of a table. */
const ENDS_LABEL = /[:：|]$/;

function isPlainLook(look: string): boolean {
	return /^[bi]+$/.test(look);
}

const ENDS_SENTENCE = /[.?!…。？！؟।]["'”»)]?$/;
const ASKS = /[?？؟;՞]["'”»)]?$/;

/** A colour answers any sentence; bold and italic letters are in every mail, so they answer only a question. */
function isAnswered(above: string, look: string): boolean {
	if (isPlainLook(look)) return ASKS.test(above);
	return ENDS_SENTENCE.test(above) || ENDS_LABEL.test(above) || above.split(/\s/).length >= MIN_WORDS;
}

const MIN_WORDS = 4;
