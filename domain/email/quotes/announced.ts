import { textAt, type Line } from '../lines/lines';

/**
 * "Print exactly this:", "I got this mail:" and then a quote or a mail: its author put it there. Who writes a mail program's line in a
 * language that nobody knows here puts a date or an address into it.
 */
export function isAnnounced(lines: readonly Line[], kinds: readonly LineKind[], start: number): boolean {
	let above = start - 1;
	while (above >= 0 && kinds[above] === 'blank') above--;
	return (
		above >= 0 &&
		kinds[above] === 'own' &&
		/\p{L}[\p{M}"'”»)]{0,2}\s?[:：]$/u.test(textAt(lines, above)) &&
		!/[\p{Nd}@]/u.test(textAt(lines, above).slice(-200))
	);
}

/** `header` introduces history ("On … wrote:"); `tail` is a signature or footer that stands below the history. */
export type LineKind = 'own' | 'blank' | 'quoted' | 'header' | 'history' | 'tail';
