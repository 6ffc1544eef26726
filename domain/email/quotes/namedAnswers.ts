import { textAt, type Line } from '../lines/lines';
import type { Participant } from '../messageFields';
import type { LineKind } from './announced';

/** `[Kim] Green.` inside the history: Outlook puts its user's name before what is written into a mail. */
export function namedAnswers(
	lines: readonly Line[],
	kinds: readonly LineKind[],
	sender: Participant | undefined,
): number[] {
	const tagged = lines.flatMap((_, at) => {
		const name = kinds[at] === 'history' ? TAG.exec(textAt(lines, at).slice(0, MAX_CHARS))?.[1] : undefined;
		return name === undefined ? [] : [{ at, name: name.toLowerCase() }];
	});
	const own = sender?.name?.toLowerCase();
	return tagged
		.filter(({ name }) => own !== undefined && (own === name || own.split(/[\s,]+/).includes(name)))
		.map(({ at }) => at);
}

const MAX_CHARS = 60;
const TAG = /^\[(\p{Lu}[\p{L} .,'’-]{0,40})\]:? \S/u;
