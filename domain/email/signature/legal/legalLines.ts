import { NORTH_EAST_DISCLAIMERS } from './northEastEurope';
import { NOTICES } from './notices';
import { OTHER_DISCLAIMERS } from './otherLanguages';
import { isPersonal } from './personal';
import { PRINTING } from './printing';
import { countLegalStems, hasLegalStem } from './vocabulary';
import { WESTERN_DISCLAIMERS } from './westernEurope';
import type { LegalRow } from './rows';

/** Lines that lawyers, scanners and environmental offices put below a mail. */

export const LEGAL_ROWS: readonly LegalRow[] = [
	...WESTERN_DISCLAIMERS,
	...NORTH_EAST_DISCLAIMERS,
	...OTHER_DISCLAIMERS,
	...NOTICES,
	...PRINTING,
];

/** Whether the line is nothing but such a text: it begins so, claims so, and none of its sentences is a person's. */
export function isLegalLine(text: string): boolean {
	const start = text.slice(0, MAX_CHARS);
	const row = rowOf(start);
	if (row === undefined || (row.kind === 'environment' && !PRINTED.test(start))) return false;
	return row.kind === 'disclaimer'
		? isLegalText(start)
		: !sentencesOf(start).some((one) => isPersonal(one, row.language));
}

/** What shall not be printed, or that something comes before: "our environment needs a printer" is no such line. */
const PRINTED =
	/e-?mail|\bmail|message|courriel|mensaje|correo|messaggio|mensagem|bericht|nachricht|meddeland|meddelelse|melding|e-?post|viesti|wiadomo|zpráv|správ|üzenet|mesaj|письм|лист|сообщен|съобщен|μήνυμα|メール|邮件|郵件|메일|before|bevor|avant|antes|prima|voordat|innan|før|ennen|zanim|než|mielőtt|прежде|önce|πριν/i;

const MAX_CHARS = 4_000;

/** Whether every sentence is a lawyer's. "It is confidential: please hold order 4711" is not. */
export function isLegalText(text: string): boolean {
	const sentences = sentencesOf(text);
	const legal = sentences.filter(hasLegalStem).length;
	const languages = rowOf(text)?.language ?? EVERY;
	if (legal === 0 || sentences.some((sentence) => isPersonal(sentence, languages))) return false;
	// "This message contains confidential salary data" names what it is about.
	if (
		countLegalStems(text.slice(0, MAX_CHARS)) < 3 &&
		text.split(/\s+/).length > MAX_BARE_WORDS * countLegalStems(text)
	)
		return false;
	const last = sentences[sentences.length - 1] ?? '';
	if (!isLegalEnd(last)) return false;
	// Long texts have a sentence now and then that says nothing.
	return sentences.length - legal <= Math.floor(legal / 3) + (POLITE.test(last) ? 1 : 0);
}

/** Whether the last sentence of a text can be a legal text's. */
export function endsLegal(text: string): boolean {
	return sentencesOf(text).slice(-1).some(isLegalEnd);
}

function isLegalEnd(sentence: string): boolean {
	return hasLegalStem(sentence) || POLITE.test(sentence);
}

/** So many words may surround each word of a lawyer's in a short text. */
const MAX_BARE_WORDS = 7;

const POLITE =
	/^(?:thank you|thanks|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|tack|takk|tak|dziękuj\p{L}*|děkuj\p{L}*|спасибо)[^.]{0,40}\.?$/iu;

function sentencesOf(text: string): string[] {
	return text
		.slice(0, MAX_CHARS)
		.split(/(?<=[.!?:;])\s+|(?<=[。！？])/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => /\p{L}{2}/u.test(sentence));
}

const MATCHERS = LEGAL_ROWS.map(({ language, kind, opening, claim }) => ({
	language,
	kind,
	opening: new RegExp(`^[^\\p{L}]{0,5}(?:${opening})`, 'iu'),
	claim: new RegExp(claim, 'iu'),
}));

/** Of a text that begins in no known language, every language's words count. */
const EVERY = LEGAL_ROWS.map(({ language }) => language).join(', ');

/** Nearly no line begins like one, and asking each row takes long. */
const ANY_OPENING = new RegExp(`^[^\\p{L}]{0,5}(?:${LEGAL_ROWS.map(({ opening }) => opening).join('|')})`, 'iu');

/** What a notice has that is no lawyer's. */
const ANY_NOTICE = new RegExp([...NOTICES, ...PRINTING].map(({ claim }) => claim).join('|'), 'iu');

function rowOf(text: string): (typeof MATCHERS)[number] | undefined {
	if ((!hasLegalStem(text) && !ANY_NOTICE.test(text)) || !ANY_OPENING.test(text)) return undefined;
	return MATCHERS.find(({ opening, claim }) => opening.test(text) && claim.test(text));
}
