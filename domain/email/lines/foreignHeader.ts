/**
 * A header block in a language that no table knows. Its build says it: short labels, each once, directly one below the other; behind
 * the first a mail address, behind another a date with a time, and something of the mail that is read.
 */

const MIN_LINES = 4;
const MAX_LINES = 7;
/** Outlook's border says what it is, so a name may stand for an address. */
const MIN_BOXED_LINES = 3;

/** Index after the last line of such a block that begins at `start`; `undefined` where none does. `isAbout` knows a value of it. */
export function endOfForeignHeader(
	lines: readonly string[],
	start: number,
	isAbout: (value: string) => boolean,
): number | undefined {
	const [from = '', ...others] = valuesFrom(lines, start);
	const isMail =
		others.length >= MIN_LINES - 1 &&
		MAIL.test(from) &&
		others.some((value) => DATE_AND_TIME.test(value)) &&
		others.some(isAbout);
	return isMail ? start + others.length + 1 : undefined;
}

/** The same within Outlook's border. */
export function endOfBoxedHeader(lines: readonly string[], start: number): number | undefined {
	const values = valuesFrom(lines, start);
	const isMail = values.some((value) => MAIL.test(value) || DATE_AND_TIME.test(value));
	return isMail && values.length >= MIN_BOXED_LINES ? start + values.length : undefined;
}

function valuesFrom(lines: readonly string[], start: number): string[] {
	const values: string[] = [];
	const labels = new Set<string>();
	for (let at = start; at < start + MAX_LINES && /[:：]/.test((lines[at] ?? '').slice(0, MAX_LABEL_CHARS)); at++) {
		const [, label, value] = LABELLED.exec((lines[at] ?? '').slice(0, MAX_CHARS)) ?? [];
		if (label === undefined || value === undefined || labels.has(label)) break;
		labels.add(label);
		values.push(value);
	}
	return values;
}

const MAX_CHARS = 500;
/** Three words with what decorates them, and the colon. */
const MAX_LABEL_CHARS = 84;
/** Up to three words and a colon. */
const LABELLED =
	/^[*\s]{0,3}([\p{L}\p{M}'’-]{1,24}(?:[ \u00a0][\p{L}\p{M}'’-]{1,24}){0,2})[ \u00a0]?[:：][*\s]{0,3}(\S.*)$/u;
const MAIL = /[^\s@<>()"]{1,64}@[^\s@<>()"]{1,100}\.[^\s@<>()".]{2,24}/;
const DATE_AND_TIME = /\p{Nd}.{1,60}\p{Nd}{1,2}[:.٫時时시h]\s?\p{Nd}{2}(?!\p{Nd})/u;
