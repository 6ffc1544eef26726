/** Characters and blank lines as a person would have typed them. */

/** Never visible, and only there to fill previews, to break words or to turn the reading direction around. */
const UNSEEN =
	/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;
const LINE_BREAK = /\r\n?|[\u000c\u0085\u2028\u2029]/g;

/** Blanks that don't break: HTML writes them in runs, to indent and to space out. One blank says the same. */
const INDENT = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f][ \u00a0\u1680\u2000-\u200a\u202f\u205f]*/gm;
const BLANK_RUN = / ?[\u00a0\u1680\u2000-\u200a\u202f\u205f][ \u00a0\u1680\u2000-\u200a\u202f\u205f]*/g;

/**
 * Joiners and direction marks join emoji, shape Persian and order Hebrew, so they stay inside words.
 * Next to a blank they do nothing, and newsletters fill their previews with them.
 */
const JOINERS = /[\u200c-\u200f]+/g;
/** Anything but ASCII's visible characters, line breaks and marks: most English mail has none. */
const HAS_UNUSUAL = /[^\n\t\u0020-\u007e\ue000-\ue004]/;
/** Outlook's mail often has its blank and nothing else. */
const HAS_MORE_THAN_BLANKS = /[^\n\t\u0020-\u007e\u00a0\ue000-\ue004]/;
const HAS_JOINER = /[\u200c-\u200f]/;

/** One kind of line break, one kind of blank, nothing unseen. Length can only shrink. */
export function tidyCharacters(text: string): string {
	if (!HAS_UNUSUAL.test(text)) return text;
	const seen = HAS_MORE_THAN_BLANKS.test(text) ? text.replace(LINE_BREAK, '\n').replace(UNSEEN, '') : text;
	const plain = seen.replace(INDENT, '').replace(BLANK_RUN, ' ');
	if (!HAS_JOINER.test(plain)) return plain;
	return plain.replace(JOINERS, (run, at: number) => {
		const isLoose = isEdge(plain.charAt(at - 1)) || isEdge(plain.charAt(at + run.length));
		return isLoose ? '' : run;
	});
}

/** A blank, the border of a look, or no character at all. */
function isEdge(character: string): boolean {
	return character === '' || /[\s\ue003\ue004]/.test(character);
}

/** Lines as text: no blanks at their ends, at most one blank line in a row, none at the start and the end. */
export function joinLines(lines: readonly string[]): string {
	const kept: string[] = [];
	for (const line of lines) {
		const trimmed = line.trimEnd();
		if (trimmed !== '' || (kept.length > 0 && kept[kept.length - 1] !== '')) kept.push(trimmed);
	}
	if (kept[kept.length - 1] === '') kept.pop();
	return kept.join('\n');
}
