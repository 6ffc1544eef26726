/** Whether a part of a style sheet is for the window that a teammate would read the mail in. */
export type Applies = 'yes' | 'no' | 'perhaps';

/** A mail program on a desktop. What is only for phones, printers or dark windows says the same in other places. */
const WINDOW_WIDTH_PX = 1_024;
const PX_PER_EM = 16;

/** A list of queries applies where one of them does (CSS Media Queries, level 4). */
export function mediaApplies(queries: string): Applies {
	const found = queries
		.slice(0, 1_000)
		.split(',')
		.map((query) => queryApplies(query.trim().toLowerCase()));
	if (found.includes('yes')) return 'yes';
	return found.includes('perhaps') ? 'perhaps' : 'no';
}

function queryApplies(query: string): Applies {
	const parts = query.split(/\s{1,20}and\s{1,20}/).map(partApplies);
	if (parts.includes('no')) return 'no';
	return parts.includes('perhaps') ? 'perhaps' : 'yes';
}

function partApplies(part: string): Applies {
	const type = /^(?:only\s+)?([a-z]+)$/.exec(part)?.[1];
	if (type !== undefined) return type === 'all' || type === 'screen' ? 'yes' : 'no';
	const [, feature, value] = /^\(\s{0,5}([a-z-]+)\s{0,5}:\s{0,5}([^)]{1,40}?)\s{0,5}\)$/.exec(part) ?? [];
	if (feature === 'prefers-color-scheme') return value === 'light' ? 'yes' : 'no';
	if (feature === 'orientation') return value === 'landscape' ? 'yes' : 'no';
	const [, bound] = /^(min|max)-(?:device-)?width$/.exec(feature ?? '') ?? [];
	const widthPx = pixels(value ?? '');
	if (bound === undefined || widthPx === undefined) return 'perhaps';
	return (bound === 'min' ? widthPx <= WINDOW_WIDTH_PX : widthPx >= WINDOW_WIDTH_PX) ? 'yes' : 'no';
}

function pixels(length: string): number | undefined {
	const [, number, unit] = /^(\d{1,6}(?:\.\d{1,6})?)(px|r?em)$/.exec(length) ?? [];
	return number === undefined ? undefined : Number(number) * (unit === 'px' ? 1 : PX_PER_EM);
}
