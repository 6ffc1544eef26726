import type { HeaderReader } from '../lines/headerBlock';
import { textAt, type Line } from '../lines/lines';
import { separatorKind } from '../lines/separators';
import { attributionStrength, endsLikeAttribution } from './attribution';
import type { LineKind } from './announced';

/**
 * A mail that is nothing but history was written into the box for it: by an app that answers inside the quote, or a script.
 * What stands above the header of the quoted mail is new then.
 */
export function markWrapped(lines: readonly Line[], kinds: LineKind[], headers: HeaderReader): void {
	const first = kinds.findIndex((kind) => kind !== 'blank');
	if (kinds.includes('own') || kinds[first] !== 'history') return;
	for (let at = first; at < lines.length && at < first + MAX_LINES; at++) {
		if (!introduces(lines, at, headers)) continue;
		if (at > first) kinds.fill('own', first, at);
		return;
	}
}

const MAX_LINES = 500;

function introduces(lines: readonly Line[], at: number, headers: HeaderReader): boolean {
	const text = textAt(lines, at);
	if (headers.blockAt(at)?.certain || separatorKind(text) === 'reply') return true;
	const joined = [text, textAt(lines, at + 1)].find(endsLikeAttribution);
	if (joined === undefined) return false;
	return attributionStrength(joined === text ? text : `${text} ${joined}`) === 'strong';
}
