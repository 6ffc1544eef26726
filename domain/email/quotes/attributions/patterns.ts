import { ATTRIBUTIONS } from '.';

/** What attributions are made of, from the table of all languages. */

export const MAIL = /[^\s@<>()"]{1,64}@[^\s@<>()"]{1,100}\.[^\s@<>()".]{1,24}/;
export const BRACKETED_MAIL = /[<(][^\s@<>()]{1,64}@[^\s@<>()]{1,100}[>)]/;
/** `Ana Silva <ana@shop.example>`: capitals, signs and scripts without capitals, but no sentence. */
export const NAME_THEN_MAIL =
	/^(?:[^\s\p{Ll}<]\S{0,40}\s(?:(?:de|del|della|da|di|van|von|der|la|via|and|for|of)\s){0,3}){0,8}[<(][^\s@<>()]{1,64}@/u;
export const MAIL_AT_END = /@[^\s@<>()]{1,100}[>)\]]{1,3}\s?[,،]?\s?[:：]$/;
export const HEAD = /^.{10,200}[<(][^\s@<>()]{1,64}@[^\s@<>()]{1,100}[>)]\s?\p{L}[^:：@]{2,30}[:：]\s/u;
export const MAIL_LAST = /@[^\s@<>()]{1,100}[>)\]]$/;
export const DATE = /(?:19|20|25)\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|[٠-٩۰-۹०-९০-৯]{4}/;
export const TIME = /\d{1,2}[:.hH時时시]\s?\d{2}(?!\d|\.\d)|[٠-٩۰-۹०-९০-৯]{1,2}:[٠-٩۰-۹०-९০-৯]{2}/;

const WORDS = ATTRIBUTIONS.flatMap(({ verbs }) => verbs.split('|'));
const NAME = "\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,3}";
// Chinese, Japanese and Korean write no blanks between words.
const isCjk = (word: string) => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(word);
export const VERB = new RegExp(
	`(?:^|[^\\p{L}])(?:${WORDS.filter((word) => !isCjk(word)).join('|')})(?![\\p{L}])|${WORDS.filter(isCjk).join('|')}`,
	'iu',
);

/** `On Wednesday, 9 January 2014, Sam Ray wrote:` and nothing else: no customer tells it so. */
export const DATE_THEN_NAME = new RegExp(
	`\\s(?:19|20)\\d\\d,? (?:(?:${WORDS.filter((word) => !isCjk(word)).join('|')}) ${NAME}|${NAME} (?:${WORDS.filter((word) => !isCjk(word)).join('|')}))\\s?:$`,
	'u',
);

/** "My neighbour wrote", "schrieb Ihr Kollege": a customer tells, and no program does. */
const PRONOUNS = 'I|it|he|she|they|we|who|je|elle|yo|ich|er|wir|ik|hij';
const PERSONS = `${PRONOUNS}|my|your|our|his|her|the|this|that|votre|notre|mon|ma|mes|nos|vos|su|mi|nuestr[oa]|mi[oa]|vostr[oa]|nostr[oa]|meu|minha|seu|sua|Ihre?|meine?|unsere?|uw|mijn|onze`;
export const PRONOUN = new RegExp(
	`(?:^|\\s)(?:${PRONOUNS}) (?:wrote|said|writes|schrieb|schreibt|a écrit|escribí|skrev)|(?:schrieb|schreef|skrev) (?:${PRONOUNS})(?!\\p{L})`,
	'u',
);
export const SOMEBODY = new RegExp(
	`\\s(?:${PERSONS})\\s(?:\\p{L}{1,20}\\s){0,2}(?:${WORDS.filter((word) => !isCjk(word)).join('|')})|(?:schrieb|schreef|skrev) (?:${PERSONS})(?!\\p{L})`,
	'u',
);

/** "Ana wrote to us", "schrieb mir Ihre Kollegin": to whom, no program says. */
export const TO_ME =
	/(?:wrote|said) (?:to )?(?:me|us)(?!\p{L})|(?:schrieb|schreibt) (?:mir|uns)(?!\p{L})|schreef (?:mij|me|ons)(?!\p{L})|skrev (?:til |till )?(?:mig|meg|os|oss)(?!\p{L})|(?:m['’]|nous )a écrit|(?:me|nos) (?:escribió|escreveu|ha escrito)|(?:mi|ci) (?:ha scritto|scrisse)/iu;

export const VERB_LAST = new RegExp(`(?:${WORDS.join('|')})$`, 'iu');

/** Finnish: `Ana Silva kirjoitti 4.3.2025 klo 9.12:` */
export const NAME_THEN_VERB = new RegExp(
	`^(?:\\p{Lu}[\\p{L}.'-]{0,30}\\s){1,4}(?:${WORDS.filter((word) => !isCjk(word)).join('|')})\\s\\d`,
	'u',
);

const LEADS = ATTRIBUTIONS.flatMap(({ leads }) => leads?.split('|') ?? []);
export const LEAD = new RegExp(`^(?:${LEADS.join('|')})(?=[\\s,\\d])`, 'iu');

/** A customer says what somebody wrote. */
export function isTold(text: string): boolean {
	return PRONOUN.test(text) || SOMEBODY.test(text) || TO_ME.test(text);
}
