import { addressIn } from './addressIn';
import { EMAIL_WORD, NAME_LABEL, NAME_WORD } from './labels';

/** What a form says that asks in sentences ("What is your email address?"), as Typeform and Google Forms do. */

export interface Answers {
	emails: ReadonlySet<string>;
	name?: string;
	/** A question beside those for address and name. */
	hasMessage: boolean;
}

/** An address alone below a line, or behind its question mark, answers the line that asks for one. */
export function questionsIn(lines: readonly string[]): Answers {
	const asked = lines.flatMap((line, at) => question(line, lines.slice(at + 1, at + 4).find(Boolean) ?? ''));
	const emails = new Set(asked.flatMap(({ label, value }) => (EMAIL_WORD.test(label) ? (addressIn(value) ?? []) : [])));
	// Customers ask questions, too: only beside an address are these a form's.
	if (emails.size === 0) return { emails, hasMessage: false };
	const others = asked.filter(({ label, value }) => !EMAIL_WORD.test(label) && addressIn(value) === undefined);
	const name = others.find(isNamed)?.value;
	const more = others.filter((one) => ENDS_QUESTION.test(one.label) && one.value !== '' && !isNamed(one));
	// "Questions?" alone stands in newsletters, too.
	return { emails, ...(name ? { name } : {}), hasMessage: more.length >= (name ? 1 : 2) };
}

interface Question {
	label: string;
	value: string;
}

const MAX_CHARS = 120;
/** Stars are those of fields that must be filled in; the answer may stand in the next cell. */
const ASKED = /^[\s*•>–-]{0,6}([^?？؟;|@]{4,100}[?？؟;]|[^?？؟;:：|@]{4,100})([\s*|]{0,6})(.{0,300})$/u;
const ENDS_QUESTION = /[?？؟;]$/;

function question(line: string, next: string): Question[] {
	if (line.length > MAX_CHARS * 3 || !/\p{L}/u.test(line)) return [];
	const [, label, inCell, value = ''] = ASKED.exec(line) ?? [];
	if (label === undefined || (value !== '' && !inCell?.includes('|') && addressIn(value) === undefined)) return [];
	return [{ label: label.trim(), value: value.trim() || next.trim() }];
}

/** One to five words of letters. */
function isNamed({ label, value }: Question): boolean {
	return (NAME_LABEL.test(label) || NAME_WORD.test(label)) && value.length <= 60 && FULL_NAME.test(value);
}

const FULL_NAME = /^[\p{L}\p{M}.'’-]{1,30}(?:\s[\p{L}\p{M}.'’-]{1,30}){0,4}$/u;
