import { ATTRIBUTIONS } from './attributions';

/**
 * Recognises the line that introduces history. `strong` names a mail address with a date or time, or date, time and a verb:
 * what follows is history even when nothing marks it. `weak` is believed only where a quote follows.
 */
export type AttributionStrength = 'strong' | 'weak';

/** Mail programs break these lines into at most this many. */
export const MAX_ATTRIBUTION_LINES = 4;

const MAX_CHARS = 600;

/** Whether this may be the last line of an attribution: cheap, for every line of a mail. */
export function endsLikeAttribution(line: string): boolean {
	let last = line.length - 1;
	// Gmail's bold in plain text.
	while (line[last] === '*') last--;
	// Zoho draws dashes around it instead of a colon.
	const ends = line[last] === ':' || line[last] === '：' || (line[last] === '-' && line.startsWith('---'));
	return ends && line.length <= MAX_CHARS;
}

/** Yahoo's apps write the history behind the attribution, in the same line. */
export function beginsWithAttribution(line: string): boolean {
	if (!line.includes('@') || !beginsWithLead(line)) return false;
	const head = HEAD.exec(line.slice(0, 300))?.[0];
	return head !== undefined && DATE.test(head) && TIME.test(head) && VERB.test(head);
}

/** The strength of an attribution whose lines were joined with blanks. */
export function attributionStrength(joined: string): AttributionStrength | undefined {
	if (joined.length > MAX_CHARS) return undefined;
	const text = plain(joined);
	const verb = VERB.test(text);
	const mail = MAIL.test(text);
	if (mail && hasDateOrTime(text) && (verb || MAIL_AT_END.test(text))) return 'strong';
	const dated = DATE.test(text) && TIME.test(text);
	if (
		BRACKETED_MAIL.test(text) &&
		dated &&
		text.length <= 250 &&
		(startsLikeAttribution(text) || NAME_THEN_MAIL.test(text))
	)
		return 'strong';
	if (verb && !mail && PRONOUN.test(text)) return undefined;
	if (verb && (SOMEBODY.test(text) || TO_ME.test(text))) return 'weak';
	if (verb && dated && startsLikeAttribution(text)) return 'strong';
	if (verb && LEAD.test(text) && DATE_THEN_NAME.test(text)) return 'strong';
	// In a language that the table lacks, a date with a time above a quote says enough.
	const says = verb || (DATE.test(text) && (mail || TIME.test(text)));
	return says && text.length <= 250 ? 'weak' : undefined;
}

/** Whether the line says when and who, without a colon; believed only above a quote. */
export function isAttributionWithoutColon(line: string): boolean {
	if (line.length > 200) return false;
	const text = plain(line);
	return (
		DATE.test(text) &&
		startsLikeAttribution(text) &&
		(MAIL_LAST.test(text) || (VERB_LAST.test(text) && (TIME.test(text) || BRACKETED_MAIL.test(text))))
	);
}

/** Whether the text begins with what only attributions begin with: "On", "Am", "Le", a date. */
export function beginsWithLead(line: string): boolean {
	return LEAD.test(plain(line.slice(0, 100)));
}

/** Joiners and direction marks stand inside Hebrew and Arabic lines; stars are Gmail's bold in plain text. */
function plain(text: string): string {
	return text.replace(/[\u200c-\u200f\u2066-\u2069*_]|^-{2,10}\s|\s-{2,10}$/g, '').trim();
}

function hasDateOrTime(text: string): boolean {
	return DATE.test(text) || TIME.test(text);
}

/** With a lead word, a date, a short weekday ("wt.,") or the writer's name before the verb. */
function startsLikeAttribution(text: string): boolean {
	return (
		LEAD.test(text) ||
		/^[\d٠-٩۰-۹०-९০-৯]/.test(text) ||
		/^\p{L}{1,4}[.,]/u.test(text) ||
		/^\p{L}{2,12},? \d/u.test(text) ||
		NAME_THEN_VERB.test(text)
	);
}

const MAIL = /[^\s@<>()"]{1,64}@[^\s@<>()"]{1,100}\.[^\s@<>()".]{1,24}/;
const BRACKETED_MAIL = /[<(][^\s@<>()]{1,64}@[^\s@<>()]{1,100}[>)]/;
/** `Ana Silva <ana@shop.example>`: capitals, signs and scripts without capitals, but no sentence. */
const NAME_THEN_MAIL =
	/^(?:[^\s\p{Ll}<]\S{0,40}\s(?:(?:de|del|della|da|di|van|von|der|la|via|and|for|of)\s){0,3}){0,8}[<(][^\s@<>()]{1,64}@/u;
const MAIL_AT_END = /@[^\s@<>()]{1,100}[>)\]]{1,3}\s?[,،]?\s?[:：]$/;
const HEAD = /^.{10,200}[<(][^\s@<>()]{1,64}@[^\s@<>()]{1,100}[>)]\s?\p{L}[^:：@]{2,30}[:：]\s/u;
const MAIL_LAST = /@[^\s@<>()]{1,100}[>)\]]$/;
const DATE = /(?:19|20|25)\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|[٠-٩۰-۹०-९০-৯]{4}/;
const TIME = /\d{1,2}[:.hH時时시]\s?\d{2}(?!\d|\.\d)|[٠-٩۰-۹०-९০-৯]{1,2}:[٠-٩۰-۹०-९০-৯]{2}/;

const WORDS = ATTRIBUTIONS.flatMap(({ verbs }) => verbs.split('|'));
const NAME = "\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,3}";
// Chinese, Japanese and Korean write no blanks between words.
const isCjk = (word: string) => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(word);
const VERB = new RegExp(
	`(?:^|[^\\p{L}])(?:${WORDS.filter((word) => !isCjk(word)).join('|')})(?![\\p{L}])|${WORDS.filter(isCjk).join('|')}`,
	'iu',
);

/** `On Wednesday, 9 January 2014, Sam Ray wrote:` and nothing else: no customer tells it so. */
const DATE_THEN_NAME = new RegExp(
	`\\s(?:19|20)\\d\\d,? (?:(?:${WORDS.filter((word) => !isCjk(word)).join('|')}) ${NAME}|${NAME} (?:${WORDS.filter((word) => !isCjk(word)).join('|')}))\\s?:$`,
	'u',
);

/** "My neighbour wrote", "schrieb Ihr Kollege": a customer tells, and no program does. */
const PRONOUNS = 'I|it|he|she|they|we|who|je|elle|yo|ich|er|wir|ik|hij';
const PERSONS = `${PRONOUNS}|my|your|our|his|her|the|this|that|votre|notre|mon|ma|mes|nos|vos|su|mi|nuestr[oa]|mi[oa]|vostr[oa]|nostr[oa]|meu|minha|seu|sua|Ihre?|meine?|unsere?|uw|mijn|onze`;
const PRONOUN = new RegExp(
	`(?:^|\\s)(?:${PRONOUNS}) (?:wrote|said|writes|schrieb|schreibt|a écrit|escribí|skrev)|(?:schrieb|schreef|skrev) (?:${PRONOUNS})(?!\\p{L})`,
	'u',
);
const SOMEBODY = new RegExp(
	`\\s(?:${PERSONS})\\s(?:\\p{L}{1,20}\\s){0,2}(?:${WORDS.filter((word) => !isCjk(word)).join('|')})|(?:schrieb|schreef|skrev) (?:${PERSONS})(?!\\p{L})`,
	'u',
);

/** "Ana wrote to us", "schrieb mir Ihre Kollegin": to whom, no program says. */
const TO_ME =
	/(?:wrote|said) (?:to )?(?:me|us)(?!\p{L})|(?:schrieb|schreibt) (?:mir|uns)(?!\p{L})|schreef (?:mij|me|ons)(?!\p{L})|skrev (?:til |till )?(?:mig|meg|os|oss)(?!\p{L})|(?:m['’]|nous )a écrit|(?:me|nos) (?:escribió|escreveu|ha escrito)|(?:mi|ci) (?:ha scritto|scrisse)/iu;

const VERB_LAST = new RegExp(`(?:${WORDS.join('|')})$`, 'iu');

/** Finnish: `Ana Silva kirjoitti 4.3.2025 klo 9.12:` */
const NAME_THEN_VERB = new RegExp(
	`^(?:\\p{Lu}[\\p{L}.'-]{0,30}\\s){1,4}(?:${WORDS.filter((word) => !isCjk(word)).join('|')})\\s\\d`,
	'u',
);

const LEADS = ATTRIBUTIONS.flatMap(({ leads }) => leads?.split('|') ?? []);
const LEAD = new RegExp(`^(?:${LEADS.join('|')})(?=[\\s,\\d])`, 'iu');
