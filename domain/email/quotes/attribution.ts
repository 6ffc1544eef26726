import {
	BRACKETED_MAIL,
	DATE,
	DATE_THEN_NAME,
	HEAD,
	LEAD,
	MAIL,
	MAIL_AT_END,
	MAIL_LAST,
	NAME_THEN_MAIL,
	NAME_THEN_VERB,
	PRONOUN,
	SOMEBODY,
	TIME,
	TO_ME,
	VERB,
	VERB_LAST,
	isTold,
} from './attributions/patterns';

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
	if (!DATE.test(text) || /[.?!…]$/.test(text)) return false;
	if (startsLikeAttribution(text) && MAIL_LAST.test(text)) return true;
	if (!VERB.test(text) || isTold(text)) return false;
	if (LEAD.test(text)) return VERB_LAST.test(text) || TIME.test(text);
	return (startsLikeAttribution(text) || NAME_THEN_MAIL.test(text)) && (TIME.test(text) || BRACKETED_MAIL.test(text));
}

/** Whether the name stands in the line above: programs break the line before the bracket of the address, or behind it. */
export function goesOnAbove(first: string, above: string): boolean {
	if (above === '' || above.length > MAX_NAME_CHARS || /[.?!…:：,]$|\d/.test(above)) return false;
	return /^[<(]/.test(first)
		? !/[<(@]/.test(above) && above.split(' ').length <= MAX_NAME_WORDS
		: /\s[<(]$/.test(above);
}

const MAX_NAME_CHARS = 60;
const MAX_NAME_WORDS = 5;

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
